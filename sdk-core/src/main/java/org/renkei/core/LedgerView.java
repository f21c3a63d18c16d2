package org.renkei.core;

import java.util.List;
import org.renkei.api.id.HandlerId;
import org.renkei.api.ledger.Ledger;
import org.renkei.api.ledger.MemberStanding;
import org.renkei.api.ledger.Term;
import org.renkei.api.motion.Motion;

/** What members gave, as one handler may see it. */
final class LedgerView implements Ledger {
    LedgerView(Workings workings, HandlerId by) {}

    @Override
    public List<Term> terms() {
        return List.of();
    }

    @Override
    public MemberStanding own(Term term) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MemberStanding> standings(Term term) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Motion> proposeClassChanges(Term term) {
        throw new UnsupportedOperationException();
    }
}
