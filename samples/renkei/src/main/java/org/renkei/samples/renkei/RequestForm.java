package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.request.CooperationRequest;
import org.renkei.api.request.Progress;

/** Shows requests to people: last days instead of moments, and those asked as a table. */
final class RequestForm {
    private RequestForm() {}

    /** Prints one request. */
    static void print(Session session, CooperationRequest request) {
        List<Object> tables = new ArrayList<>();
        tables.add(whole(request));
        if (!request.addressees().isEmpty()) {
            tables.add(request.addressees().stream().map(RequestForm::addressee).toList());
        }
        session.printEach(tables, request);
    }

    /** Prints several requests, each on a line. */
    static void print(Session session, List<CooperationRequest> requests) {
        session.printEither(requests.stream().map(RequestForm::row).toList(), requests);
    }

    private static Map<String, Object> whole(CooperationRequest request) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("id", request.id());
        whole.put("kind", request.kind());
        whole.put("status", request.status());
        whole.put("inCase", request.inCase());
        request.about().ifPresent(item -> whole.put("about", item));
        request.askedBy().ifPresent(pseudonym -> whole.put("askedBy", pseudonym));
        request.decision().ifPresent(decision -> whole.put("decision", decision));
        whole.put("madeAt", request.madeAt());
        request.due().ifPresent(day -> whole.put("due", day));
        request.subject().ifPresent(subject -> whole.put("subject", subject));
        request.text().ifPresent(text -> whole.put("text", text));
        request.ours().ifPresent(owed -> whole.put("ours", owed(owed)));
        whole.put("answers", request.answers());
        request.declined().ifPresent(reason -> whole.put("declineReason", reason));
        request.progress().ifPresent(progress -> whole.put("progress", progress));
        return whole;
    }

    private static Map<String, Object> addressee(Obligation owed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("member", owed.member());
        row.putAll(owed(owed));
        return row;
    }

    private static Map<String, Object> owed(Obligation obligation) {
        Map<String, Object> owed = new LinkedHashMap<>();
        owed.put("state", obligation.state());
        obligation.due().ifPresent(due -> owed.put("due", DueText.until(due)));
        return owed;
    }

    private static Map<String, Object> row(CooperationRequest request) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", request.id());
        row.put("kind", request.kind());
        row.put("status", request.status());
        row.put("due", due(request));
        row.put("ours", request.ours().<Object>map(Obligation::state).orElse(""));
        request.progress().ifPresent(progress -> numbers(row, progress));
        row.put("subject", request.subject().orElse(""));
        return row;
    }

    private static void numbers(Map<String, Object> row, Progress progress) {
        row.put("asked", progress.asked());
        row.put("answered", progress.answered());
        row.put("declined", progress.declined());
        row.put("overdue", progress.overdue());
    }

    /** Returns our own last day, which may have been extended, or else that of the request. */
    private static String due(CooperationRequest request) {
        return request.ours()
                .flatMap(Obligation::due)
                .map(DueText::until)
                .or(() -> request.due().map(Object::toString))
                .orElse("");
    }
}
