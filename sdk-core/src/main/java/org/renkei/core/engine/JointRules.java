package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkei.api.casework.JointAct;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.member.RecordedDecision;
import org.renkei.core.engine.event.JointEvent;

/** What no officer does alone: opening a seal, and destroying bytes. Two officers do it, or a body decides it. */
public final class JointRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public JointRules(CouncilState state) {
        this.state = state;
    }

    /** Asks for an act, or, if another officer has asked for it before, does it. Asking twice changes nothing. */
    public Step act(JointAct.Kind kind, SubmissionId id, String ground, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.COORDINATE, rule(kind));
        actor.requirePledge();
        ItemState item = submission(id);
        check(kind, item);
        if (done(kind, item)) {
            return Step.none();
        }
        Optional<JointAct> asked = item.asked(kind);
        if (asked.isEmpty()) {
            return Step.on(state)
                    .event(
                            Streams.item(item.id()),
                            item.version(),
                            new JointEvent.JointActAsked(kind, id, moment.by(), ground))
                    .build();
        }
        if (asked.get().askedBy().equals(moment.by())) {
            return Step.none();
        }
        return done(kind, item, new JointEvent.JointActDone(kind, id, moment.by(), ground, Optional.empty()));
    }

    /** Does what a body decided. */
    Step decided(JointAct.Kind kind, SubmissionId id, RecordedDecision decision, Moment moment) {
        ItemState item = submission(id);
        check(kind, item);
        if (state.reader(moment.by()).visible(item).isEmpty() && !done(kind, item)) {
            throw new NotFoundException();
        }
        return done(kind, item)
                ? Step.none()
                : done(
                        kind,
                        item,
                        new JointEvent.JointActDone(kind, id, moment.by(), decision.ground(), Optional.of(decision)));
    }

    /** Returns whether it has been done. */
    public boolean isDone(JointAct.Kind kind, SubmissionId id) {
        return done(kind, submission(id));
    }

    /** Returns what waits for a second officer, the oldest first. */
    public List<JointAct> waiting(Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.COORDINATE, Rule.PROVIDER_IDENTITY);
        actor.requirePledge();
        List<JointAct> waiting = new ArrayList<>();
        for (ItemState item : state.items().askedAbout()) {
            for (JointAct.Kind kind : JointAct.Kind.values()) {
                item.asked(kind).filter(asked -> !done(kind, item)).ifPresent(waiting::add);
            }
        }
        return waiting;
    }

    private Step done(JointAct.Kind kind, ItemState item, JointEvent.JointActDone event) {
        Step.Builder step = Step.on(state).event(Streams.item(item.id()), item.version(), event);
        if (kind == JointAct.Kind.PURGE) {
            item.contents().forEach(step::purging);
        }
        return step.build();
    }

    private void check(JointAct.Kind kind, ItemState item) {
        if (kind == JointAct.Kind.OPEN_SEAL && !item.origin().sealed()) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT,
                    "the provider's identity is not sealed; an officer looks it up on a ground");
        }
    }

    private static boolean done(JointAct.Kind kind, ItemState item) {
        return kind == JointAct.Kind.PURGE ? item.purged() : item.opened();
    }

    private ItemState submission(SubmissionId id) {
        return new CaseRules(state).submission(id);
    }

    private static Rule rule(JointAct.Kind kind) {
        return kind == JointAct.Kind.PURGE ? Rule.PURGING : Rule.PROVIDER_IDENTITY;
    }
}
