package org.renkei.core.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.renkei.api.casework.Disposition;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CaseId;
import org.renkei.core.casebook.CaseBook;
import org.renkei.core.engine.event.CaseEvent;

/** What analysts find and decide about cases. Nothing of it touches an item: neither its case, nor its audience, nor its pseudonym. */
public final class CaseFindings {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public CaseFindings(CouncilState state) {
        this.state = state;
    }

    /** Finds two cases to be one; finding so again changes nothing. */
    public Step merge(CaseId one, CaseId other, String ground, Moment moment) {
        List<CaseId> pair = pair(one, other, moment);
        if (state.cases().links().linked(one, other)) {
            return Step.none();
        }
        return step(new CaseEvent.CasesMerged(pair.get(0), pair.get(1), ground, moment.by()));
    }

    /** Takes back that two cases were merged with each other; doing so again changes nothing. */
    public Step unmerge(CaseId one, CaseId other, String ground, Moment moment) {
        List<CaseId> pair = pair(one, other, moment);
        if (state.cases().links().linked(one, other)) {
            return step(new CaseEvent.CasesUnmerged(pair.get(0), pair.get(1), ground, moment.by()));
        }
        boolean ever = state.cases().findings().stream()
                .anyMatch(finding -> finding.found() == CaseBook.Found.UNMERGED
                        && finding.one().equals(pair.get(0))
                        && finding.other().equals(pair.get(1)));
        if (!ever) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT,
                    "these two were not merged with each other; take back the merge that joins them");
        }
        return Step.none();
    }

    /** Finds two cases not to be one; finding so again changes nothing. */
    public Step dismiss(CaseId one, CaseId other, String ground, Moment moment) {
        List<CaseId> pair = pair(one, other, moment);
        if (state.cases().links().of(one).contains(other)) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "these two are one; take back what joins them first");
        }
        if (state.cases().dismissed(one, other)) {
            return Step.none();
        }
        return step(new CaseEvent.MergeDismissed(pair.get(0), pair.get(1), ground, moment.by()));
    }

    /** Decides what became of a case and of all that are one with it now; deciding the same again changes nothing. */
    public Step dispose(CaseId id, Disposition disposition, String ground, Moment moment) {
        analyst(moment);
        require(id);
        List<CaseId> cases =
                state.cases().links().of(id).stream().sorted(byBirth()).toList();
        if (cases.stream().noneMatch(one -> state.items().isAttack(one, Instant.MAX))) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT, "it is no attack case: nothing in it speaks of an attacker");
        }
        boolean same = cases.stream()
                .allMatch(
                        one -> state.cases().dispositionBefore(List.of(one), Instant.MAX, any -> true) == disposition);
        return same ? Step.none() : step(new CaseEvent.CasesDisposed(cases, disposition, ground, moment.by()));
    }

    /** Refuses whoever does not run the council, or has not signed. */
    Actor analyst(Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.COORDINATE, Rule.CASEWORK);
        actor.requirePledge();
        return actor;
    }

    /** Orders cases by which was born first. */
    Comparator<CaseId> byBirth() {
        return Comparator.comparingInt(id -> state.items().in(id).get(0).ordinal());
    }

    Step step(CaseEvent event, CaseEvent... more) {
        Step.Builder step = Step.on(state).event(Streams.cases(), state.cases().version(), event);
        Stream.of(more).forEach(step::more);
        return step.build();
    }

    private List<CaseId> pair(CaseId one, CaseId other, Moment moment) {
        analyst(moment);
        require(one);
        require(other);
        if (one.equals(other)) {
            throw new InvalidInputException("other", "it must be another case", "name two cases");
        }
        return Stream.of(one, other).sorted(byBirth()).toList();
    }

    private void require(CaseId id) {
        if (state.items().in(id).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
