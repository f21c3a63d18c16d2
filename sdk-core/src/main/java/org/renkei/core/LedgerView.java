package org.renkei.core;

import java.util.List;
import java.util.function.Function;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MotionId;
import org.renkei.api.ledger.Ledger;
import org.renkei.api.ledger.MemberStanding;
import org.renkei.api.ledger.Term;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.Motions;
import org.renkei.core.engine.LedgerRules;

/** What members gave, as one handler may see it. */
final class LedgerView implements Ledger {
    private final Workings workings;
    private final HandlerId by;
    private final Motions motions;

    LedgerView(Workings workings, HandlerId by, Motions motions) {
        this.workings = workings;
        this.by = by;
        this.motions = motions;
    }

    @Override
    public List<Term> terms() {
        return read(LedgerRules::terms);
    }

    @Override
    public MemberStanding own(Term term) {
        return read(rules -> rules.own(term));
    }

    @Override
    public List<MemberStanding> standings(Term term) {
        return read(rules -> rules.standings(term));
    }

    @Override
    public List<Motion> proposeClassChanges(Term term) {
        workings.journal().commit(state -> Change.of(new LedgerRules(state, workings.moment(by)).propose(term)));
        List<MotionId> put = read(rules ->
                rules.proposals(term).stream().map(LedgerRules.Proposed::id).toList());
        return put.stream().map(motions::get).toList();
    }

    private <T> T read(Function<LedgerRules, T> question) {
        return workings.journal().read(state -> question.apply(new LedgerRules(state, workings.moment(by))));
    }
}
