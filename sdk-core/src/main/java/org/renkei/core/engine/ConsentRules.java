package org.renkei.core.engine;

import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.consent.AdvanceConsent;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.consent.ConsentStatus;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.submission.Audience;
import org.renkei.core.engine.event.ConsentEvent;

/** Whether information may go further than its provider said: the council asks, the provider decides. */
public final class ConsentRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public ConsentRules(CouncilState state) {
        this.state = state;
    }

    /**
     * One part of a submission.
     *
     * @param item the submission
     * @param piece the part
     */
    public record Subject(ItemState item, Piece piece) {}

    /** Asks a provider; the same question again changes nothing. */
    public Step ask(ConsentId id, ConsentDraft draft, Moment moment) {
        Actor actor = coordinator(moment.by());
        Optional<ConsentRequest> before = state.consents().get(id);
        if (before.isPresent()) {
            if (!before.get().draft().equals(draft)) {
                throw new CouncilException(
                        ErrorCode.KEY_REUSED, "this key was used for another draft; choose a new key for a new draft");
            }
            return Step.none();
        }
        Subject subject = subject(draft);
        new AudienceCheck(state.governance()).defined("audience", draft.audience());
        if (state.audiences().get(subject.piece().audience()).equals(draft.audience())) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.RECIPIENTS,
                    "audience",
                    "it must not be the present one",
                    "leave it, or ask for another");
        }
        return Step.on(state)
                .event(Streams.consent(id), 0, new ConsentEvent.ConsentAsked(id, draft, moment.by()))
                .build();
    }

    /** Returns whether the provider of what {@code draft} asks about has consented to it in advance. */
    public boolean coveredInAdvance(ConsentDraft draft, Moment moment) {
        return state.consents()
                .advance(subject(draft).item().origin().provider())
                .consent()
                .filter(consent -> consent.covers(draft.part(), draft.audience(), CouncilDays.of(moment.now())))
                .isPresent();
    }

    /** Returns whether this question is put for the first time. */
    public boolean isNew(ConsentId id) {
        return state.consents().get(id).isEmpty();
    }

    /** Accepts for a provider that consented in advance, together with the question. */
    public Step givenInAdvance(ConsentId id, ConsentDraft draft, Step readdressed, Moment moment) {
        return Step.on(state)
                .and(ask(id, draft, moment))
                .more(new ConsentEvent.ConsentGiven(id, draft.audience(), Optional.empty(), true, moment.by()))
                .and(readdressed)
                .build();
    }

    /** Accepts, and has the part read by {@code granted} from now on. */
    public Step accept(ConsentId id, Audience granted, Optional<String> conditions, Step readdressed, Moment moment) {
        return Step.on(state)
                .event(
                        Streams.consent(id),
                        1,
                        new ConsentEvent.ConsentGiven(id, granted, conditions, false, moment.by()))
                .and(readdressed)
                .build();
    }

    /** Declines. */
    public Step decline(ConsentId id, String reason, Moment moment) {
        asked(id, moment.by());
        return Step.on(state)
                .event(Streams.consent(id), 1, new ConsentEvent.ConsentDeclined(id, reason, moment.by()))
                .build();
    }

    /** Takes a question back. */
    public Step withdraw(ConsentId id, Moment moment) {
        coordinator(moment.by());
        ConsentRequest request = state.consents().get(id).orElseThrow(NotFoundException::new);
        if (request.status() == ConsentStatus.WITHDRAWN) {
            return Step.none();
        }
        open(request);
        return Step.on(state)
                .event(Streams.consent(id), 1, new ConsentEvent.ConsentWithdrawn(id, moment.by()))
                .build();
    }

    /** Consents in advance, or ends it. */
    public Step advance(Optional<AdvanceConsent> consent, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.requirePledge();
        consent.ifPresent(given -> check(given, actor, moment));
        ConsentBook.Advance before = state.consents().advance(actor.member().id());
        if (before.consent().equals(consent)) {
            return Step.none();
        }
        return Step.on(state)
                .event(
                        Streams.advanceConsent(actor.member().id()),
                        before.version(),
                        new ConsentEvent.AdvanceConsentSet(actor.member().id(), consent, moment.by()))
                .build();
    }

    /** Returns our member's consent in advance. */
    public Optional<AdvanceConsent> advance(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.requirePledge();
        return state.consents().advance(actor.member().id()).consent();
    }

    /** Returns a question that our member is asked and has not answered. */
    public ConsentRequest asked(ConsentId id, HandlerId by) {
        ConsentRequest request = visible(id, by);
        if (!isProvider(request, by)) {
            throw new NotPermittedException(
                    state.governance().charter().article(Rule.RECIPIENTS),
                    "the provider alone decides who reads its information");
        }
        open(request);
        return request;
    }

    /** Returns a question that we may see. */
    public ConsentRequest visible(ConsentId id, HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.requirePledge();
        return state.consents()
                .get(id)
                .filter(request -> actor.may(Ability.COORDINATE) || isProvider(request, by))
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the questions that we may see, the oldest first. */
    public List<ConsentRequest> list(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.requirePledge();
        return state.consents().all().stream()
                .filter(request -> actor.may(Ability.COORDINATE) || isProvider(request, by))
                .toList();
    }

    /** Returns the part that a question is about, if it can still be read. */
    public Subject subject(ConsentDraft draft) {
        ItemState item = state.items()
                .get(Items.id(draft.submission()))
                .filter(candidate -> candidate.origin().kind().isPresent())
                .orElseThrow(NotFoundException::new);
        return item.pieces().stream()
                .filter(piece -> piece.part().equals(Optional.of(draft.part())))
                .findFirst()
                .map(piece -> new Subject(item, piece))
                .orElseThrow(() -> item.withdrawn() ? withdrawn() : new NotFoundException());
    }

    private boolean isProvider(ConsentRequest request, HandlerId by) {
        Reader reader = state.reader(by);
        return state.items()
                .get(Items.id(request.draft().submission()))
                .filter(item -> item.origin().provider().equals(reader.member()))
                .filter(item -> reader.own(item).stream().anyMatch(piece -> piece.part()
                        .equals(Optional.of(request.draft().part()))))
                .isPresent();
    }

    private void check(AdvanceConsent consent, Actor actor, Moment moment) {
        if (consent.until().isBefore(CouncilDays.of(moment.now()))) {
            throw new InvalidInputException("until", "it must not lie in the past", "name a day to come");
        }
        for (ScopeId scope : consent.scopes()) {
            if (actor.charter().scope(scope).isEmpty()) {
                throw MemberRecord.cited(
                        actor.charter(),
                        Rule.RECIPIENTS,
                        "scopes",
                        "each must be defined in the charter",
                        "correct the id");
            }
        }
    }

    private Actor coordinator(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.require(Ability.COORDINATE, Rule.RECIPIENTS);
        actor.requirePledge();
        return actor;
    }

    private static void open(ConsentRequest request) {
        if (request.status() != ConsentStatus.ASKED) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT, "the question was answered or taken back; ask anew if need be");
        }
    }

    private static CouncilException withdrawn() {
        return new CouncilException(ErrorCode.STATE_CONFLICT, "the submission was withdrawn; nobody reads it any more");
    }
}
