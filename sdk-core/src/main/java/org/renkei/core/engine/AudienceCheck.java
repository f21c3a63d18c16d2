package org.renkei.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Rule;
import org.renkei.api.charter.Scope;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.marking.C4tapColour;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.PartDraft;

/** Refuses an audience that names what does not exist, or that contradicts the label. Every refusal cites the article. */
final class AudienceCheck {
    private final Governance governance;
    private final Charter charter;

    AudienceCheck(Governance governance) {
        this.governance = governance;
        this.charter = governance.charter();
    }

    void check(String field, Audience audience, Tlp label) {
        defined(field, audience);
        checkLabel(field, audience, label);
    }

    /** Refuses a part whose audience, label and colour do not go together. */
    void check(String prefix, PartDraft part) {
        check(prefix + "audience", part.audience(), part.label());
        part.colour().ifPresent(colour -> checkColour(prefix + "colour", part.audience(), colour));
    }

    /** Red is for the secretariat and analysts (whoever exchanges unconfirmed information), White for everybody (C4TAP). */
    private void checkColour(String field, Audience audience, C4tapColour colour) {
        boolean beyondAnalysts = scopes(audience).stream()
                .anyMatch(scope -> scope.open()
                        || scope.classes().stream()
                                .anyMatch(id -> !charter.abilities(id).contains(Ability.EXCHANGE_UNCONFIRMED)));
        if (colour == C4tapColour.RED && beyondAnalysts) {
            throw contradiction(field, "what is Red goes no further than the secretariat and analysts");
        }
        if (colour == C4tapColour.WHITE && !isOpen(audience)) {
            throw contradiction(field, "what is White may be read by the public");
        }
    }

    /** Refuses an audience that names what does not exist. */
    void defined(String field, Audience audience) {
        defined(field + ".scopes", charter::scope, audience.scopes());
        defined(field + ".sectors", charter::sector, audience.sectors());
        checkMembers(field + ".members", audience.members());
        checkMembers(field + ".exceptMembers", audience.exceptMembers());
        checkHandlers(field + ".handlers", audience.handlers());
        checkHandlers(field + ".exceptHandlers", audience.exceptHandlers());
    }

    /** Returns whether the public may read what is for {@code audience}. */
    boolean isOpen(Audience audience) {
        return scopes(audience).stream().anyMatch(Scope::open);
    }

    /** Returns the loosest label that information for {@code audience} may carry. */
    Tlp loosest(Audience audience) {
        // named members are told apart from everybody else, so what they read may not be shared more widely than AMBER
        return scopes(audience).stream().map(Scope::loosest).min(Tlp::compareTo).orElse(Tlp.AMBER);
    }

    private void checkLabel(String field, Audience audience, Tlp label) {
        Tlp loosest = loosest(audience);
        if (label.compareTo(loosest) < 0) {
            throw contradiction(field, "the label must not be looser than " + loosest.label());
        }
        if (label != Tlp.CLEAR && scopes(audience).stream().anyMatch(Scope::open)) {
            throw contradiction(field, "what the public may read is labelled TLP:CLEAR");
        }
    }

    private List<Scope> scopes(Audience audience) {
        return audience.scopes().stream()
                .flatMap(id -> charter.scope(id).stream())
                .toList();
    }

    private InvalidInputException contradiction(String field, String rule) {
        return MemberRecord.cited(
                charter, Rule.LABELS, field, rule + " with this audience", "narrow the audience or use another label");
    }

    private <T> void defined(String field, Function<T, Optional<?>> known, Set<T> used) {
        for (T id : used) {
            if (known.apply(id).isEmpty()) {
                throw unknown(field, "each must be defined in the charter");
            }
        }
    }

    private void checkMembers(String field, Set<MemberId> ids) {
        for (MemberId id : ids) {
            Optional<Member> member = governance.member(id);
            if (member.isEmpty() || member.get().status() != MemberStatus.ACTIVE) {
                throw unknown(field, "each must be a member that takes part");
            }
        }
    }

    private void checkHandlers(String field, Set<HandlerId> ids) {
        for (HandlerId id : ids) {
            if (governance.handler(id).filter(Handler::active).isEmpty()) {
                throw unknown(field, "each must be a handler that acts");
            }
        }
    }

    private InvalidInputException unknown(String field, String rule) {
        return MemberRecord.cited(charter, Rule.RECIPIENTS, field, rule, "correct the id");
    }
}
