package org.renkei.api.intake;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RoundId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.RecordedDecision;

/**
 * An application for membership (入会申込).
 *
 * @param id its id
 * @param round the round it came in
 * @param admission as what the applicant wishes to be admitted
 * @param statement why it applies
 * @param answers its answers to the charter's questions, by the question's id
 * @param status how far it has come
 * @param decision what was decided, once it was
 * @param effectiveOn the day on which membership begins, if it was approved
 * @param member the member it becomes or has become, if it was approved
 */
public record Application(
        ApplicationId id,
        RoundId round,
        AdmissionDraft admission,
        String statement,
        Map<String, String> answers,
        ApplicationStatus status,
        Optional<RecordedDecision> decision,
        Optional<LocalDate> effectiveOn,
        Optional<MemberId> member) {
    /** Checks the parts. */
    @JsonbCreator
    public Application {
        Require.present("id", id);
        Require.present("round", round);
        Require.present("admission", admission);
        Require.text("statement", statement, 4_000);
        answers = ApplicationDraft.checked(answers);
        Require.present("status", status);
        decision = Require.optional(decision);
        effectiveOn = Require.optional(effectiveOn);
        member = Require.optional(member);
    }
}
