package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.ledger.LedgerEntry;
import org.renkei.api.ledger.Measures;
import org.renkei.api.ledger.MemberStanding;

/** Shows people how members stand in a term. */
final class StandingForm {
    private StandingForm() {}

    /** Prints a standing, and below it the contributions behind it. */
    static void print(Session session, MemberStanding standing) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("member", standing.member());
        whole.put("memberClass", standing.memberClass());
        whole.put("firstDay", standing.term().first());
        whole.put("lastDay", standing.term().last());
        whole.put("standing", standing.level());
        standing.measures().ifPresent(measures -> numbers(whole, measures));
        List<Map<String, Object>> entries =
                standing.entries().stream().map(StandingForm::entry).toList();
        session.printEach(entries.isEmpty() ? List.of(whole) : List.of(whole, entries), standing);
    }

    static Map<String, Object> row(MemberStanding standing) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("member", standing.member());
        row.put("memberClass", standing.memberClass());
        row.put("standing", standing.level());
        standing.measures().ifPresent(measures -> numbers(row, measures));
        return row;
    }

    private static void numbers(Map<String, Object> row, Measures measures) {
        row.put("score", measures.points());
        row.put("cases", measures.cases());
        row.put("confirmedBy", measures.confirmedBy());
        measures.unique().ifPresent(number -> row.put("unique", number));
        measures.lead().ifPresent(time -> row.put("lead", time));
        row.put("submissions", measures.submissions());
        row.put("feedbackGiven", measures.feedback());
        measures.requests().ifPresent(number -> row.put("requests", number));
        measures.answered().ifPresent(number -> row.put("answeredInTime", number));
    }

    private static Map<String, Object> entry(LedgerEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", entry.at());
        row.put("submission", entry.submission());
        row.put("inCase", entry.inCase());
        row.put("outcome", entry.outcome());
        return row;
    }
}
