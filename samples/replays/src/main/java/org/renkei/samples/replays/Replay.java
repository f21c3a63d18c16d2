package org.renkei.samples.replays;

import java.util.List;

/** The replays by name. */
public final class Replay {
    private Replay() {}

    /** Runs one: {@code NAME [DIR] [--fresh] [--json] [--lang ja|en]}; without a name, lists them. */
    public static void main(String[] args) {
        System.exit(Program.onTerminal("replay").runNamed(List.of(WannaCry.published()), args));
    }
}
