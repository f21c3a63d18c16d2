package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Verdict;

/** Strategies of members that help each other to keep a place that none of them deserves, and what honest help is worth. */
public interface LedgerCollusionContract extends CouncilContract {
    /** Two members praise everything of each other. */
    @Test
    default void a_pair_that_praises_each_other_earns_nothing() {
        try (Ring ring = Ring.of(this, 2)) {
            ring.praiseEachOther();
            ring.assertNobodyGained();
        }
    }

    /** Five members praise everything of each other: more than the charter asks for. */
    @Test
    default void a_ring_that_praises_itself_earns_nothing() {
        try (Ring ring = Ring.of(this, 5)) {
            ring.praiseEachOther();
            ring.assertNobodyGained();
        }
    }

    /** Each of seven members is praised by three that it does not praise, so that no two praise each other. */
    @Test
    default void a_ring_in_which_no_two_praise_each_other_earns_nothing_without_merit() {
        try (Ring ring = Ring.of(this, 7)) {
            List<Receipt> finds = ring.tellEach();
            for (int i = 0; i < 7; i++) {
                for (int step = 1; step <= 3; step++) {
                    ring.moves().feedback(ring.friends().get((i + step) % 7), finds.get(i), Verdict.USEFUL);
                }
            }
            ring.assertNobodyGained();
        }
    }

    /** A straw member names again and again what its friend named, once it has read it. */
    @Test
    default void a_straw_member_that_repeats_what_it_read_is_no_independent_voice() {
        try (Ring ring = Ring.of(this, 4)) {
            ring.friends().subList(1, 4).forEach(ring::establish);
            ring.moves().tell(ring.friends().get(0), "invented.example");
            for (Seat straw : ring.friends().subList(1, 4)) {
                ring.moves().tell(straw, "invented.example");
            }
            assertThat(ring.moves().points(ring.friends().get(0))).isZero();
            assertThat(ring.moves().measures(ring.friends().get(0)).lead()).isEmpty();
        }
    }

    /** Three friends of real merit praise a member that praises them in return. */
    @Test
    default void praise_that_is_returned_is_worth_nothing() {
        try (Ring ring = Ring.of(this, 4)) {
            Seat idle = ring.friends().get(0);
            Receipt junk = ring.moves().tell(idle, "junk.example");
            for (Seat friend : ring.friends().subList(1, 4)) {
                Receipt merit = ring.establish(friend);
                ring.moves().feedback(friend, junk, Verdict.USEFUL);
                ring.moves().feedback(idle, merit, Verdict.USEFUL);
            }
            ring.moves().endTerm();
            assertThat(ring.moves().points(idle)).isZero();
            assertThat(ring.moves().level(idle)).isEqualTo(StandingLevel.BELOW);
            assertThat(ring.moves().points(ring.friends().get(1))).isEqualTo(1);
        }
    }

    /** Two friends of real merit, each with many words, are not three. */
    @Test
    default void two_voices_are_not_three_however_often_they_speak() {
        try (Ring ring = Ring.of(this, 3)) {
            Receipt find = ring.moves().tell(ring.friends().get(0), "find.example");
            for (Seat friend : ring.friends().subList(1, 3)) {
                ring.establish(friend);
                Seat colleague = ring.scene().pledged(friend.member());
                for (int i = 0; i < 4; i++) {
                    ring.moves().feedback(i % 2 == 0 ? friend : colleague, find, Verdict.SEEN_TOO);
                }
            }
            assertThat(ring.moves().measures(ring.friends().get(0)).confirmedBy())
                    .isZero();
            assertThat(ring.moves().points(ring.friends().get(0))).isZero();
        }
    }

    @Test
    default void three_members_of_merit_that_confirm_give_one_point_between_them() {
        try (Ring ring = Ring.of(this, 4)) {
            Seat giver = ring.friends().get(0);
            List<Receipt> finds = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                finds.add(ring.moves().tell(giver, "find" + i + ".example"));
            }
            ring.friends().subList(1, 4).forEach(ring::establish);
            for (int i = 0; i < 3; i++) {
                ring.moves().feedback(ring.friends().get(i + 1), finds.get(i), Verdict.SEEN_TOO);
                ring.moves().sighting(ring.friends().get(i + 1), finds.get(0), "find0.example", 3);
            }
            assertThat(ring.moves().measures(giver).confirmedBy()).isEqualTo(3);
            assertThat(ring.moves().points(giver)).isEqualTo(1);
            assertThat(ring.moves().level(giver)).isEqualTo(StandingLevel.MET);
        }
    }

    /** Members of the task force, and one honest member outside their circle. */
    record Ring(Scene scene, LedgerMoves moves, Seat honest, List<Seat> friends) implements AutoCloseable {
        static Ring of(CouncilContract contract, int size) {
            Scene scene = Scene.open(contract);
            Seat honest = scene.seat("Honest", Charter2019.CLASS_1);
            List<Seat> friends = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                friends.add(scene.seat("Friend " + i, Charter2019.CLASS_2));
            }
            LedgerMoves moves = new LedgerMoves(scene);
            moves.beginTerm();
            moves.giveHonestly(honest, "honest.example");
            return new Ring(scene, moves, honest, List.copyOf(friends));
        }

        /** Lets the council take something of a friend up. */
        Receipt establish(Seat friend) {
            return moves.giveHonestly(friend, "merit-" + friends.indexOf(friend) + ".example");
        }

        List<Receipt> tellEach() {
            return friends.stream()
                    .map(friend -> moves.tell(friend, "junk-" + friends.indexOf(friend) + ".example"))
                    .toList();
        }

        void praiseEachOther() {
            List<Receipt> finds = tellEach();
            for (Seat friend : friends) {
                for (int i = 0; i < finds.size(); i++) {
                    if (!friends.get(i).equals(friend)) {
                        moves.feedback(friend, finds.get(i), Verdict.USEFUL);
                    }
                }
            }
        }

        void assertNobodyGained() {
            moves.endTerm();
            assertThat(moves.points(honest)).isEqualTo(1);
            for (Seat friend : friends) {
                assertThat(moves.points(friend)).as(friend.member().name()).isZero();
                assertThat(moves.level(friend)).isEqualTo(StandingLevel.BELOW);
            }
        }

        @Override
        public void close() {
            scene.close();
        }
    }
}
