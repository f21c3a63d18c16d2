package org.renkei.api.statistics;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.List;
import org.renkei.api.casework.Disposition;
import org.renkei.api.error.Require;

/**
 * How many attack cases there were at the end of a day, by what had become of them. What was found to be one activity by then is
 * counted once, as that what was done with any of it: published, shared, in analysis, or what was decided last.
 *
 * @param asOf the day
 * @param rows a row for each disposition, in their order
 */
public record DispositionTable(LocalDate asOf, List<Row> rows) {
    /** Copies. */
    @JsonbCreator
    public DispositionTable {
        Require.present("asOf", asOf);
        rows = Require.list("rows", rows, Disposition.values().length);
    }

    /**
     * How many cases had one disposition.
     *
     * @param disposition the disposition
     * @param cases how many, from 0
     */
    public record Row(Disposition disposition, Integer cases) {
        /** Checks the parts. */
        @JsonbCreator
        public Row {
            Require.present("disposition", disposition);
            Require.between("cases", Require.present("cases", cases).longValue(), 0, Integer.MAX_VALUE);
        }
    }

    /** Returns how many cases had this disposition. */
    public int of(Disposition disposition) {
        return rows.stream()
                .filter(row -> row.disposition() == disposition)
                .mapToInt(Row::cases)
                .sum();
    }

    /** Returns how many cases came to this outcome. */
    public int of(Disposition.Outcome outcome) {
        return rows.stream()
                .filter(row -> row.disposition().outcome() == outcome)
                .mapToInt(Row::cases)
                .sum();
    }

    /** Returns how many cases there were. */
    public int total() {
        return rows.stream().mapToInt(Row::cases).sum();
    }
}
