package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.renkei.testkit.council.Refusals.assertForbidden;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Rule;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.RequestId;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.Audience;

/** Everything with a clock, as one kind of object. */
public interface ObligationsContract extends CouncilContract {
    @Test
    default void each_kind_of_thing_has_the_clock_that_the_charter_gives_it() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Instant begin = scene.now();
            ItemId warning = warn(scene, Urgency.URGENT);
            MotionId motion = motion(scene);
            RequestId request = request(scene);
            List<Obligation> ours = member.view().obligations().ours();
            assertThat(ours)
                    .extracting(Obligation::cause)
                    .as("what is due soonest comes first")
                    .containsExactly(
                            new Cause.Acknowledge(warning), new Cause.CastVote(motion), new Cause.Answer(request));
            assertThat(ours).allSatisfy(owed -> {
                assertThat(owed.member()).isEqualTo(member.id());
                assertThat(owed.state()).isEqualTo(ObligationState.OPEN);
            });
            assertThat(ours).extracting(Obligation::duty).containsExactly(true, false, true);
            assertThat(ours.get(0).due())
                    .contains(ours.get(0).since().plus(scene.charter().clocks().urgent()));
            assertThat(ours.get(1).due()).contains(begin.plus(Duration.ofDays(14)));
            assertThat(ours.get(2).due()).contains(Instant.parse("2026-01-20T15:00:00Z"));
        }
    }

    @Test
    default void what_is_late_comes_first_and_what_is_done_is_gone() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            MotionId motion = motion(scene);
            ItemId urgent = warn(scene, Urgency.URGENT);
            ItemId important = warn(scene, Urgency.IMPORTANT);
            warn(scene, Urgency.ROUTINE);
            scene.pass(Duration.ofHours(5));
            assertThat(member.view().obligations().ours())
                    .extracting(Obligation::cause, Obligation::state)
                    .containsExactly(
                            tuple(new Cause.Acknowledge(urgent), ObligationState.OVERDUE),
                            tuple(new Cause.Acknowledge(important), ObligationState.OPEN),
                            tuple(new Cause.CastVote(motion), ObligationState.OPEN));
            member.view().retrieval().acknowledge(urgent, AckStage.DELIVERED);
            assertThat(causes(member)).as("a tool took it, nobody read it").contains(new Cause.Acknowledge(urgent));
            member.view().retrieval().acknowledge(urgent, AckStage.READ);
            member.view().retrieval().acknowledge(important, AckStage.ACTED);
            member.view().motions().vote(motion, Vote.ABSTAIN);
            assertThat(causes(member)).isEmpty();
        }
    }

    @Test
    default void nothing_is_owed_for_what_is_over() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            ItemId warning = warn(scene, Urgency.URGENT);
            MotionId motion = motion(scene);
            RequestId request = request(scene);
            assertThat(causes(member)).hasSize(3);
            scene.officer().view().casework().withdraw(new CountermeasureId(warning.value()));
            scene.officer().view().requests().withdraw(request);
            assertThat(causes(member)).containsExactly(new Cause.CastVote(motion));
            scene.pass(Duration.ofDays(15));
            assertThat(causes(member)).as("voting is over").isEmpty();
        }
    }

    @Test
    default void a_pledge_is_owed_from_being_appointed_and_again_when_its_text_changes() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Seat unsigned = scene.unpledged(member.member());
            warn(scene, Urgency.URGENT);
            Cause owed = new Cause.SignPledge(
                    unsigned.handler(), scene.charter().pledge().version());
            Obligation pledge = unsigned.view().obligations().ours().get(0);
            assertThat(causes(unsigned)).as("what it may know").containsExactly(owed);
            assertThat(pledge.duty()).isTrue();
            assertThat(pledge.due()).as("the tenth business day").contains(Instant.parse("2026-01-20T15:00:00Z"));
            assertThat(causes(member)).as("colleagues are told").contains(owed);
            scene.sign(unsigned.view());
            assertThat(causes(member)).doesNotContain(owed);
            unsigned.view().membership().people().withdrawPledge();
            assertThat(causes(member)).as("taken back").contains(owed);
        }
    }

    @Test
    default void officers_see_what_everybody_owes_and_nobody_else_does() {
        try (Scene scene = Scene.open(this)) {
            Seat first = scene.seat("First", Charter2019.CLASS_1);
            Seat second = scene.seat("Second", Charter2019.GENERAL);
            RequestId request = request(scene);
            assertThat(scene.officer().view().obligations().all())
                    .extracting(Obligation::member, Obligation::cause)
                    .containsExactlyInAnyOrder(
                            tuple(first.id(), new Cause.Answer(request)),
                            tuple(second.id(), new Cause.Answer(request)));
            scene.expel(second.id());
            assertThat(scene.officer().view().obligations().all())
                    .extracting(Obligation::member)
                    .containsExactly(first.id());
            assertForbidden(
                    scene, Rule.DECISIONS, () -> first.view().obligations().all());
        }
    }

    private static List<Cause> causes(Seat seat) {
        return seat.view().obligations().ours().stream().map(Obligation::cause).toList();
    }

    private static RequestId request(Scene scene) {
        RequestDraft draft = RequestDraft.formal(Audience.of(Charter2019.MEMBERS), "Logs", "Please look.");
        RequestId id = scene.officer().view().requests().ask(draft, "formal").id();
        scene.officer().view().requests().issue(id, Scene.DECISION);
        return id;
    }

    private static MotionId motion(Scene scene) {
        return scene.officer()
                .view()
                .motions()
                .propose(
                        MotionDraft.of(Charter2019.GENERAL_ASSEMBLY, new Proposal.Resolve("Meet twice"), "asked"),
                        "motion")
                .id();
    }

    private static ItemId warn(Scene scene, Urgency urgency) {
        Audience all = Audience.of(Charter2019.MEMBERS);
        Drafts drafts = Drafts.in(scene);
        String key = urgency.name();
        CountermeasureDraft draft = CountermeasureDraft.builder(
                        scene.officer().submit(drafts.observation(all), key).inCase(),
                        drafts.label(all),
                        all,
                        new Wording("注意喚起", "Warning"),
                        new Wording("確認する", "Check"))
                .urgency(urgency)
                .build();
        return new ItemId(
                scene.officer().view().casework().issue(draft, key).id().value());
    }
}
