package org.renkei.api.request;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.obligation.Obligation;

/**
 * A request as one of those concerned sees it. It never names its other addressees to an addressee, and never names the member
 * behind a voluntary one: that appears under its name in the case.
 *
 * @param id its id
 * @param kind formally or voluntarily
 * @param status how far it has come
 * @param inCase the case that its answers join
 * @param about the item it is about, if we may see that
 * @param askedBy the name in that case of the member that asks; absent for a formal request, which the council makes
 * @param decision the decision behind a formal request; absent before it is issued
 * @param madeAt when it was prepared or asked
 * @param due the last day for answers, without extensions; absent for a voluntary one, and before a formal one is issued
 * @param subject one line; absent once it was purged
 * @param text what is asked; absent once it was purged
 * @param ours what our own member owes; absent if it is not among the addressees
 * @param answers our own member's answers
 * @param declined the reason that our own member gave for declining
 * @param progress the numbers of all addressees: for who asked, and officers
 * @param addressees each addressee with what it owes: for officers, of a formal request
 */
public record CooperationRequest(
        RequestId id,
        RequestKind kind,
        RequestStatus status,
        CaseId inCase,
        Optional<ItemId> about,
        Optional<Pseudonym> askedBy,
        Optional<RecordedDecision> decision,
        Instant madeAt,
        Optional<LocalDate> due,
        Optional<String> subject,
        Optional<String> text,
        Optional<Obligation> ours,
        List<SubmissionId> answers,
        Optional<String> declined,
        Optional<Progress> progress,
        List<Obligation> addressees) {
    /** Checks the parts. */
    @JsonbCreator
    public CooperationRequest {
        Require.present("id", id);
        Require.present("kind", kind);
        Require.present("status", status);
        Require.present("inCase", inCase);
        about = Require.optional(about);
        askedBy = Require.optional(askedBy);
        decision = Require.optional(decision);
        Require.present("madeAt", madeAt);
        due = Require.optional(due);
        subject = Require.optional(subject);
        text = Require.optional(text);
        ours = Require.optional(ours);
        answers = Require.list("answers", answers, 100_000);
        declined = Require.optional(declined);
        progress = Require.optional(progress);
        addressees = Require.list("addressees", addressees, 100_000);
    }
}
