package org.renkei.core;

import org.renkei.api.Council;
import org.renkei.api.audit.Audit;
import org.renkei.api.breach.Breaches;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Casework;
import org.renkei.api.consent.Consents;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;
import org.renkei.api.intake.Intake;
import org.renkei.api.ledger.Ledger;
import org.renkei.api.member.Membership;
import org.renkei.api.motion.Motions;
import org.renkei.api.obligation.Obligations;
import org.renkei.api.request.Requests;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.search.Search;
import org.renkei.api.statistics.Statistics;
import org.renkei.api.submission.Submissions;

/** One handler's view of an embedded council. */
final class CouncilView implements Council {
    private final MembershipView membership;
    private final IntakeView intake;
    private final MotionsView motions;
    private final SubmissionsView submissions;
    private final RetrievalView retrieval;
    private final CaseworkView casework;
    private final CasesView cases;
    private final StatisticsView statistics;
    private final SearchView search;
    private final RequestsView requests;
    private final ObligationsView obligations;
    private final LedgerView ledger;
    private final BreachesView breaches;
    private final ConsentsView consents;
    private final AuditView audit;
    private volatile boolean closed;

    CouncilView(Workings shared, HandlerId handler, ToolId tool) {
        Workings workings = shared.guardedBy(this::refuseIfClosed);
        membership = new MembershipView(workings, handler);
        intake = new IntakeView(workings, handler);
        motions = new MotionsView(workings, handler);
        retrieval = new RetrievalView(workings, handler, tool);
        submissions = new SubmissionsView(workings, handler, retrieval);
        casework = new CaseworkView(workings, handler);
        cases = new CasesView(workings, handler, tool);
        statistics = new StatisticsView(workings, handler);
        search = new SearchView(workings, handler, tool);
        requests = new RequestsView(workings, handler);
        obligations = new ObligationsView(workings, handler);
        ledger = new LedgerView(workings, handler, motions);
        breaches = new BreachesView(workings, handler);
        consents = new ConsentsView(workings, handler);
        audit = new AuditView(workings, handler);
    }

    @Override
    public Membership membership() {
        refuseIfClosed();
        return membership;
    }

    @Override
    public Intake intake() {
        refuseIfClosed();
        return intake;
    }

    @Override
    public Motions motions() {
        refuseIfClosed();
        return motions;
    }

    @Override
    public Submissions submissions() {
        refuseIfClosed();
        return submissions;
    }

    @Override
    public Retrieval retrieval() {
        refuseIfClosed();
        return retrieval;
    }

    @Override
    public Casework casework() {
        refuseIfClosed();
        return casework;
    }

    @Override
    public Cases cases() {
        refuseIfClosed();
        return cases;
    }

    @Override
    public Search search() {
        refuseIfClosed();
        return search;
    }

    @Override
    public Statistics statistics() {
        refuseIfClosed();
        return statistics;
    }

    @Override
    public Requests requests() {
        refuseIfClosed();
        return requests;
    }

    @Override
    public Obligations obligations() {
        refuseIfClosed();
        return obligations;
    }

    @Override
    public Ledger ledger() {
        refuseIfClosed();
        return ledger;
    }

    @Override
    public Breaches breaches() {
        refuseIfClosed();
        return breaches;
    }

    @Override
    public Consents consents() {
        refuseIfClosed();
        return consents;
    }

    @Override
    public Audit audit() {
        refuseIfClosed();
        return audit;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new CouncilException(ErrorCode.CLOSED, "this view has been closed; ask the council for another");
        }
    }
}
