package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.List;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Motions;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;

/** Short ways to seat members, to put motions and to vote. */
final class Sitting {
    private Sitting() {}

    static List<Seat> seats(Scene scene, int count) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seats.add(scene.seat("Member " + i, Charter2019.GENERAL));
        }
        return seats;
    }

    static void cast(String votes, List<Seat> seats, MotionId id) {
        for (int i = 0; i < votes.length(); i++) {
            switch (votes.charAt(i)) {
                case 'F' -> motions(seats.get(i)).vote(id, Vote.FOR);
                case 'A' -> motions(seats.get(i)).vote(id, Vote.AGAINST);
                case 'X' -> motions(seats.get(i)).vote(id, Vote.ABSTAIN);
                default -> {}
            }
        }
    }

    static Motion propose(Scene scene, MotionDraft draft) {
        return motions(scene.officer()).propose(draft, "key");
    }

    static MotionDraft resolution() {
        return MotionDraft.of(Charter2019.GENERAL_ASSEMBLY, resolve(), "as discussed");
    }

    static MotionDraft committee(Proposal proposal) {
        return MotionDraft.of(Charter2019.STEERING_COMMITTEE, proposal, "as discussed");
    }

    static Proposal resolve() {
        return new Proposal.Resolve("Let us meet");
    }

    static Motions motions(Seat seat) {
        return seat.view().motions();
    }
}
