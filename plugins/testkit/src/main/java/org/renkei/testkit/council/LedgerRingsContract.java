package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.ledger.LedgerEntry.Outcome;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.member.Member;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Verdict;

/** Strategies by which several members together try to keep their places without giving anything useful. */
public interface LedgerRingsContract extends CouncilContract {
    /** A Class 1 member tells a Class 2 member what it alone may read, which hands it in as its own. */
    @Test
    default void what_leaked_from_class_1_is_not_a_find() {
        try (Ring ring = Ring.of(this, 0, 1)) {
            Receipt real = ring.moves().tell(ring.honest(), Audience.of(Charter2019.ONLY_CLASS_1), "leaked.example");
            Receipt copy = ring.moves().tell(ring.seat(0), "leaked.example");
            ring.moves().warn(copy.inCase(), "leaked.example");
            ring.moves().warn(real.inCase(), "leaked.example");
            assertThat(ring.moves().outcome(ring.seat(0), copy)).isEqualTo(Outcome.NOT_FIRST);
            ring.assertGamed();
        }
    }

    /** A Class 1 member tells a Class 2 member what it alone may read, which adds a host and hands it in as its own. */
    @Test
    default void what_leaked_and_was_added_to_is_not_a_find() {
        try (Ring ring = Ring.of(this, 0, 1)) {
            ring.moves().tell(ring.honest(), Audience.of(Charter2019.ONLY_CLASS_1), "leaked.example");
            Receipt copy = ring.moves().tell(ring.seat(0), "leaked.example", "added.example");
            ring.moves().warn(copy.inCase(), "leaked.example");
            ring.assertGamed();
        }
    }

    /** Members hand one find round: each hands it in where the others cannot see it. */
    @Test
    default void one_find_handed_round_is_one_find() {
        try (Ring ring = Ring.of(this, 0, 3)) {
            List<Receipt> copies = new ArrayList<>();
            for (Seat seat : ring.seats()) {
                copies.add(ring.moves().tell(seat, hidden(), "round.example"));
            }
            copies.forEach(copy -> ring.moves().warn(copy.inCase(), "round.example"));
            ring.moves().endTerm();
            assertThat(ring.points()).as("as for one").isEqualTo(1);
            assertThat(ring.moves().level(ring.honest())).isEqualTo(StandingLevel.MET);
        }
    }

    /** One member hands in the whole of a find, and the other a half of it where nobody sees that it is the same. */
    @Test
    default void a_find_split_between_two_is_one_find() {
        try (Ring ring = Ring.of(this, 0, 2)) {
            Receipt whole = ring.moves().tell(ring.seat(0), hidden(), "left.example", "right.example");
            Receipt half = ring.moves().tell(ring.seat(1), "right.example");
            ring.moves().warn(whole.inCase(), "left.example");
            ring.moves().warn(half.inCase(), "right.example");
            ring.moves().endTerm();
            assertThat(ring.points()).as("as for one").isEqualTo(1);
            assertThat(ring.moves().level(ring.honest())).isEqualTo(StandingLevel.MET);
        }
    }

    /** Seven members who gave in the last term confirm three of the others each, and never each other both ways. */
    @Test
    default void a_ring_in_which_nobody_returns_a_favour_directly_earns_nothing() {
        try (Ring ring = Ring.of(this, 7, 0)) {
            for (int i = 0; i < 7; i++) {
                Receipt nothing = ring.moves().tell(ring.seat(i), "nothing" + i + ".example");
                for (int next = 1; next <= 3; next++) {
                    ring.moves().feedback(ring.seat((i + next) % 7), nothing, Verdict.USEFUL);
                }
            }
            ring.assertGamed();
        }
    }

    /** Four members confirm one another, with words, with hits, and by naming the same out of sight. */
    @Test
    default void mutual_favours_of_different_kinds_earn_nothing() {
        try (Ring ring = Ring.of(this, 4, 0)) {
            for (int i = 0; i < 4; i++) {
                String host = "nothing" + i + ".example";
                Receipt open = ring.moves().tell(ring.seat(i), host);
                ring.moves().feedback(ring.seat((i + 1) % 4), open, Verdict.SEEN_TOO);
                ring.moves().sighting(ring.seat((i + 2) % 4), open, host, 3);
                String unseen = "unseen" + i + ".example";
                ring.moves().tell(ring.seat(i), hidden(), unseen);
                ring.moves().tell(ring.seat((i + 3) % 4), hidden(), unseen);
            }
            ring.assertGamed();
        }
    }

    /** Four members name one another's invented hosts out of sight, as if each had found them by itself. */
    @Test
    default void inventions_that_are_found_independently_earn_nothing() {
        try (Ring ring = Ring.of(this, 4, 0)) {
            for (int first = 0; first < 4; first++) {
                for (int next = 0; next < 4; next++) {
                    ring.moves().tell(ring.seat((first + next) % 4), hidden(), "invented" + first + ".example");
                }
            }
            ring.assertGamed();
        }
    }

    /** Three members confirm three others in one term, are confirmed in the next, and give in every other one. */
    @Test
    default void favours_returned_a_term_later_earn_nothing() {
        try (Ring ring = Ring.of(this, 6, 0)) {
            List<Seat> some = ring.seats().subList(0, 3);
            List<Seat> others = ring.seats().subList(3, 6);
            ring.give(others, "summer");
            ring.confirmEach(some, others);
            ring.moves().endTerm();
            ring.give(some, "winter");
            ring.confirmEach(others, some);
            ring.give(List.of(ring.honest()), "next");
            ring.moves().endNext();
            for (Seat seat : others) {
                assertThat(ring.moves().pointsNext(seat)).isZero();
            }
            assertThat(ring.moves().pointsNext(ring.honest())).isEqualTo(1);
        }
    }

    /** Members whom the council never took anything of but copies confirm the fourth. */
    @Test
    default void copyists_confirm_nothing() {
        try (Ring ring = Ring.of(this, 0, 4)) {
            for (int i = 0; i < 3; i++) {
                String host = "read" + i + ".example";
                ring.moves().tell(ring.honest(), host);
                Receipt copy = ring.moves().tell(ring.seat(i), host, "added" + i + ".example");
                ring.moves().warn(copy.inCase(), host);
            }
            Receipt nothing = ring.moves().tell(ring.seat(3), "nothing.example");
            for (int i = 0; i < 3; i++) {
                ring.moves().feedback(ring.seat(i), nothing, Verdict.USEFUL);
            }
            ring.assertGamed();
        }
    }

    /** The gamer has ten shells, which need not give anything, say that they see the same. */
    @Test
    default void shells_confirm_nothing() {
        try (Ring ring = Ring.of(this, 0, 1)) {
            Audience all = Audience.of(Charter2019.MEMBERS);
            Receipt nothing = ring.moves().tell(ring.seat(0), all, "nothing.example");
            for (int i = 0; i < 10; i++) {
                Seat shell = ring.scene().seat("Shell " + i, Charter2019.GENERAL);
                shell.submit(Drafts.in(ring.scene()).feedback(Seat.item(nothing), all), "seen");
            }
            ring.assertGamed();
        }
    }

    /** One of two confirmers is expelled and comes back under another name, so as to be counted as a third. */
    @Test
    default void a_shell_that_comes_back_is_not_one_more() {
        try (Ring ring = Ring.of(this, 2, 1)) {
            Seat gamer = ring.seat(2);
            ring.moves().endTerm();
            ring.moves().giveHonestly(ring.honest(), "next.example");
            ring.give(ring.givers(), "winter");
            Receipt nothing = ring.moves().tell(gamer, "nothing.example");
            ring.givers().forEach(seat -> ring.moves().feedback(seat, nothing, Verdict.USEFUL));
            ring.scene().expel(ring.seat(1).id());
            Member again = ring.scene().admit(Scene.draft("Another name", Charter2019.CLASS_2));
            ring.moves().feedback(ring.scene().pledged(again), nothing, Verdict.USEFUL);
            ring.moves().endNext();
            assertThat(ring.moves().pointsNext(gamer)).isZero();
            assertThat(ring.moves().pointsNext(ring.honest())).isEqualTo(1);
        }
    }

    /** Three members confirm the fourth and then take back what they said, so that nobody can hold it against them. */
    @Test
    default void favours_that_are_taken_back_earn_nothing() {
        try (Ring ring = Ring.of(this, 3, 1)) {
            Seat gamer = ring.seat(3);
            Receipt nothing = ring.moves().tell(gamer, "nothing.example");
            for (Seat seat : ring.givers()) {
                Receipt favour = ring.moves().feedback(seat, nothing, Verdict.USEFUL);
                seat.view().submissions().withdraw(favour.id());
            }
            ring.moves().endTerm();
            assertThat(ring.moves().points(gamer)).isZero();
            assertThat(ring.moves().points(ring.honest())).isEqualTo(1);
        }
    }

    /** Three members confirm the same old find of the fourth again in the next term. */
    @Test
    default void one_find_is_not_confirmed_anew_in_every_term() {
        try (Ring ring = Ring.of(this, 3, 1)) {
            Seat gamer = ring.seat(3);
            Receipt find = ring.moves().tell(gamer, "once.example");
            ring.givers().forEach(seat -> ring.moves().feedback(seat, find, Verdict.USEFUL));
            ring.give(ring.givers(), "summer");
            ring.moves().endTerm();
            ring.give(ring.givers(), "winter");
            ring.givers().forEach(seat -> ring.moves().feedback(seat, find, Verdict.USEFUL));
            ring.moves().giveHonestly(ring.honest(), "next.example");
            ring.moves().endNext();
            assertThat(ring.moves().points(gamer)).as("as for one").isEqualTo(1);
            assertThat(ring.moves().pointsNext(gamer)).isZero();
            assertThat(ring.moves().pointsNext(ring.honest())).isEqualTo(1);
        }
    }

    /** One member says that another's find is wrong, and its friend hands the same in as its own. */
    @Test
    default void a_find_that_is_run_down_does_not_become_a_friends() {
        try (Ring ring = Ring.of(this, 1, 1)) {
            Seat friend = ring.seat(1);
            Receipt real = ring.moves().tell(ring.honest(), "real.example");
            ring.moves().feedback(ring.seat(0), real, Verdict.REFUTED);
            Receipt copy = ring.moves().tell(friend, "real.example");
            ring.moves().warn(copy.inCase(), "real.example");
            ring.moves().warn(real.inCase(), "real.example");
            assertThat(ring.moves().outcome(ring.honest(), real)).isIn(Outcome.TAKEN_UP, Outcome.ALREADY_COUNTED);
            ring.moves().endTerm();
            assertThat(ring.moves().points(friend)).isZero();
            assertThat(ring.moves().points(ring.seat(0))).isZero();
        }
    }

    /** A member copies with a host added, and others who read the copy see the copied host too. */
    @Test
    default void a_copy_that_others_see_too_is_a_copy() {
        try (Ring ring = Ring.of(this, 3, 1)) {
            ring.moves().tell(ring.honest(), "read.example");
            Receipt copy = ring.moves().tell(ring.seat(3), "read.example", "added.example");
            ring.givers().forEach(seat -> ring.moves().sighting(seat, copy, "read.example", 2));
            ring.moves().endTerm();
            assertThat(ring.moves().points(ring.seat(3))).isZero();
            assertThat(ring.moves().points(ring.honest())).isEqualTo(1);
        }
    }

    /** A member replies with nothing in a case that others confirm. */
    @Test
    default void a_reply_does_not_share_in_what_others_confirm() {
        try (Ring ring = Ring.of(this, 3, 1)) {
            Receipt real = ring.moves().tell(ring.honest(), "real.example");
            ring.moves().feedback(ring.seat(3), real, Verdict.MORE_DETAIL, "nothing.example");
            for (Seat seat : ring.givers()) {
                ring.moves().feedback(seat, real, Verdict.USEFUL);
                ring.moves().sighting(seat, real, "real.example", 2);
            }
            ring.moves().endTerm();
            assertThat(ring.moves().points(ring.seat(3))).isZero();
            assertThat(ring.moves().points(ring.honest())).isEqualTo(2);
        }
    }

    /** A member hides a list of everything from everyone, and others find some of it by themselves. */
    @Test
    default void a_hidden_list_is_not_confirmed_by_those_who_find_by_themselves() {
        try (Ring ring = Ring.of(this, 3, 1)) {
            String[] list = IntStream.range(0, 400)
                    .mapToObj(i -> "public" + i + ".example")
                    .toArray(String[]::new);
            ring.moves().tell(ring.seat(3), hidden(), list);
            for (int i = 0; i < 3; i++) {
                ring.moves().giveHonestly(ring.seat(i), list[i * 50 + 3]);
            }
            ring.moves().endTerm();
            assertThat(ring.moves().points(ring.seat(3))).isZero();
            for (Seat seat : ring.givers()) {
                assertThat(ring.moves().points(seat)).isEqualTo(1);
            }
        }
    }

    /** A member that has given enough takes a find back, so that its friend can hand it in. */
    @Test
    default void a_find_is_not_handed_on_to_a_friend() {
        try (Ring ring = Ring.of(this, 1, 1)) {
            ring.give(ring.givers(), "enough");
            Receipt spare = ring.moves().tell(ring.seat(0), "spare.example");
            ring.seat(0).view().submissions().withdraw(spare.id());
            Receipt copy = ring.moves().tell(ring.seat(1), "spare.example");
            ring.moves().warn(copy.inCase(), "spare.example");
            ring.moves().endTerm();
            assertThat(ring.moves().points(ring.seat(0))).isEqualTo(1);
            assertThat(ring.moves().points(ring.seat(1))).isZero();
            assertThat(ring.moves().points(ring.honest())).isEqualTo(1);
        }
    }

    private static Audience hidden() {
        return Audience.of(Charter2019.ONLY_SECRETARIAT);
    }

    /**
     * A term with an honest member that has given, and members who mean to game it together: first those of whom the
     * council took something in the term before.
     */
    record Ring(Scene scene, LedgerMoves moves, Seat honest, List<Seat> givers, List<Seat> seats)
            implements AutoCloseable {
        static Ring of(CouncilContract contract, int givers, int newcomers) {
            Scene scene = Scene.open(contract);
            Ring ring = new Ring(
                    scene,
                    new LedgerMoves(scene),
                    scene.seat("Honest", Charter2019.CLASS_1),
                    new ArrayList<>(),
                    new ArrayList<>());
            for (int i = 0; i < givers + newcomers; i++) {
                ring.seats().add(scene.seat("Member " + i, i % 2 == 0 ? Charter2019.CLASS_2 : Charter2019.CLASS_1));
            }
            ring.givers().addAll(ring.seats().subList(0, givers));
            ring.give(ring.givers(), "before");
            ring.moves().beginTerm();
            ring.moves().giveHonestly(ring.honest(), "honest.example");
            return ring;
        }

        Seat seat(int i) {
            return seats.get(i);
        }

        /** Lets each give what the council takes up. */
        void give(List<Seat> some, String when) {
            for (int i = 0; i < some.size(); i++) {
                moves.giveHonestly(some.get(i), when + i + ".example");
            }
        }

        /** Lets each hand in something of no use, and all of {@code friends} say that it was useful. */
        void confirmEach(List<Seat> some, List<Seat> friends) {
            for (Seat seat : some) {
                Receipt nothing = moves.tell(seat, "nothing-" + scene.now().toEpochMilli() + ".example");
                friends.forEach(friend -> moves.feedback(friend, nothing, Verdict.USEFUL));
            }
        }

        /** Returns what all of them have together. */
        int points() {
            return seats.stream().mapToInt(moves::points).sum();
        }

        /** Asserts, when the term is over, that honesty was counted and none of the others has anything. */
        void assertGamed() {
            moves.endTerm();
            assertThat(moves.points(honest)).as("the honest member's points").isGreaterThanOrEqualTo(1);
            assertThat(seats.stream().map(moves::points))
                    .as("the others' points")
                    .containsOnly(0);
            assertThat(seats.stream().map(moves::level)).containsOnly(StandingLevel.BELOW);
        }

        @Override
        public void close() {
            scene.close();
        }
    }
}
