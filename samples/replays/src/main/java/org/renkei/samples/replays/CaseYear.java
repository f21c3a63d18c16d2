package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The cases of the council's first year, from May 2019 to May 2020. What was handed in, merged and decided is invented, row by row;
 * it is counted as the council counted, and on 31 March 2020 the table is the one that was published. Source: results of the council
 * (July 2020).
 */
final class CaseYear implements Scenario {
    private static final LocalDate FOUNDED = LocalDate.of(2019, 4, 1);
    private static final long SEED = 20_190;

    private final List<CaseRow> rows;
    private final SeatTable seats = SeatTable.of("members-cases-2019.csv");
    private final Optional<LocalDate> asOf;

    private CaseYear(List<CaseRow> rows, Optional<LocalDate> asOf) {
        this.rows = rows;
        this.asOf = asOf;
    }

    /** Returns the replay of these rows, counted on their last day. */
    static CaseYear of(List<CaseRow> rows) {
        return new CaseYear(rows, Optional.empty());
    }

    @Override
    public String name() {
        return "council-2019";
    }

    @Override
    public SeatTable seats() {
        return seats;
    }

    @Override
    public Instant begins() {
        return FOUNDED.atTime(9, 0).atZone(Story.ZONE).toInstant();
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(SEED);
    }

    @Override
    public Scenario asOf(LocalDate day) {
        return new CaseYear(rows, Optional.of(day));
    }

    @Override
    public void play(Setting setting) {
        LocalDate last = rows.get(rows.size() - 1).day();
        setting.story().detail("council-2019.assumptions");
        CaseYearScript script = new CaseYearScript(setting);
        rows.forEach(script::play);
        script.count(asOf.orElse(last), last.plusDays(1));
    }
}
