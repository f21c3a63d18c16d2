package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.ledger.LedgerEntry.Outcome;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Verdict;
import org.renkei.testkit.council.LedgerGamingContract.World;

/** What looks like a trick and is none: whoever gives like this earns, for all the rules against gaming. */
public interface LedgerHonestyContract extends CouncilContract {
    /** A hunch without an indicator begins a case; another member and the council find the hosts. */
    @Test
    default void a_hunch_that_others_follow_up_earns() {
        try (World world = World.of(this)) {
            Receipt hunch = world.moves().tell(world.gamer(), new String[0]);
            Receipt found = world.moves().feedback(world.honest(), hunch, Verdict.MORE_DETAIL, "found.example");
            world.moves().warn(hunch.inCase(), "found.example");
            assertThat(world.moves().outcome(world.gamer(), hunch)).isEqualTo(Outcome.TAKEN_UP);
            assertThat(world.moves().outcome(world.honest(), found)).isEqualTo(Outcome.TAKEN_UP);
        }
    }

    /** The council warns of what it found itself, looking into an observation. */
    @Test
    default void an_observation_that_led_the_council_to_something_else_earns() {
        try (World world = World.of(this)) {
            Receipt seen = world.moves().tell(world.gamer(), "seen.example");
            world.moves().warn(seen.inCase(), "behind.example");
            assertThat(world.moves().outcome(world.gamer(), seen)).isEqualTo(Outcome.TAKEN_UP);
        }
    }

    /** A member quotes what it has read, and adds what the council warns of. */
    @Test
    default void what_is_added_to_something_read_earns() {
        try (World world = World.of(this)) {
            String[] read = hosts("read", 30);
            world.moves().tell(world.honest(), read);
            List<String> both = new ArrayList<>(List.of(read));
            both.add("added.example");
            Receipt more = world.moves().tell(world.gamer(), both.toArray(String[]::new));
            world.moves().warn(more.inCase(), "added.example");
            assertThat(world.moves().outcome(world.gamer(), more)).isEqualTo(Outcome.TAKEN_UP);
        }
    }

    /** A member that shares a public list besides is no guesser in what it finds itself. */
    @Test
    default void a_find_beside_a_list_earns() {
        try (World world = World.of(this)) {
            world.moves().tell(world.gamer(), hosts("public", 400));
            Receipt find = world.moves().giveHonestly(world.gamer(), "find.example");
            assertThat(world.moves().outcome(world.gamer(), find)).isEqualTo(Outcome.TAKEN_UP);
        }
    }

    /** A member tells of much, most of which comes to nothing. */
    @Test
    default void finds_among_many_that_come_to_nothing_earn() {
        try (World world = World.of(this)) {
            List<Receipt> told = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                told.add(world.moves().tell(world.gamer(), hosts("told" + i + "-", 3)));
            }
            world.moves().warn(told.get(7).inCase(), "told7-0.example");
            world.moves().warn(told.get(30).inCase(), "told30-2.example");
            assertThat(world.moves().points(world.gamer())).isEqualTo(2);
        }
    }

    /** Two members find the same without seeing it; the first of them withdraws. */
    @Test
    default void what_another_took_back_unseen_takes_nothing_away() {
        try (World world = World.of(this)) {
            Receipt gone =
                    world.moves().tell(world.honest(), Audience.of(Charter2019.ONLY_SECRETARIAT), "twice.example");
            world.honest().view().submissions().withdraw(gone.id());
            Receipt find = world.moves().giveHonestly(world.gamer(), "twice.example");
            assertThat(world.moves().outcome(world.gamer(), find)).isEqualTo(Outcome.TAKEN_UP);
        }
    }

    private static String[] hosts(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i + ".example").toArray(String[]::new);
    }
}
