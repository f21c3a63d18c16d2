package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that was refused as a whole, with everything that is wrong with it, in the reader's language. */
final class RefusedTable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 50;

    private final transient List<String> lines;

    private RefusedTable(List<String> lines) {
        super("the table is refused");
        this.lines = List.copyOf(lines);
    }

    /**
     * What is wrong with one row.
     *
     * @param row its number
     * @param column the title of the column, where one is to blame
     * @param rule what must hold
     * @param fix what to do
     */
    record Problem(int row, Optional<String> column, String rule, String fix) {
        /** Names a rule of our own. */
        static Problem of(Texts texts, String rule, int row, Optional<String> column) {
            return new Problem(row, column, texts.text("table.rule." + rule), texts.text("table.fix." + rule));
        }

        private String line(Texts texts) {
            String number = String.valueOf(row);
            return column.map(title -> texts.text("table.cell", number, title, rule, fix))
                    .orElseGet(() -> texts.text("table.row", number, rule, fix));
        }
    }

    /** Refuses a file by a rule that has nothing to do with a row. */
    static RefusedTable file(Texts texts, String rule) {
        return new RefusedTable(
                List.of(texts.text("table.file", texts.text("table.rule." + rule), texts.text("table.fix." + rule))));
    }

    static RefusedTable rows(Texts texts, List<Problem> problems) {
        List<String> lines = new ArrayList<>(problems.stream()
                .limit(MOST_LINES)
                .map(problem -> problem.line(texts))
                .toList());
        if (problems.size() > MOST_LINES) {
            lines.add(texts.text("table.more", String.valueOf(problems.size() - MOST_LINES)));
        }
        return new RefusedTable(lines);
    }

    List<String> lines() {
        return lines;
    }
}
