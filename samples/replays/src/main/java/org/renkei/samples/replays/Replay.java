package org.renkei.samples.replays;

import java.time.LocalDate;
import java.util.List;

/** The replays by name. */
public final class Replay {
    static final List<Scenario> SCENARIOS = List.of(
            WannaCry.published(),
            new CouncilYear(),
            CaseYear.of(CaseRow.all()),
            new CharterYear("council-2019", LocalDate.of(2019, 4, 1)),
            new CharterYear("successor", LocalDate.of(2031, 4, 1)));

    private Replay() {}

    /** Runs one: {@code NAME [DIR] [--fresh] [--json] [--lang ja|en]}; without a name, lists them. */
    public static void main(String[] args) {
        System.exit(Program.onTerminal("replay").runNamed(SCENARIOS, args));
    }
}
