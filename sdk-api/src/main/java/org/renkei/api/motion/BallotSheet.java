package org.renkei.api.motion;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Share;
import org.renkei.api.error.Require;
import org.renkei.api.id.MotionId;

/**
 * Every ballot of a closed motion in the order of the tokens, and the tally that was recorded. It can be checked by itself,
 * without the council.
 *
 * @param motion the motion
 * @param voting the rules of the body when the motion closed
 * @param ballots the ballots
 * @param tally what was recorded
 */
public record BallotSheet(MotionId motion, Body.Voting voting, List<Ballot> ballots, Tally tally) {
    /** Checks the parts; {@link #faults} checks that they agree. */
    @JsonbCreator
    public BallotSheet {
        Require.present("motion", motion);
        Require.present("voting", voting);
        ballots = Require.list("ballots", ballots, 1_000_000);
        Require.present("tally", tally);
    }

    /** Counts {@code ballots} cast by the seats of a body. */
    public static Tally count(Body.Voting voting, int seats, List<Ballot> ballots) {
        int inFavour = count(ballots, Vote.FOR);
        int against = count(ballots, Vote.AGAINST);
        boolean quorate = voting.quorum().reachedBy(ballots.size(), seats);
        boolean carried = quorate && voting.majority().reachedBy(inFavour, inFavour + against);
        return new Tally(
                seats,
                inFavour,
                against,
                count(ballots, Vote.ABSTAIN),
                quorate,
                carried,
                digest(voting, seats, ballots));
    }

    /** Returns everything about this sheet that cannot be as it was recorded, in the order of the ballots; nothing if it is whole. */
    public List<BallotFault> faults() {
        List<BallotFault> faults = new ArrayList<>();
        for (int i = 0; i < ballots.size(); i++) {
            Ballot ballot = ballots.get(i);
            if (!ballot.whole() || !ballot.motion().equals(motion)) {
                faults.add(new BallotFault(BallotFault.Kind.ALTERED, ballot.voter()));
            } else if (i > 0 && ballots.get(i - 1).voter().compareTo(ballot.voter()) >= 0) {
                faults.add(new BallotFault(BallotFault.Kind.REPEATED, ballot.voter()));
            }
        }
        if (!count(voting, tally.seats(), ballots).equals(tally)) {
            faults.add(new BallotFault(BallotFault.Kind.COUNT, ""));
        }
        return faults;
    }

    private static int count(List<Ballot> ballots, Vote vote) {
        return Math.toIntExact(
                ballots.stream().filter(ballot -> ballot.vote() == vote).count());
    }

    private static String digest(Body.Voting voting, int seats, List<Ballot> ballots) {
        String rules = text(voting.quorum()) + "\n" + text(voting.majority()) + "\n" + voting.proxies() + "\n"
                + voting.usual();
        return Ballot.sha256(Stream.concat(
                        Stream.of(rules, String.valueOf(seats)),
                        ballots.stream().map(Ballot::digest))
                .collect(Collectors.joining("\n")));
    }

    private static String text(Share share) {
        return share.numerator() + "/" + share.denominator() + (share.exceeded() ? "+" : "");
    }
}
