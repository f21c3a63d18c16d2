package org.renkei.api.motion;

import jakarta.json.bind.annotation.JsonbCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.renkei.api.error.Require;
import org.renkei.api.id.MotionId;

/**
 * One seat's vote as the sheet will show it. Whoever cast it keeps it, to find it on the sheet again.
 *
 * @param motion the motion it was cast on
 * @param voter a token that stands for the seat on this motion; only the seat itself and the council know whose it is
 * @param vote the vote
 * @param castAt when it was cast, as coarsely as the charter shows times to others
 * @param digest SHA-256 over motion, voter, vote and time, 64 hexadecimal digits
 */
public record Ballot(MotionId motion, String voter, Vote vote, Instant castAt, String digest) {
    private static final MessageDigest SHA256 = fresh();

    /** Checks the parts, but not the digest: {@link BallotSheet#faults} does. */
    @JsonbCreator
    public Ballot {
        Require.present("motion", motion);
        Require.line("voter", voter, 80);
        Require.present("vote", vote);
        Require.present("castAt", castAt);
        Require.line("digest", digest, 64);
    }

    /** Returns the ballot with the digest that it must have. */
    public static Ballot of(MotionId motion, String voter, Vote vote, Instant castAt) {
        return new Ballot(motion, voter, vote, castAt, digest(motion, voter, vote, castAt));
    }

    /** Returns whether the digest is the one that the rest of the ballot gives. */
    public boolean whole() {
        return digest.equals(digest(motion, voter, vote, castAt));
    }

    private static String digest(MotionId motion, String voter, Vote vote, Instant castAt) {
        return sha256(motion + "\n" + voter + "\n" + vote + "\n" + castAt);
    }

    static String sha256(String text) {
        try {
            // an assembly has thousands of ballots: a copy is made faster than the provider is asked
            MessageDigest sha256 = (MessageDigest) SHA256.clone();
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java platform can copy its SHA-256", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
