package org.renkei.api.motion;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * Something about a sheet of ballots that cannot be as it was recorded.
 *
 * @param kind what is wrong
 * @param voter the token of the ballot that is meant; empty for the sheet as a whole
 */
public record BallotFault(Kind kind, String voter) {
    /** What is wrong. */
    public enum Kind {
        /** A ballot does not have its digest, or belongs to another motion. */
        ALTERED,
        /** A token stands there twice, or not in its place. */
        REPEATED,
        /** The recorded tally is not the count of these ballots. */
        COUNT
    }

    /** Checks the parts. */
    @JsonbCreator
    public BallotFault {
        Require.present("kind", kind);
        Require.within("voter", voter, 80);
    }
}
