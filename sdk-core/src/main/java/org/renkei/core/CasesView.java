package org.renkei.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.renkei.api.casework.Assessment;
import org.renkei.api.casework.AttackCase;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Disposition;
import org.renkei.api.casework.MergeProposal;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;
import org.renkei.core.engine.CaseFindings;
import org.renkei.core.engine.CaseReading;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Likenesses;
import org.renkei.core.engine.Moment;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.ReaderId;
import org.renkei.core.engine.Step;

/** Cases as one handler sees them, and what it finds about them. */
final class CasesView implements Cases {
    private final Workings workings;
    private final HandlerId by;
    private final HandOut handOut;

    CasesView(Workings workings, HandlerId by, ToolId tool) {
        this.workings = workings;
        this.by = by;
        this.handOut = new HandOut(workings, new ReaderId(by, tool));
    }

    /** The cases that may be one with a case, before anything of them is loaded, and what of the items may be compared. */
    private record Candidates(CaseId head, List<Likenesses.Candidate> others, Map<ItemState, List<Piece>> pieces) {}

    @Override
    public AttackCase get(CaseId id) {
        return workings.journal().read(state -> new CaseReading(state, by).get(id));
    }

    @Override
    public Assessment assess(CaseId id) {
        return handOut.give(state -> assessed(state, id)).answer();
    }

    @Override
    public List<AttackCase> open(int max) {
        Require.between("max", (long) max, 1, MOST);
        return workings.journal().read(state -> new CaseReading(state, by).open(max));
    }

    @Override
    public List<MergeProposal> proposals(CaseId id) {
        HandOut.Given<Candidates> given = handOut.give(state -> find(state, id));
        Candidates found = given.answer();
        return new LikenessText(workings.contents(), found.pieces(), given.gone())
                .proposals(found.head(), found.others());
    }

    @Override
    public void merge(CaseId one, CaseId other, String ground) {
        decide(ground, state -> new CaseFindings(state).merge(one, other, ground, moment()));
    }

    @Override
    public void unmerge(CaseId one, CaseId other, String ground) {
        decide(ground, state -> new CaseFindings(state).unmerge(one, other, ground, moment()));
    }

    @Override
    public void dismiss(CaseId one, CaseId other, String ground) {
        decide(ground, state -> new CaseFindings(state).dismiss(one, other, ground, moment()));
    }

    @Override
    public void dispose(CaseId id, Disposition disposition, String ground) {
        decide(ground, state -> new CaseFindings(state).dispose(id, disposition, ground, moment()));
    }

    /** What is said for and against a case tells what stands in those items. */
    private HandOut.Found<Assessment> assessed(CouncilState state, CaseId id) {
        Assessment assessment = new CaseReading(state, by).assess(id);
        Reader reader = state.reader(by);
        List<Reader.Placed> told = Stream.of(assessment.speaksFor(), assessment.speaksAgainst())
                .flatMap(List::stream)
                .flatMap(item -> state.items().get(item).stream())
                .flatMap(item -> reader.place(item).stream())
                .toList();
        return new HandOut.Found<>(assessment, state.position(), told);
    }

    private void decide(String ground, Function<CouncilState, Step> decision) {
        Require.text("ground", ground, 1_000);
        workings.journal().commit(state -> Change.of(decision.apply(state)));
    }

    private Moment moment() {
        return workings.moment(by);
    }

    private HandOut.Found<Candidates> find(CouncilState state, CaseId id) {
        Likenesses likenesses = new Likenesses(state);
        List<Likenesses.Candidate> others = likenesses.of(id, moment());
        Reader reader = state.reader(by);
        List<Reader.Placed> shown = new ArrayList<>();
        others.stream()
                .flatMap(candidate -> candidate.pairs().stream())
                .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                .distinct()
                .forEach(item -> reader.place(item).ifPresent(shown::add));
        Map<ItemState, List<Piece>> pieces = new HashMap<>();
        shown.forEach(placed -> pieces.put(placed.item(), placed.pieces()));
        return new HandOut.Found<>(new Candidates(likenesses.head(id), others, pieces), state.position(), shown);
    }
}
