package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MemberClassId;

/** A made-up year under a charter pack: nothing in it names a class, a body or a scope; it asks the charter for them. */
final class CharterYear implements Scenario {
    private static final long SEED = 2031;
    private static final Seat SECRETARIAT = new Seat(
            1,
            new CategoryId("any"),
            Optional.empty(),
            Optional.empty(),
            new MemberClassId("any"),
            true,
            "secretariat",
            "架空事務局",
            "The made-up office");

    private final String pack;
    private final LocalDate founded;

    /** @param founded the first day of the pack's charter, or a later one */
    CharterYear(String pack, LocalDate founded) {
        this.pack = pack;
        this.founded = founded;
    }

    @Override
    public String name() {
        return "charter-year " + pack;
    }

    @Override
    public SeatTable seats() {
        return new SeatTable(List.of(SECRETARIAT));
    }

    @Override
    public CharterId charter() {
        return new CharterId(pack);
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(SEED);
    }

    @Override
    public Instant begins() {
        return founded.atTime(9, 0).atZone(Story.ZONE).toInstant();
    }

    @Override
    public Cast prepare(EmbeddedCouncil council) {
        return new Cast(List.of());
    }

    @Override
    public void play(Setting setting) {
        try (Secretary secretary = new Secretary(setting)) {
            new CharterYearScript(setting, secretary, founded).play();
        }
    }
}
