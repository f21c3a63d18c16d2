package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.ledger.LedgerEntry.Outcome;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Verdict;
import org.renkei.testkit.council.LedgerGamingContract.World;

/** Ways in which one member alone tries to be paid twice for one thing, or for another spelling of it. */
public interface LedgerSpellingsContract extends CouncilContract {
    /** The gamer writes what it has read in capitals or with other zeros. */
    @Test
    default void another_spelling_is_a_copy() {
        assertCopies(List.of(
                pair(IndicatorType.URL, "https://read.example/a", "https://READ.example/a"),
                pair(IndicatorType.URL, "https://port.example/a", "HTTPS://port.example:443/a"),
                pair(IndicatorType.URL, "https://dot.example/a", "https://dot.example./a"),
                pair(IndicatorType.URL, "https://bare.example", "https://bare.example/"),
                pair(IndicatorType.IPV6, "2001:db8::1", "2001:db8:0:0:0:0:0:1"),
                pair(IndicatorType.IPV6, "2001:db8::2", "2001:0db8::0002"),
                pair(IndicatorType.CIDR, "192.0.2.0/24", "192.0.2.77/24"),
                pair(IndicatorType.MAIL_ADDRESS, "sender@read.example", "Sender@read.example"),
                pair(IndicatorType.MAIL_ADDRESS, "sender@dot.example", "sender@dot.example."),
                pair(IndicatorType.FILE_NAME, "invoice.exe", "INVOICE.EXE")));
    }

    /** The gamer writes what it has read with signs that look alike or cannot be seen. */
    @Test
    default void a_look_alike_is_a_copy() {
        assertCopies(List.of(
                pair(IndicatorType.FILE_NAME, "hidden.exe", "hid\u200bden.exe"),
                pair(IndicatorType.FILE_NAME, "wide.exe", "\uff57\uff49\uff44\uff45.exe"),
                pair(IndicatorType.FILE_NAME, "\u30d1.exe", "\u30cf\u309a.exe"),
                pair(IndicatorType.FILE_NAME, "blank.exe", "blank.exe ")));
    }

    /** The gamer names what it has read as a thing of another kind. */
    @Test
    default void another_kind_of_the_same_thing_is_a_copy() {
        assertCopies(List.of(
                List.of(
                        Indicator.block(IndicatorType.DOMAIN, "read.example"),
                        Indicator.block(IndicatorType.URL, "https://read.example/")),
                List.of(
                        Indicator.block(IndicatorType.IPV4, "192.0.2.1"),
                        Indicator.block(IndicatorType.CIDR, "192.0.2.1/32"))));
    }

    /** The gamer puts "www" before the host that it has read. */
    @Test
    default void the_same_host_with_www_is_a_copy() {
        assertCopies(List.of(pair(IndicatorType.DOMAIN, "read.example", "www.read.example")));
    }

    /** The gamer cuts one find into cases each of which shares a host with the next one alone. */
    @Test
    default void one_find_cut_into_a_chain_counts_once() {
        try (World world = World.of(this)) {
            List<Receipt> links = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                links.add(world.moves().tell(world.gamer(), link(i), link(i + 1)));
            }
            for (int i = 0; i < 10; i++) {
                world.moves().warn(links.get(i).inCase(), link(i), link(i + 1));
            }
            assertThat(world.moves().points(world.gamer())).as("as for one").isEqualTo(1);
            assertThat(world.moves().points(world.honest())).isEqualTo(1);
        }
    }

    /** The gamer cuts one find into cases and then takes out of each what they share. */
    @Test
    default void one_find_whose_common_host_is_taken_out_counts_once() {
        try (World world = World.of(this)) {
            List<Receipt> slices = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                slices.add(world.moves().tell(world.gamer(), "hub.example", link(i)));
                world.moves().grow(world.gamer(), slices.get(i), link(i));
            }
            for (int i = 0; i < 10; i++) {
                world.moves().warn(slices.get(i).inCase(), link(i));
            }
            assertThat(world.moves().points(world.gamer())).as("as for one").isEqualTo(1);
            assertThat(world.moves().points(world.honest())).isEqualTo(1);
        }
    }

    /** The gamer cuts one find into cases without a common host, and each of the warnings tells the whole. */
    @Test
    default void cases_whose_warnings_are_the_same_count_once() {
        try (World world = World.of(this)) {
            List<Receipt> slices = new ArrayList<>();
            String[] whole = new String[5];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = link(i);
                slices.add(world.moves().tell(world.gamer(), whole[i]));
            }
            slices.forEach(slice -> world.moves().warn(slice.inCase(), whole));
            assertThat(world.moves().points(world.gamer())).as("as for one").isEqualTo(1);
            assertThat(world.moves().points(world.honest())).isEqualTo(1);
        }
    }

    /** The gamer hands in before a term ends what is taken up after it has begun anew, to be paid in both. */
    @Test
    default void a_find_at_the_edge_of_a_term_counts_in_one() {
        try (World world = World.of(this)) {
            Receipt find = world.moves().tell(world.gamer(), "edge.example");
            world.moves().warn(find.inCase(), "edge.example");
            world.moves().endTerm();
            world.moves().warn(find.inCase(), "edge.example");
            world.moves().endNext();
            int both = world.moves().points(world.gamer()) + world.moves().pointsNext(world.gamer());
            assertThat(both).as("as for one").isEqualTo(1);
            assertThat(world.moves().points(world.honest())).isEqualTo(1);
        }
    }

    /** The gamer hands in its one find again in every term. */
    @Test
    default void a_find_of_the_last_term_earns_nothing_in_this_one() {
        try (World world = World.of(this)) {
            world.moves().giveHonestly(world.gamer(), "again.example");
            world.moves().endTerm();
            world.moves().giveHonestly(world.gamer(), "again.example");
            world.moves().giveHonestly(world.honest(), "new.example");
            world.moves().endNext();
            assertThat(world.moves().points(world.gamer())).isEqualTo(1);
            assertThat(world.moves().pointsNext(world.gamer())).isZero();
            assertThat(world.moves().pointsNext(world.honest())).isEqualTo(1);
        }
    }

    /** The gamer replies in its own old case, so that it stays in it when the council warns again. */
    @Test
    default void an_old_case_that_is_kept_warm_earns_nothing_more() {
        try (World world = World.of(this)) {
            Receipt find = world.moves().giveHonestly(world.gamer(), "warm.example");
            world.moves().endTerm();
            world.moves().feedback(world.gamer(), find, Verdict.MORE_DETAIL, "warm.example");
            world.moves().warn(find.inCase(), "warm.example");
            world.moves().giveHonestly(world.honest(), "new.example");
            world.moves().endNext();
            assertThat(world.moves().pointsNext(world.gamer())).isZero();
            assertThat(world.moves().pointsNext(world.honest())).isEqualTo(1);
        }
    }

    /** The gamer names thousands of hosts for the secretariat alone, so that nobody else is ever first. */
    @Test
    default void a_hidden_list_does_not_take_the_others_finds_away() {
        try (World world = World.of(this)) {
            String[] list = new String[2_000];
            for (int i = 0; i < list.length; i++) {
                list[i] = "host" + i + ".example";
            }
            world.moves().tell(world.gamer(), Audience.of(Charter2019.ONLY_SECRETARIAT), list);
            Receipt seed = world.moves().tell(world.scene().officer(), "seed.example");
            Receipt real = world.moves().feedback(world.honest(), seed, Verdict.MORE_DETAIL, "host77.example");
            world.moves().warn(seed.inCase(), "seed.example", "host77.example");
            assertThat(world.moves().outcome(world.honest(), real)).isEqualTo(Outcome.TAKEN_UP);
            world.assertGamed(0);
        }
    }

    /** The gamer hides short lists of everything, and claims in another's case what the other has found since. */
    @Test
    default void claiming_a_find_from_a_hoard_earns_nothing() {
        try (World world = World.of(this)) {
            for (int i = 0; i < 40; i++) {
                String[] some = new String[10];
                for (int k = 0; k < some.length; k++) {
                    some[k] = "hoard" + i + k + ".example";
                }
                world.moves().tell(world.gamer(), Audience.of(Charter2019.ONLY_SECRETARIAT), some);
            }
            Receipt seed = world.moves().tell(world.scene().officer(), "seed.example");
            Receipt real = world.moves().feedback(world.honest(), seed, Verdict.MORE_DETAIL, "hoard77.example");
            world.moves().feedback(world.gamer(), seed, Verdict.MORE_DETAIL, "hoard77.example");
            world.moves().warn(seed.inCase(), "seed.example", "hoard77.example");
            assertThat(world.moves().points(world.gamer())).isZero();
            assertThat(world.moves().outcome(world.honest(), real)).isEqualTo(Outcome.TAKEN_UP);
            world.assertGamed(0);
        }
    }

    /** The gamer hands in, in a case of its own, what the council itself told in a warning. */
    @Test
    default void copying_from_a_warning_earns_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().tell(world.honest(), "seed.example");
            world.moves().warn(real.inCase(), "seed.example", "council.example");
            Receipt copy = world.moves().tell(world.gamer(), "council.example");
            world.moves().warn(copy.inCase(), "council.example");
            world.assertGamed(0);
        }
    }

    /** The gamer replies with what the council itself told in the warning, and the council warns once more. */
    @Test
    default void repeating_a_warning_in_its_case_earns_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().tell(world.honest(), "seed.example");
            world.moves().warn(real.inCase(), "seed.example", "council.example");
            world.moves().feedback(world.gamer(), real, Verdict.MORE_DETAIL, "council.example");
            world.moves().warn(real.inCase(), "seed.example", "council.example");
            world.assertGamed(0);
        }
    }

    private static String link(int i) {
        return "link" + i + ".example";
    }

    private static List<Indicator> pair(IndicatorType type, String read, String written) {
        return List.of(Indicator.block(type, read), Indicator.block(type, written));
    }

    /** Lets the gamer hand in the second of each two when it has read the first, and the council warn of it. */
    private void assertCopies(List<List<Indicator>> pairs) {
        try (World world = World.of(this)) {
            Map<String, Outcome> outcomes = new TreeMap<>();
            for (List<Indicator> pair : pairs) {
                world.moves().tell(world.honest(), pair.get(0));
                Receipt copy = world.moves().tell(world.gamer(), pair.get(1));
                world.moves().warn(copy.inCase(), pair.get(1));
                outcomes.put(pair.get(1).value(), world.moves().outcome(world.gamer(), copy));
            }
            world.moves().endTerm();
            outcomes.values().removeIf(Outcome.NOT_FIRST::equals);
            assertThat(outcomes).as("copies that pass for finds").isEmpty();
            assertThat(world.moves().level(world.gamer())).isEqualTo(StandingLevel.BELOW);
            assertThat(world.moves().level(world.honest())).isEqualTo(StandingLevel.MET);
        }
    }
}
