package org.renkei.samples.replays;

/** The quickstart: the WannaCry weekend of May 2017 with a council, from a consultation to what a member's tools found. */
public final class Quickstart {
    private Quickstart() {}

    /** Runs it: {@code [DIR] [--fresh] [--json] [--lang ja|en]}. */
    public static void main(String[] args) {
        System.exit(Program.onTerminal("quickstart").run(WannaCry.published(), args));
    }
}
