package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renkei.api.id.RequestId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.ledger.LedgerEntry.Outcome;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;
import org.renkei.testkit.council.LedgerGamingContract.World;

/** Disguises by which one member alone tries to pass off guesses and copies as finds. */
public interface LedgerStrategiesContract extends CouncilContract {
    /** The gamer cuts a list that anybody could make into slices that are too short to be called a list. */
    @Test
    default void a_list_cut_into_short_slices_is_still_a_list() {
        try (World world = World.of(this)) {
            List<Receipt> slices = slices(world, 40);
            world.moves().warn(slices.get(7).inCase(), "slice7-3.example");
            world.moves().warn(slices.get(23).inCase(), "slice23-9.example");
            world.assertGamed(0);
        }
    }

    /** The gamer takes the slices back that came to nothing, so that only lucky ones are left. */
    @Test
    default void taking_unlucky_guesses_back_does_not_make_the_lucky_ones_finds() {
        try (World world = World.of(this)) {
            List<Receipt> slices = slices(world, 40);
            Receipt lucky = slices.remove(7);
            world.moves().warn(lucky.inCase(), "slice7-3.example");
            slices.forEach(slice -> world.gamer().view().submissions().withdraw(slice.id()));
            world.assertGamed(0);
        }
    }

    /** The gamer hands in a long list and shortens it to what the council has warned of. */
    @Test
    default void a_list_that_is_shortened_after_the_warning_was_a_list() {
        try (World world = World.of(this)) {
            Receipt list = world.moves().tell(world.gamer(), hosts("public", 400));
            world.moves().warn(list.inCase(), "public7.example", "public8.example");
            world.moves().grow(world.gamer(), list, "public7.example", "public8.example");
            world.assertGamed(0);
        }
    }

    /** The gamer fills its list up with hosts that everybody knows, so that enough of the list is used. */
    @Test
    default void known_hosts_do_not_make_a_list_precise() {
        try (World world = World.of(this)) {
            String[] known = hosts("known", 10);
            Receipt real = world.moves().tell(world.honest(), known);
            world.moves().warn(real.inCase(), known);
            Receipt list = world.moves().tell(world.gamer(), join(known, hosts("guess", 80)));
            world.moves().warn(list.inCase(), join(known, "guess11.example"));
            world.assertGamed(0);
        }
    }

    /** The gamer spreads its guesses over many short replies in another's case. */
    @Test
    default void guesses_in_many_short_replies_earn_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().tell(world.honest(), "seed.example");
            for (int i = 0; i < 30; i++) {
                world.moves().feedback(world.gamer(), real, Verdict.MORE_DETAIL, hosts("guess" + i + "-", 10));
            }
            world.moves().warn(real.inCase(), "seed.example", "guess11-2.example");
            world.assertGamed(0);
        }
    }

    /** The gamer lets one short reply in another's case name ten other guesses again and again. */
    @Test
    default void guesses_that_take_turns_in_one_reply_earn_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().tell(world.honest(), "seed.example");
            Receipt reply = world.moves().feedback(world.gamer(), real, Verdict.MORE_DETAIL, hosts("guess", 10));
            for (int i = 0; i < 30; i++) {
                world.moves().grow(world.gamer(), reply, hosts("guess" + i + "-", 10));
            }
            world.moves().warn(real.inCase(), "seed.example", "guess11-2.example");
            world.assertGamed(0);
        }
    }

    /** The gamer spreads its guesses over the parts of one submission. */
    @Test
    default void guesses_in_several_parts_are_one_list() {
        try (World world = World.of(this)) {
            Audience audience = Audience.of(Charter2019.TASK_FORCE);
            PartDraft attack = guesses(world, Part.ATTACK, audience);
            PartDraft victim = guesses(world, Part.VICTIM, audience);
            PartDraft response = guesses(world, Part.RESPONSE, audience);
            Receipt list = world.gamer()
                    .submit(
                            SubmissionDraft.builder(SubmissionKind.OBSERVATION, attack)
                                    .part(victim)
                                    .part(response)
                                    .build(),
                            "parts");
            world.moves().warn(list.inCase(), "attack1.example", "attack2.example");
            world.assertGamed(0);
        }
    }

    /** The gamer claims to have seen a hundred hosts that it guesses, in one sighting. */
    @Test
    default void guesses_told_as_sightings_earn_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().tell(world.honest(), "seed.example");
            Audience audience = Audience.of(Charter2019.TASK_FORCE);
            PartDraft.Builder part =
                    PartDraft.builder(Part.ATTACK, Drafts.in(world.scene()).label(audience), audience, "Seen");
            for (String guess : hosts("guess", 100)) {
                part.detail(new Detail.Sighting(
                        host(guess),
                        9L,
                        world.scene().now().minusSeconds(60),
                        world.scene().now()));
            }
            world.gamer()
                    .submit(
                            SubmissionDraft.builder(SubmissionKind.SIGHTING, part.build())
                                    .about(Seat.item(real))
                                    .build(),
                            "seen");
            world.moves().warn(real.inCase(), "seed.example", "guess11.example");
            world.assertGamed(0);
        }
    }

    /** The gamer adds a host of no use to what it has read, so that it is first to name something. */
    @Test
    default void a_copy_with_something_added_is_a_copy() {
        try (World world = World.of(this)) {
            world.moves().tell(world.honest(), "read.example");
            Receipt copy = world.moves().tell(world.gamer(), "read.example", "added.example");
            world.moves().warn(copy.inCase(), "read.example");
            world.assertGamed(0);
        }
    }

    /** The gamer hands in something of no use and lets it grow into what it has read. */
    @Test
    default void growing_into_a_copy_earns_nothing() {
        try (World world = World.of(this)) {
            Receipt growing = world.moves().tell(world.gamer(), "nothing.example");
            Receipt real = world.moves().tell(world.honest(), "read.example");
            world.moves().grow(world.gamer(), growing, "read.example");
            world.moves().warn(growing.inCase(), "read.example");
            world.moves().warn(real.inCase(), "read.example");
            world.assertGamed(0);
            assertThat(world.moves().outcome(world.honest(), real)).isIn(Outcome.TAKEN_UP, Outcome.ALREADY_COUNTED);
        }
    }

    /** The gamer replies early with nothing, and adds to the reply what another has found since. */
    @Test
    default void an_early_reply_does_not_date_back_what_is_added_later() {
        try (World world = World.of(this)) {
            Receipt seed = world.moves().tell(world.scene().officer(), "seed.example");
            Receipt early = world.moves().feedback(world.gamer(), seed, Verdict.MORE_DETAIL);
            Receipt real = world.moves().feedback(world.honest(), seed, Verdict.MORE_DETAIL, "real.example");
            world.moves().grow(world.gamer(), early, "real.example");
            world.moves().warn(seed.inCase(), "seed.example", "real.example");
            assertThat(world.moves().outcome(world.honest(), real)).isEqualTo(Outcome.TAKEN_UP);
            world.assertGamed(0);
        }
    }

    /** The gamer retells what it has read in words alone, where no comparison of indicators finds the copy. */
    @Test
    default void a_copy_in_words_alone_earns_nothing() {
        try (World world = World.of(this)) {
            world.moves().tell(world.honest(), "read.example");
            Receipt copy = world.moves().tell(world.gamer(), new String[0]);
            world.moves().warn(copy.inCase(), "read.example");
            world.assertGamed(0);
        }
    }

    /** The gamer says that it saw, long before, what it has just read. */
    @Test
    default void claiming_an_earlier_observation_earns_nothing() {
        try (World world = World.of(this)) {
            world.moves().tell(world.honest(), "read.example");
            UnaryOperator<SubmissionDraft.Builder> dress =
                    draft -> draft.observedAt(world.scene().now().minus(Duration.ofDays(30)));
            Receipt copy = world.moves().tell(world.gamer(), dress, "read.example");
            world.moves().warn(copy.inCase(), "read.example");
            assertThat(world.moves().outcome(world.gamer(), copy)).isEqualTo(Outcome.NOT_FIRST);
            world.assertGamed(0);
        }
    }

    /** The gamer hides behind a seal and an invented organisation, as if it could not have read it. */
    @Test
    default void a_sealed_copy_for_somebody_else_is_a_copy() {
        try (World world = World.of(this)) {
            world.moves().tell(world.honest(), "read.example");
            UnaryOperator<SubmissionDraft.Builder> dress =
                    draft -> draft.sealed().onBehalfOf("An organisation nobody knows");
            Receipt copy = world.moves().tell(world.gamer(), dress, "read.example");
            world.moves().warn(copy.inCase(), "read.example");
            assertThat(world.moves().outcome(world.gamer(), copy)).isEqualTo(Outcome.NOT_FIRST);
            world.assertGamed(0);
        }
    }

    /** The gamer hands in what another has told and taken back again. */
    @Test
    default void picking_up_what_another_took_back_earns_nothing() {
        try (World world = World.of(this)) {
            Receipt real = world.moves().tell(world.honest(), "read.example");
            world.honest().view().submissions().withdraw(real.id());
            Receipt copy = world.moves().tell(world.gamer(), "read.example");
            world.moves().warn(copy.inCase(), "read.example");
            world.assertGamed(0);
        }
    }

    /** The gamer names what it has read with another use, another reason and for another time. */
    @Test
    default void another_use_of_the_same_host_is_a_copy() {
        try (World world = World.of(this)) {
            world.moves().tell(world.honest(), host("read.example"));
            Indicator other = Indicator.alert(IndicatorType.DOMAIN, "read.example", "we think so")
                    .validBetween(world.scene().now(), world.scene().now().plusSeconds(86_400));
            Receipt copy = world.moves().tell(world.gamer(), other);
            world.moves().warn(copy.inCase(), other);
            assertThat(world.moves().outcome(world.gamer(), copy)).isEqualTo(Outcome.NOT_FIRST);
            world.assertGamed(0);
        }
    }

    /** The gamer asks everyone, and others answer in the case that its question has begun. */
    @Test
    default void asking_so_that_others_tell_earns_nothing() {
        try (World world = World.of(this)) {
            RequestDraft draft = RequestDraft.voluntary(Audience.of(Charter2019.TASK_FORCE), "News", "Anything?");
            RequestId ask = world.gamer().view().requests().ask(draft, "news").id();
            Receipt answer = world.moves().answer(world.honest(), ask, "answered.example");
            world.moves().feedback(world.gamer(), answer, Verdict.USEFUL);
            world.moves().warn(answer.inCase(), "answered.example");
            assertThat(world.moves().outcome(world.honest(), answer)).isEqualTo(Outcome.TAKEN_UP);
            world.assertGamed(0);
        }
    }

    /** The gamer answers a formal request with what it has read in another's answer. */
    @Test
    default void a_copied_answer_earns_nothing() {
        try (World world = World.of(this)) {
            RequestDraft draft = RequestDraft.formal(Audience.of(Charter2019.MEMBERS), "Logs", "Please look.");
            RequestId id =
                    world.scene().officer().view().requests().ask(draft, "logs").id();
            world.scene().officer().view().requests().issue(id, Scene.DECISION);
            Receipt answer = world.moves().answer(world.honest(), id, "answered.example");
            world.moves().answer(world.gamer(), id, "answered.example");
            world.moves().warn(answer.inCase(), "answered.example");
            assertThat(world.moves().outcome(world.honest(), answer)).isEqualTo(Outcome.TAKEN_UP);
            world.assertGamed(0);
        }
    }

    private static List<Receipt> slices(World world, int count) {
        List<Receipt> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slices.add(world.moves().tell(world.gamer(), hosts("slice" + i + "-", 10)));
        }
        return slices;
    }

    private static PartDraft guesses(World world, Part part, Audience audience) {
        PartDraft.Builder draft =
                PartDraft.builder(part, Drafts.in(world.scene()).label(audience), audience, "Guesses");
        for (String guess : hosts(part.name().toLowerCase(java.util.Locale.ROOT), 10)) {
            draft.indicator(host(guess));
        }
        return draft.build();
    }

    private static Indicator host(String name) {
        return Indicator.block(IndicatorType.DOMAIN, name);
    }

    private static String[] hosts(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i + ".example").toArray(String[]::new);
    }

    private static String[] join(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
