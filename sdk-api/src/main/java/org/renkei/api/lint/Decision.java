package org.renkei.api.lint;

import org.renkei.api.error.Require;

/** What a person decided on one finding. It is made by the methods of {@link Finding}, and goes no further than the lint. */
public sealed interface Decision {
    /** Returns what was decided on. */
    Finding finding();

    /**
     * It is replaced.
     *
     * @param finding what was decided on
     * @param text what stands there instead, up to 1,000 characters; empty takes it out
     */
    record Replace(Finding finding, String text) implements Decision {
        /** Checks the parts. */
        public Replace {
            Require.present("finding", finding);
            Require.within("text", text, 1_000);
        }
    }

    /**
     * It stays as it is.
     *
     * @param finding what was decided on
     * @param reason why, one line of 1 to 200 characters
     */
    record Keep(Finding finding, String reason) implements Decision {
        /** Checks the parts. */
        public Keep {
            Require.present("finding", finding);
            Require.line("reason", reason, Redaction.LONGEST_REASON);
        }
    }
}
