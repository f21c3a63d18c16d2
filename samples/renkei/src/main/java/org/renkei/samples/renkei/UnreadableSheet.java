package org.renkei.samples.renkei;

/** A file that is no sheet of ballots. */
final class UnreadableSheet extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;

    UnreadableSheet(long line) {
        super("line " + line + " is no part of a sheet of ballots");
        this.line = line;
    }

    /** Returns the line, counted from 1, up to which it was one. */
    long line() {
        return line;
    }
}
