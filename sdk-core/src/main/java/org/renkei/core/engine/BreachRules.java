package org.renkei.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.breach.BreachDraft;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.RecordedDecision;
import org.renkei.core.engine.event.BreachEvent;

/** Who reports that confidentiality was broken, and who may know of it. */
public final class BreachRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public BreachRules(CouncilState state) {
        this.state = state;
    }

    /**
     * A report before its text is loaded.
     *
     * @param report the report
     * @param at when it was stored
     * @param decision what was decided on it
     */
    public record Found(BreachEvent.BreachReported report, Instant at, Optional<RecordedDecision> decision) {}

    /**
     * Reports a breach, by any handler that acts.
     *
     * @param draft whom it is against
     * @param content id of the bytes that tell what happened
     * @param sha256 their SHA-256 in hexadecimal digits
     */
    public Step report(BreachId id, BreachDraft draft, String content, String sha256, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        Governance governance = state.governance();
        boolean known = governance.member(draft.against()).isPresent()
                && draft.handler()
                        .map(handler -> governance
                                .handler(handler)
                                .filter(one -> one.member().equals(draft.against()))
                                .isPresent())
                        .orElse(true);
        if (!known) {
            throw new NotFoundException();
        }
        return Step.on(state)
                .event(
                        Streams.breach(id),
                        0,
                        new BreachEvent.BreachReported(
                                id,
                                draft.against(),
                                draft.handler(),
                                actor.member().id(),
                                moment.by(),
                                content,
                                sha256))
                .build();
    }

    /** Returns a report to the one who made it. */
    public Found reported(BreachId id, HandlerId by) {
        return state.breaches()
                .get(id)
                .filter(filed -> filed.report().by().equals(by))
                .map(BreachRules::found)
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the reports that the actor may see, the oldest first. */
    public List<Found> list(HandlerId by) {
        Actor actor = officer(by);
        return state.breaches().all().stream()
                .filter(filed -> shown(filed, actor))
                .map(BreachRules::found)
                .toList();
    }

    /** Returns one report. */
    public Found get(BreachId id, HandlerId by) {
        return found(filed(id, officer(by)));
    }

    /** Closes a report on a decision. */
    public Step close(BreachId id, RecordedDecision decision, Moment moment) {
        Breaches.Filed filed = filed(id, officer(moment.by()));
        new MembershipRules(state).officer(decision, Power.RESOLVE, moment);
        if (filed.closed().isPresent()) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "the report was closed before");
        }
        return Step.on(state)
                .event(Streams.breach(id), filed.version(), new BreachEvent.BreachClosed(id, decision, moment.by()))
                .build();
    }

    private Actor officer(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.require(Ability.RECORD_DECISIONS, Rule.DECISIONS);
        actor.requirePledge();
        return actor;
    }

    private Breaches.Filed filed(BreachId id, Actor actor) {
        return state.breaches().get(id).filter(filed -> shown(filed, actor)).orElseThrow(NotFoundException::new);
    }

    /** The accused member learns nothing, even if it runs the council. */
    private static boolean shown(Breaches.Filed filed, Actor actor) {
        return !filed.report().against().equals(actor.member().id());
    }

    private static Found found(Breaches.Filed filed) {
        return new Found(filed.report(), filed.at(), filed.closed().map(BreachEvent.BreachClosed::decision));
    }
}
