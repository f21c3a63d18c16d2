package org.renkei.core.council;

import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.testkit.council.AmendmentContract;
import org.renkei.testkit.council.AnswersContract;
import org.renkei.testkit.council.AssessmentContract;
import org.renkei.testkit.council.AuditContract;
import org.renkei.testkit.council.BreachesContract;
import org.renkei.testkit.council.CasesContract;
import org.renkei.testkit.council.CaseworkContract;
import org.renkei.testkit.council.ClosingContract;
import org.renkei.testkit.council.ConsentsContract;
import org.renkei.testkit.council.ContactWarningsContract;
import org.renkei.testkit.council.ContactsContract;
import org.renkei.testkit.council.CursorContract;
import org.renkei.testkit.council.DiscretionContract;
import org.renkei.testkit.council.FalsePositivesContract;
import org.renkei.testkit.council.FoundingContract;
import org.renkei.testkit.council.GovernanceContract;
import org.renkei.testkit.council.GrowthContract;
import org.renkei.testkit.council.HandlersContract;
import org.renkei.testkit.council.HoldContract;
import org.renkei.testkit.council.IntakeContract;
import org.renkei.testkit.council.JointActsContract;
import org.renkei.testkit.council.LateVisibilityContract;
import org.renkei.testkit.council.LedgerCollusionContract;
import org.renkei.testkit.council.LedgerContract;
import org.renkei.testkit.council.LedgerGamingContract;
import org.renkei.testkit.council.LedgerHonestyContract;
import org.renkei.testkit.council.LedgerRingsContract;
import org.renkei.testkit.council.LedgerSpellingsContract;
import org.renkei.testkit.council.LedgerStrategiesContract;
import org.renkei.testkit.council.MembershipContract;
import org.renkei.testkit.council.MergeProposalsContract;
import org.renkei.testkit.council.MotionsContract;
import org.renkei.testkit.council.ObligationsContract;
import org.renkei.testkit.council.PledgesContract;
import org.renkei.testkit.council.PreviewContract;
import org.renkei.testkit.council.PublishedExamplesContract;
import org.renkei.testkit.council.RecallContract;
import org.renkei.testkit.council.RecallReachContract;
import org.renkei.testkit.council.RepliesContract;
import org.renkei.testkit.council.RequestsContract;
import org.renkei.testkit.council.RetrievalContract;
import org.renkei.testkit.council.RosterContract;
import org.renkei.testkit.council.RotationContract;
import org.renkei.testkit.council.SearchContract;
import org.renkei.testkit.council.StatisticsContract;
import org.renkei.testkit.council.SubmissionsContract;
import org.renkei.testkit.council.SupersedingContract;
import org.renkei.testkit.council.UnlistedContract;

/** Every contract of a council, in memory. */
class InMemoryCouncilContractTest
        implements FoundingContract,
                MembershipContract,
                HandlersContract,
                PledgesContract,
                RotationContract,
                ContactsContract,
                ContactWarningsContract,
                BreachesContract,
                RosterContract,
                IntakeContract,
                MotionsContract,
                AmendmentContract,
                GovernanceContract,
                UnlistedContract,
                SubmissionsContract,
                GrowthContract,
                PreviewContract,
                RepliesContract,
                FalsePositivesContract,
                RetrievalContract,
                CursorContract,
                AuditContract,
                ConsentsContract,
                HoldContract,
                JointActsContract,
                RecallContract,
                RecallReachContract,
                DiscretionContract,
                CaseworkContract,
                CasesContract,
                AssessmentContract,
                MergeProposalsContract,
                StatisticsContract,
                SupersedingContract,
                SearchContract,
                PublishedExamplesContract,
                RequestsContract,
                AnswersContract,
                ObligationsContract,
                LedgerContract,
                LedgerGamingContract,
                LedgerHonestyContract,
                LedgerStrategiesContract,
                LedgerSpellingsContract,
                LedgerRingsContract,
                LedgerCollusionContract,
                ClosingContract,
                LateVisibilityContract {
    @Override
    public EmbeddedCouncil openCouncil(CouncilOptions options) {
        return Council.inMemory(options);
    }
}
