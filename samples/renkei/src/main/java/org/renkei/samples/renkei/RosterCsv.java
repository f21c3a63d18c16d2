package org.renkei.samples.renkei;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.member.Member;

/**
 * A table of members as CSV (RFC 4180). Its first row names the columns, in either language and any order; categories, sectors
 * and classes stand as the ids of the charter.
 */
final class RosterCsv {
    private final Texts texts;

    RosterCsv(Texts texts) {
        this.texts = texts;
    }

    /** Writes {@code members}, or refuses the cells that {@code charset} cannot hold. */
    byte[] write(List<Member> members, CsvCharset charset) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(RosterColumn.ALL.stream().map(column -> column.title(texts)).toList());
        members.forEach(member -> rows.add(
                RosterColumn.ALL.stream().map(column -> column.cell(member)).toList()));
        return new CsvTable(texts).write(rows, charset);
    }

    /** Reads a table in the charset that it is marked with, else in {@code asked}, else in UTF-8. */
    List<CsvRow> read(byte[] content, Optional<CsvCharset> asked) {
        String text =
                CsvCharset.of(content, asked).decode(content).orElseThrow(() -> RefusedTable.file(texts, "charset"));
        List<List<String>> rows = rows(text);
        if (rows.isEmpty()) {
            throw RefusedTable.file(texts, "empty");
        }
        List<RosterColumn> columns = columns(rows.get(0));
        List<CsvRow> members = new ArrayList<>();
        List<RefusedTable.Problem> problems = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (cells.size() == columns.size()) {
                members.add(row(i + 1, columns, cells));
            } else if (!cells.equals(List.of(""))) {
                problems.add(RefusedTable.Problem.of(texts, "cells", i + 1, Optional.empty()));
            }
        }
        if (!problems.isEmpty()) {
            throw RefusedTable.rows(texts, problems);
        }
        return members;
    }

    private List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            records.forEachRemaining(found -> rows.add(found.getFields()));
            return rows;
        } catch (CsvParseException e) {
            // its message may repeat what stands there
            throw RefusedTable.rows(
                    texts, List.of(RefusedTable.Problem.of(texts, "csv", rows.size() + 1, Optional.empty())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RosterColumn> columns(List<String> titles) {
        List<RosterColumn> columns = new ArrayList<>();
        for (String title : titles) {
            RosterColumn column = RosterColumn.titled(title).orElseThrow(() -> header("column", Optional.empty()));
            if (columns.contains(column)) {
                throw header("repeated", Optional.of(column));
            }
            columns.add(column);
        }
        RosterColumn.ALL.stream()
                .filter(column -> column.required() && !columns.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw header("missing", Optional.of(missing));
                });
        return columns;
    }

    private RefusedTable header(String rule, Optional<RosterColumn> column) {
        return RefusedTable.rows(
                texts, List.of(RefusedTable.Problem.of(texts, rule, 1, column.map(known -> known.title(texts)))));
    }

    private static CsvRow row(int number, List<RosterColumn> columns, List<String> cells) {
        Map<RosterColumn, String> filled = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                filled.put(columns.get(i), SpreadsheetText.plain(cells.get(i)));
            }
        }
        return new CsvRow(number, filled);
    }
}
