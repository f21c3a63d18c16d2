package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.casework.Assessment;
import org.renkei.api.casework.AttackCase;
import org.renkei.api.casework.MergeProposal;

/** Shows people cases, and which of them may be one. */
final class CaseForm {
    private CaseForm() {}

    /** Prints a case, and below it what was decided and merged. */
    static void print(Session session, AttackCase shown) {
        Map<String, Object> head = row(shown);
        head.put("attack", shown.attack());
        head.put("disposition", shown.disposition());
        head.put("caseIds", shown.cases());
        head.put("items", shown.items());
        List<Object> tables = new ArrayList<>(List.of(head));
        if (!shown.history().isEmpty()) {
            tables.add(shown.history().stream().map(CaseForm::change).toList());
        }
        if (!shown.merges().isEmpty()) {
            tables.add(shown.merges().stream().map(CaseForm::merge).toList());
        }
        session.printEach(tables, shown);
    }

    /** Prints how sure a case is, and below it how that came about. */
    static void print(Session session, Assessment assessment) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("confidence", assessment.confidence());
        assessment.corroborating().ifPresent(members -> head.put("corroborating", members));
        head.put("speaksFor", assessment.speaksFor());
        head.put("speaksAgainst", assessment.speaksAgainst());
        List<Object> tables = new ArrayList<>(List.of(head));
        if (!assessment.history().isEmpty()) {
            tables.add(assessment.history().stream().map(CaseForm::step).toList());
        }
        session.printEach(tables, assessment);
    }

    private static Map<String, Object> step(Assessment.Step step) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", step.at());
        row.put("confidence", step.confidence());
        row.put("because", step.because());
        return row;
    }

    /** Returns what stands of a case in a list of them. */
    static Map<String, Object> row(AttackCase shown) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", shown.id());
        row.put("caseCount", shown.cases().size());
        row.put("itemCount", shown.items().size());
        return row;
    }

    /** Returns a row for each likeness, the likeliest case first. */
    static List<Map<String, Object>> rows(List<MergeProposal> proposals) {
        return proposals.stream()
                .flatMap(proposal -> proposal.because().stream().map(likeness -> row(proposal, likeness)))
                .toList();
    }

    private static Map<String, Object> row(MergeProposal proposal, MergeProposal.Likeness likeness) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("otherCase", proposal.other());
        row.put("likeness", likeness.kind());
        row.put("sharedIndicators", String.join(", ", likeness.shared()));
        row.put("percent", likeness.percent().<Object>map(percent -> percent).orElse(""));
        row.put("item", likeness.one());
        row.put("otherItem", likeness.other());
        return row;
    }

    private static Map<String, Object> change(AttackCase.Change change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", change.at());
        row.put("disposition", change.disposition());
        change.ground().ifPresent(ground -> row.put("ground", ground));
        return row;
    }

    private static Map<String, Object> merge(AttackCase.Merge merge) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("mergedAt", merge.at());
        row.put("inCase", merge.one());
        row.put("otherCase", merge.other());
        row.put("ground", merge.ground());
        return row;
    }
}
