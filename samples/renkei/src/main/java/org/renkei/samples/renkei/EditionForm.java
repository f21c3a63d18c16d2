package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.Sector;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.SectorId;
import org.renkei.api.statistics.Edition;
import org.renkei.api.statistics.Quarter;

/** Shows people the counts of quarters, with a mark where a number is withheld. */
final class EditionForm {
    // the sign that tables of official statistics in Japan have for it
    private static final String WITHHELD = "x";

    private final Function<LocalDate, Charter> charters;
    private final Texts texts;

    EditionForm(Function<LocalDate, Charter> charters, Texts texts) {
        this.charters = charters;
        this.texts = texts;
    }

    /** Returns the tables of all editions, one below the other. */
    List<Object> tables(List<Edition> editions) {
        return editions.isEmpty()
                ? List.of(List.of())
                : editions.stream().flatMap(edition -> tables(edition).stream()).toList();
    }

    /** Returns what an edition counts, its two breakdowns, and why numbers of them are withheld. */
    List<Object> tables(Edition edition) {
        Map<String, Object> head = new LinkedHashMap<>();
        Quarter quarter = edition.quarter();
        head.put("quarter", texts.text("stats.quarter." + quarter.number(), String.valueOf(quarter.year())));
        head.put("circle", edition.circle());
        head.put("frozenOn", edition.frozenOn());
        head.put("count", edition.cases());
        List<Object> tables = new ArrayList<>();
        tables.add(head);
        tables.add(rows("sector", sectors(edition), edition.bySector()));
        tables.add(rows("memberClass", classes(edition), edition.byClass()));
        if (Stream.concat(edition.bySector().stream(), edition.byClass().stream())
                .anyMatch(cell -> cell.cases().isEmpty())) {
            tables.add(why(edition));
        }
        return tables;
    }

    /** Returns the rows of a CSV file, of which the first one names the columns. */
    List<List<String>> csv(List<Edition> editions) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("quarter", "circle", "frozenOn", "breakdown", "id", "name", "count", "note")
                .map(texts::field)
                .toList());
        for (Edition edition : editions) {
            String cases = String.valueOf(edition.cases());
            rows.add(line(edition, List.of(texts.text("stats.total"), "", "", cases, "")));
            lines(rows, edition, "sector", sectors(edition), edition.bySector());
            lines(rows, edition, "memberClass", classes(edition), edition.byClass());
        }
        return rows;
    }

    private void lines(
            List<List<String>> rows,
            Edition edition,
            String breakdown,
            Function<String, Optional<String>> titles,
            List<Edition.Cell> cells) {
        for (Edition.Cell cell : cells) {
            rows.add(line(
                    edition,
                    List.of(
                            texts.field(breakdown),
                            cell.id().orElse(""),
                            title(titles, cell),
                            number(cell),
                            cell.cases().isPresent() ? "" : why(edition))));
        }
    }

    private List<String> line(Edition edition, List<String> cells) {
        Quarter quarter = edition.quarter();
        Stream<String> begin = Stream.of(
                quarter.year() + "Q" + quarter.number(),
                texts.word(edition.circle()),
                edition.frozenOn().toString());
        return Stream.concat(begin, cells.stream()).toList();
    }

    private List<Map<String, Object>> rows(
            String field, Function<String, Optional<String>> titles, List<Edition.Cell> cells) {
        return cells.stream()
                .map(cell -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put(field, title(titles, cell));
                    row.put("count", number(cell));
                    return row;
                })
                .toList();
    }

    private String title(Function<String, Optional<String>> titles, Edition.Cell cell) {
        return cell.id().map(id -> titles.apply(id).orElse(id)).orElseGet(() -> texts.text("stats.no-sector"));
    }

    private static String number(Edition.Cell cell) {
        return cell.cases().map(String::valueOf).orElse(WITHHELD);
    }

    private String why(Edition edition) {
        return texts.text("stats.withheld", WITHHELD, edition.circle().fewest());
    }

    private Function<String, Optional<String>> sectors(Edition edition) {
        Charter charter = charters.apply(edition.frozenOn());
        return id -> charter.sector(new SectorId(id)).map(Sector::title).map(title -> title.in(texts.locale()));
    }

    private Function<String, Optional<String>> classes(Edition edition) {
        Charter charter = charters.apply(edition.frozenOn());
        return id -> charter.memberClass(new MemberClassId(id))
                .map(MemberClass::title)
                .map(title -> title.in(texts.locale()));
    }
}
