package org.renkei.samples.renkei;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes tables as CSV (RFC 4180), with cells that no spreadsheet takes for a formula. */
final class CsvTable {
    private final Texts texts;

    CsvTable(Texts texts) {
        this.texts = texts;
    }

    /** Writes rows of which the first one names the columns, or refuses the cells that {@code charset} cannot hold. */
    byte[] write(List<List<String>> rows, CsvCharset charset) {
        List<List<String>> guarded = rows.stream()
                .map(row -> row.stream().map(SpreadsheetText::guarded).toList())
                .toList();
        List<RefusedTable.Problem> problems = new ArrayList<>();
        for (int i = 0; i < guarded.size(); i++) {
            List<String> row = guarded.get(i);
            for (int column = 0; column < row.size(); column++) {
                if (!charset.holds(row.get(column))) {
                    Optional<String> title = Optional.of(rows.get(0).get(column));
                    problems.add(RefusedTable.Problem.of(texts, "character", i + 1, title));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw RefusedTable.rows(texts, problems);
        }
        return charset.encode(text(guarded));
    }

    private static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
