package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.casework.Disposition;
import org.renkei.api.casework.Disposition.Outcome;
import org.renkei.api.statistics.DispositionTable;

/**
 * The table of what became of attack cases, laid out as the council publishes it: the total, the outcomes, and below each outcome
 * its parts. Source: results of the council (July 2020), disposition of cases.
 */
final class DispositionForm {
    private final DispositionTable table;
    private final Texts texts;
    private final String asOf;

    DispositionForm(DispositionTable table, boolean era, Texts texts) {
        this.table = table;
        this.texts = texts;
        this.asOf = EraDates.day(table.asOf(), era, texts);
    }

    /**
     * A line of the table.
     *
     * @param outcome the outcome, or the total
     * @param part which part of the outcome; empty for the whole of it
     * @param cases how many
     */
    private record Line(String outcome, String part, int cases) {}

    /** Returns the day and the table for people. */
    List<Object> tables() {
        return List.of(
                Map.of("asOf", asOf), lines().stream().map(DispositionForm::row).toList());
    }

    /** Returns the rows of a CSV file, of which the first one names the columns. */
    List<List<String>> csv() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.field("asOf"), texts.field("disposition"), texts.field("breakdown"), texts.field("count")));
        lines().forEach(line -> rows.add(List.of(asOf, line.outcome(), line.part(), String.valueOf(line.cases()))));
        return rows;
    }

    /** Returns the table for programs, with its sums. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("asOf", table.asOf());
        tree.put("total", table.total());
        tree.put("outcomes", Arrays.stream(Outcome.values()).map(this::sum).toList());
        tree.put("rows", table.rows());
        return tree;
    }

    private Map<String, Object> sum(Outcome outcome) {
        Map<String, Object> sum = new LinkedHashMap<>();
        sum.put("outcome", outcome);
        sum.put("cases", table.of(outcome));
        return sum;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.text("stats.total"), "", table.total()));
        for (Outcome outcome : Outcome.values()) {
            String whole = texts.word(outcome);
            lines.add(new Line(whole, "", table.of(outcome)));
            List<Disposition> parts = Arrays.stream(Disposition.values())
                    .filter(disposition -> disposition.outcome() == outcome)
                    .toList();
            // an outcome of one part is that part
            parts.stream()
                    .filter(part -> parts.size() > 1)
                    .forEach(part -> lines.add(new Line(whole, texts.text("stats.part." + part), table.of(part))));
        }
        return lines;
    }

    private static Map<String, Object> row(Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("disposition", line.part().isEmpty() ? line.outcome() : "  " + line.part());
        row.put("count", line.cases());
        return row;
    }
}
