package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.PartDraft;
import org.renkei.core.engine.event.ItemEvent;

/**
 * Nobody passes on what others shared for fewer readers: such a part waits until those who run the council have asked whoever it
 * came from, and release it or not.
 */
public final class HoldRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public HoldRules(CouncilState state) {
        this.state = state;
    }

    /**
     * Who says something, and where.
     *
     * @param member the member
     * @param inCase the case
     * @param saidAt the position of the journal at which it was said; after all others if it is being said now
     */
    record Speaker(MemberId member, CaseId inCase, long saidAt) {
        static Speaker now(MemberId member, CaseId inCase) {
            return new Speaker(member, inCase, Long.MAX_VALUE);
        }
    }

    /** Parts to be filed as they are read at once, and events that say what of them is held. */
    record Filed(List<ItemEvent.FiledPart> parts, List<ItemEvent.PartHeld> held) {}

    /** Files parts that say {@code said}: what repeats too much is read by nobody else until it is released. */
    Filed filed(
            Speaker speaker,
            SubmissionId id,
            List<Fingerprints.Said> said,
            List<ItemEvent.FiledPart> parts,
            HandlerId by) {
        List<ItemEvent.FiledPart> filed = new ArrayList<>();
        List<ItemEvent.PartHeld> held = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ItemEvent.FiledPart part = parts.get(i);
            List<ItemId> repeats = new Repeats(state, speaker, part.audience()).of(said.get(i));
            if (repeats.isEmpty()) {
                filed.add(part);
            } else {
                filed.add(new ItemEvent.FiledPart(part.part(), nobody(part.audience()), part.content(), part.sha256()));
                held.add(new ItemEvent.PartHeld(id, part.part(), part.audience(), repeats, by));
            }
        }
        return new Filed(filed, held);
    }

    /**
     * Holds a part of our own instead of having it read by more, if it repeats something. Narrowing is nobody's business but ours.
     *
     * @param was the part as it is read now
     * @param wider the same with the audience that is wanted
     */
    public Optional<Step> heldBack(ItemState item, Piece was, PartDraft wider, Moment moment) {
        long saidAt = item.reports().isEmpty()
                ? item.changes().get(0).position()
                : item.reports().get(item.reports().size() - 1).position();
        Speaker speaker = new Speaker(item.origin().provider(), item.origin().inCase(), saidAt);
        Repeats repeats = new Repeats(state, speaker, wider.audience());
        if (!repeats.reachesBeyond(was.audience())) {
            return Optional.empty();
        }
        List<ItemId> repeated = repeats.of(new Fingerprints(moment.ids()).said(wider));
        if (repeated.isEmpty()) {
            return Optional.empty();
        }
        boolean again = item.holds().stream()
                .anyMatch(hold -> hold.part() == wider.part() && hold.wanted().equals(wider.audience()));
        if (again) {
            return Optional.of(Step.none());
        }
        SubmissionId id = new SubmissionId(item.id().value());
        return Optional.of(Step.on(state)
                .event(
                        Streams.item(item.id()),
                        item.version(),
                        new ItemEvent.PartHeld(id, wider.part(), wider.audience(), repeated, moment.by()))
                .build());
    }

    /** Returns what waits, the oldest first, without the names of handlers that it leaves out: they are the provider's own. */
    public List<Hold> waiting(HandlerId by) {
        coordinator(by);
        return state.items().everHeld().stream()
                .sorted(Comparator.comparingInt(ItemState::ordinal))
                .flatMap(item -> item.holds().stream())
                .filter(hold -> hold.refused().isEmpty())
                .map(HoldRules::shown)
                .toList();
    }

    /** Returns the submission of which something waits. */
    public ItemState held(SubmissionId id, HandlerId by) {
        coordinator(by);
        ItemState item = state.items()
                .get(Items.id(id))
                .filter(candidate -> candidate.origin().kind().isPresent())
                .orElseThrow(NotFoundException::new);
        if (item.holds().stream().noneMatch(hold -> hold.refused().isEmpty())) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "nothing of it is held, or it was decided on");
        }
        return item;
    }

    /** Records the decision; {@code readdressed} has the parts read if they are released. */
    public Step decided(ItemState item, boolean released, String ground, List<Step> readdressed, HandlerId by) {
        SubmissionId id = new SubmissionId(item.id().value());
        Step.Builder step = Step.on(state)
                .event(Streams.item(item.id()), item.version(), new ItemEvent.HoldDecided(id, released, ground, by));
        readdressed.forEach(step::and);
        return step.build();
    }

    /** Names no member: who stands in it alone would be the provider. */
    private static Audience nobody(Audience wanted) {
        return new Audience(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(CouncilState.NOBODY),
                Set.of(),
                wanted.exceptHandlers(),
                wanted.onward());
    }

    private static Hold shown(Hold hold) {
        Audience wanted = hold.wanted();
        return new Hold(
                hold.submission(),
                hold.part(),
                new Audience(
                        wanted.scopes(),
                        wanted.sectors(),
                        wanted.members(),
                        wanted.handlers(),
                        wanted.exceptMembers(),
                        Set.of(),
                        wanted.onward()),
                hold.repeats(),
                hold.refused());
    }

    private Actor coordinator(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.require(Ability.COORDINATE, Rule.RECIPIENTS);
        actor.requirePledge();
        return actor;
    }
}
