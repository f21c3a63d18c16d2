package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.id.RequestId;
import org.renkei.api.ledger.LedgerEntry.Outcome;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Verdict;

/** Strategies by which one member alone tries to keep its place without giving anything that others find useful. */
public interface LedgerGamingContract extends CouncilContract {
    /** The gamer lists hundreds of hosts that anybody could list, so that the council will use some of them one day. */
    @Test
    default void a_dump_of_indicators_earns_nothing_though_some_of_them_are_used() {
        try (World world = World.of(this)) {
            String[] dump = hosts("public", 400);
            Receipt list = world.moves().tell(world.gamer(), dump);
            world.moves().warn(list.inCase(), dump[7], dump[8]);
            world.assertGamed(0);
            assertThat(world.moves().outcome(world.gamer(), list)).isEqualTo(Outcome.TOO_BROAD);
        }
    }

    /** The gamer hands in what it does not need anybody to use, many times. */
    @Test
    default void volume_is_worth_nothing() {
        try (World world = World.of(this)) {
            for (int i = 0; i < 60; i++) {
                world.moves().tell(world.gamer(), "mine" + i + ".example");
            }
            assertThat(world.moves().measures(world.gamer()).submissions()).isEqualTo(60);
            world.assertGamed(0);
        }
    }

    /** The gamer cuts one find into ten cases that share a host, and the council warns in each of them. */
    @Test
    default void one_find_cut_into_many_cases_counts_once() {
        try (World world = World.of(this)) {
            List<Receipt> slices = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                slices.add(world.moves().tell(world.gamer(), "hub.example", "slice" + i + ".example"));
            }
            for (int i = 0; i < 10; i++) {
                world.moves().warn(slices.get(i).inCase(), "slice" + i + ".example");
            }
            assertThat(world.moves().points(world.gamer())).as("as for one").isEqualTo(1);
            assertThat(world.moves().outcome(world.gamer(), slices.get(4))).isEqualTo(Outcome.ALREADY_COUNTED);
        }
    }

    /** The gamer confirms itself through a second handler. */
    @Test
    default void feedback_on_ones_own_find_earns_nothing() {
        try (World world = World.of(this)) {
            Seat second = world.scene().pledged(world.gamer().member());
            Receipt own = world.moves().tell(world.gamer(), "mine.example");
            for (int i = 0; i < 5; i++) {
                world.moves().feedback(second, own, Verdict.USEFUL);
            }
            world.assertGamed(0);
        }
    }

    /** The gamer says "seen too" of everything, so as to be right now and then. */
    @Test
    default void saying_seen_too_of_everything_earns_nothing() {
        try (World world = World.of(this)) {
            for (int i = 0; i < 10; i++) {
                Receipt other = world.moves().tell(world.honest(), "other" + i + ".example");
                world.moves().feedback(world.gamer(), other, Verdict.SEEN_TOO);
                world.moves().warn(other.inCase(), "other" + i + ".example");
            }
            assertThat(world.moves().measures(world.gamer()).feedback()).isEqualTo(10);
            world.assertGamed(0);
        }
    }

    /** The gamer hands in as its own what it has just read, and the council warns in the copy's case. */
    @Test
    default void what_one_has_just_read_is_not_ones_own() {
        try (World world = World.of(this)) {
            world.moves().tell(world.honest(), "read.example");
            Receipt copy = world.moves().tell(world.gamer(), "read.example");
            world.moves().warn(copy.inCase(), "read.example");
            world.assertGamed(0);
            assertThat(world.moves().outcome(world.gamer(), copy)).isEqualTo(Outcome.NOT_FIRST);
        }
    }

    /** The gamer joins a case when the council has warned in it already. */
    @Test
    default void joining_a_case_after_the_warning_earns_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().giveHonestly(world.honest(), "late.example");
            world.moves().feedback(world.gamer(), real, Verdict.MORE_DETAIL, "late.example", "later.example");
            world.assertGamed(0);
        }
    }

    /** The gamer names hundreds of hosts in another's case, so that some will be in the warning. */
    @Test
    default void naming_everything_in_anothers_case_earns_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().tell(world.honest(), "seed.example");
            String[] guesses = hosts("guess", 300);
            world.moves().feedback(world.gamer(), real, Verdict.MORE_DETAIL, guesses);
            world.moves().warn(real.inCase(), "seed.example", guesses[11], guesses[12]);
            world.assertGamed(0);
        }
    }

    /** The gamer lets the council take its find up, and then takes the find away. */
    @Test
    default void what_is_taken_back_counts_no_more() {
        try (World world = World.of(this)) {
            Receipt find = world.moves().giveHonestly(world.gamer(), "mine.example");
            assertThat(world.moves().points(world.gamer())).isEqualTo(1);
            world.gamer().view().submissions().withdraw(find.id());
            assertThat(world.moves().outcome(world.gamer(), find)).isEqualTo(Outcome.WITHDRAWN);
            world.assertGamed(0);
        }
    }

    /** The gamer reports hits by the thousand on what others found. */
    @Test
    default void a_storm_of_sightings_earns_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().tell(world.honest(), "storm.example");
            for (int i = 0; i < 20; i++) {
                world.moves().sighting(world.gamer(), real, "storm.example", 1_000_000);
            }
            world.assertGamed(0);
        }
    }

    /** The gamer answers a formal request at once, with nothing, and the council warns in the request's case. */
    @Test
    default void answering_first_and_with_nothing_earns_nothing() {
        try (World world = World.of(this)) {
            Audience all = Audience.of(Charter2019.MEMBERS);
            RequestId id = world.scene()
                    .officer()
                    .view()
                    .requests()
                    .ask(RequestDraft.formal(all, "Logs", "Please look."), "logs")
                    .id();
            world.scene().officer().view().requests().issue(id, Scene.DECISION);
            Receipt answer = world.gamer()
                    .submit(Drafts.in(world.scene()).answer(id, true, Audience.of(Charter2019.TASK_FORCE)), "nothing");
            world.moves().warn(answer.inCase(), "elsewhere.example");
            assertThat(world.moves().measures(world.gamer()).answered()).contains(1);
            world.assertGamed(0);
        }
    }

    /** The gamer is told by the council that its find is wrong, after somebody had warned because of it. */
    @Test
    default void what_the_council_refutes_counts_no_more() {
        try (World world = World.of(this)) {
            Receipt find = world.moves().giveHonestly(world.gamer(), "wrong.example");
            world.moves().feedback(world.scene().officer(), find, Verdict.REFUTED);
            assertThat(world.moves().outcome(world.gamer(), find)).isEqualTo(Outcome.REFUTED);
            world.assertGamed(0);
        }
    }

    private static String[] hosts(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i + ".example").toArray(String[]::new);
    }

    /** A term with an honest member that has given, and one that means to game it. */
    record World(Scene scene, LedgerMoves moves, Seat honest, Seat gamer) implements AutoCloseable {
        static World of(CouncilContract contract) {
            Scene scene = Scene.open(contract);
            Seat honest = scene.seat("Honest", Charter2019.CLASS_1);
            Seat gamer = scene.seat("Gamer", Charter2019.CLASS_2);
            LedgerMoves moves = new LedgerMoves(scene);
            moves.beginTerm();
            moves.giveHonestly(honest, "honest.example");
            return new World(scene, moves, honest, gamer);
        }

        /** Asserts, when the term is over, that honesty was counted and the gamer has no more than {@code points}. */
        void assertGamed(int points) {
            moves.endTerm();
            assertThat(moves.points(honest)).as("the honest member's points").isGreaterThanOrEqualTo(1);
            assertThat(moves.points(gamer)).as("the gamer's points").isEqualTo(points);
            assertThat(moves.level(gamer)).isEqualTo(StandingLevel.BELOW);
        }

        @Override
        public void close() {
            scene.close();
        }
    }
}
