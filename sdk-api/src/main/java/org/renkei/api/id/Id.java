package org.renkei.api.id;

/** An opaque name: 1 to 80 characters of {@code a-z 0-9 . _ : -}, beginning with a letter or digit. */
public sealed interface Id
        permits ApplicationId,
                ArticleId,
                BodyId,
                BreachId,
                CaseId,
                CategoryId,
                CharterId,
                ConsentId,
                CouncilId,
                CountermeasureId,
                HandlerId,
                ItemId,
                MemberClassId,
                MemberId,
                MotionId,
                Pseudonym,
                RequestId,
                RoundId,
                ScopeId,
                SectorId,
                SubmissionId,
                ToolId {
    /** Returns the text of the id. */
    String value();
}
