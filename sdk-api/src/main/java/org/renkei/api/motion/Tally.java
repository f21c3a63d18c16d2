package org.renkei.api.motion;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * The count of a motion's votes, which anyone with the {@linkplain BallotSheet sheet} can repeat.
 *
 * @param seats how many seats the body had when the motion closed
 * @param inFavour how many voted for it
 * @param against how many voted against it
 * @param abstained how many did neither
 * @param quorate whether enough took part
 * @param carried whether it was carried
 * @param digest SHA-256 over the rules of voting, the number of seats, and the digests of all ballots in the order of their
 *     tokens, 64 hexadecimal digits
 */
public record Tally(
        Integer seats,
        Integer inFavour,
        Integer against,
        Integer abstained,
        Boolean quorate,
        Boolean carried,
        String digest) {
    /** Checks the parts. */
    @JsonbCreator
    public Tally {
        Require.present("seats", seats);
        Require.present("inFavour", inFavour);
        Require.present("against", against);
        Require.present("abstained", abstained);
        Require.present("quorate", quorate);
        Require.present("carried", carried);
        Require.line("digest", digest, 64);
    }

    /** Returns how many seats took part. */
    public int cast() {
        return inFavour + against + abstained;
    }
}
