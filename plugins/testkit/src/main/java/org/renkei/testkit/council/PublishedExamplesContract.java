package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkei.api.casework.AttackCase;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.casework.Disposition;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.obligation.Cause;
import org.renkei.api.request.CooperationRequest;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.statistics.DispositionTable;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** The fifth and the sixth of the examples that the council published, from end to end. Source: its results (July 2020). */
public interface PublishedExamplesContract extends CouncilContract {
    Wording FEEDBACK = new Wording("同じものが見えたか、任意でお知らせください", "If you see it too, please tell us, as you wish");

    /**
     * The secretariat learns of an attack that has just begun, asks the Class 1 group, and almost at once shares what helps to find out
     * whether one is hit with Class 2 and general members, asking them for feedback as they wish. It goes to the original provider,
     * which is no member, and to the council's members only.
     */
    @Test
    default void an_attack_that_has_just_begun_is_inquired_into_and_shared_in_parallel() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> experts = List.of(
                    scene.seat("Expert A", Charter2019.CLASS_1),
                    scene.seat("Expert B", Charter2019.CLASS_1),
                    scene.seat("Expert C", Charter2019.CLASS_1));
            List<Seat> others =
                    List.of(scene.seat("Second", Charter2019.CLASS_2), scene.seat("General", Charter2019.GENERAL));
            Receipt first = begin(scene);
            CooperationRequest inquiry = inquire(scene, first);
            assertThat(experts)
                    .allSatisfy(seat -> assertThat(seat.view().requests().list())
                            .containsExactly(seat.view().requests().get(inquiry.id())));
            assertThat(others)
                    .allSatisfy(
                            seat -> assertThat(seat.view().requests().list()).isEmpty());
            Receipt answer = answer(scene, experts.get(0), inquiry);
            Countermeasure shared = share(scene, first.inCase(), Audience.of(Charter2019.MEMBERS), Confidence.MEDIUM);
            Receipt more = answer(scene, experts.get(1), inquiry);
            Receipt feedback = others.get(1)
                    .submit(
                            Drafts.in(scene)
                                    .feedback(new ItemId(shared.id().value()), Audience.of(Charter2019.TASK_FORCE)),
                            "seen");
            for (Receipt receipt : List.of(answer, more, feedback)) {
                assertThat(receipt.inCase()).isEqualTo(first.inCase());
                assertThat(scene.officer().sees(Seat.item(receipt))).isTrue();
            }
            assertThat(experts.get(2).read(Seat.item(feedback)).provider()).isEqualTo(feedback.pseudonym());
            for (Seat seat : others) {
                assertThat(seat.view().retrieval().get(new ItemId(shared.id().value())))
                        .isEqualTo(new Item.Issued(shared));
                assertThat(seat.sees(Seat.item(first))).as("what it comes from").isFalse();
            }
            assertThat(shared.onward()).as("members and nobody beyond them").isEmpty();
            Seat outside = scene.unpledged(scene.admit(Scene.draft("Not bound yet", Charter2019.GENERAL)));
            assertThat(outside.sees(new ItemId(shared.id().value()))).isFalse();
            assertThat(scene.officer()
                            .view()
                            .casework()
                            .provider(first.id(), "to tell it what was found")
                            .onBehalfOf())
                    .contains("A company that is no member");
            assertNothingIsOwed(scene);
            assertThat(scene.officer().view().cases().assess(first.inCase()).confidence())
                    .isEqualTo(Confidence.MEDIUM);
            close(scene, first.inCase(), Disposition.SHARED);
        }
    }

    /**
     * A warning was published already; the Class 1 group adds what it knows, and what is not confirmed yet goes to members and the
     * organisations under their mutual aid, with feedback asked for.
     */
    @Test
    default void what_is_not_confirmed_goes_to_members_and_those_they_protect() {
        try (Scene scene = Scene.open(this)) {
            Seat expert = scene.seat("Expert", Charter2019.CLASS_1);
            Seat association = scene.seat("An association", Charter2019.GENERAL);
            Seat newcomer = scene.unpledged(scene.admit(Scene.draft("Not bound yet", Charter2019.GENERAL)));
            Receipt first = begin(scene);
            Countermeasure warning = share(scene, first.inCase(), Audience.of(Charter2019.PUBLIC), Confidence.HIGH);
            assertThat(newcomer.sees(new ItemId(warning.id().value()))).isTrue();
            Receipt answer = answer(scene, expert, inquire(scene, first));
            Audience protectedToo = Audience.builder()
                    .scope(Charter2019.MEMBERS)
                    .onward(Onward.MUTUAL_AID)
                    .build();
            assertRefused(
                    scene,
                    () -> scene.officer()
                            .view()
                            .casework()
                            .issue(
                                    draft(scene, first.inCase(), protectedToo, Confidence.LOW)
                                            .indicator(Indicator.block(IndicatorType.DOMAIN, "lure.example"))
                                            .build(),
                                    "blocks"),
                    ErrorCode.INVALID_INPUT);
            Countermeasure unconfirmed = share(scene, first.inCase(), protectedToo, Confidence.LOW);
            assertThat(unconfirmed.onward()).isEqualTo(Set.of(Onward.MUTUAL_AID));
            assertThat(unconfirmed.blockEntries(scene.now())).isEmpty();
            assertThat(association
                            .view()
                            .retrieval()
                            .get(new ItemId(unconfirmed.id().value())))
                    .isEqualTo(new Item.Issued(unconfirmed));
            assertThat(newcomer.sees(new ItemId(unconfirmed.id().value()))).isFalse();
            association.submit(
                    Drafts.in(scene)
                            .feedback(new ItemId(unconfirmed.id().value()), Audience.of(Charter2019.TASK_FORCE)),
                    "one of ours saw it");
            AttackCase seen = expert.view().cases().get(answer.inCase());
            assertThat(seen.items()).as("all of it is one case").hasSize(5);
            assertNothingIsOwed(scene);
            close(scene, first.inCase(), Disposition.PUBLISHED);
        }
    }

    private static Receipt begin(Scene scene) {
        SubmissionDraft plain = Drafts.in(scene)
                .observation(Audience.of(Charter2019.ONLY_CLASS_1), "A lure with an archive, since this morning");
        return scene.officer()
                .submit(
                        SubmissionDraft.builder(
                                        SubmissionKind.OBSERVATION,
                                        plain.parts().get(0))
                                .onBehalfOf("A company that is no member")
                                .build(),
                        "first");
    }

    private static CooperationRequest inquire(Scene scene, Receipt first) {
        return scene.officer()
                .view()
                .requests()
                .ask(
                        RequestDraft.voluntary(
                                        Audience.of(Charter2019.ONLY_CLASS_1),
                                        "Since when, how many, akin to what?",
                                        "Please tell what you know of this.")
                                .about(Seat.item(first)),
                        "inquiry");
    }

    private static Receipt answer(Scene scene, Seat expert, CooperationRequest inquiry) {
        scene.tick();
        return expert.submit(
                Drafts.in(scene).answer(inquiry.id(), true, Audience.of(Charter2019.ONLY_CLASS_1)), "answer");
    }

    private static Countermeasure share(Scene scene, CaseId inCase, Audience audience, Confidence confidence) {
        scene.tick();
        return scene.officer()
                .view()
                .casework()
                .issue(draft(scene, inCase, audience, confidence).build(), "share " + confidence);
    }

    private static CountermeasureDraft.Builder draft(
            Scene scene, CaseId inCase, Audience audience, Confidence confidence) {
        Tlp label = Drafts.in(scene).label(audience);
        return CountermeasureDraft.builder(
                        inCase,
                        label,
                        audience,
                        new Wording("標的型攻撃の調査に資する情報", "To find out whether you are hit"),
                        new Wording("次の通信先への接続がないか記録を確認する", "Search your logs for these destinations"))
                .urgency(Urgency.ROUTINE)
                .confidence(confidence)
                .asks(FEEDBACK)
                .indicator(
                        Indicator.alert(IndicatorType.DOMAIN, "c2.example", "it may show the attacker what we know"));
    }

    /** What is asked for as one wishes is never due. */
    private static void assertNothingIsOwed(Scene scene) {
        scene.pass(Duration.ofDays(60));
        assertThat(scene.officer().view().obligations().all())
                .extracting(obligation -> obligation.cause())
                .noneMatch(Cause.Answer.class::isInstance)
                .noneMatch(Cause.Acknowledge.class::isInstance);
    }

    private static void close(Scene scene, CaseId inCase, Disposition disposition) {
        DispositionTable before =
                scene.officer().view().statistics().table(scene.today().minusDays(1));
        assertThat(before.of(Disposition.IN_ANALYSIS)).isEqualTo(1);
        scene.officer().view().cases().dispose(inCase, disposition, "done");
        scene.pass(Duration.ofDays(1));
        DispositionTable after =
                scene.officer().view().statistics().table(scene.today().minusDays(1));
        assertThat(after.of(disposition)).isEqualTo(1);
        assertThat(after.total()).isEqualTo(1);
        assertThat(scene.officer().view().cases().get(inCase).history())
                .extracting(AttackCase.Change::ground)
                .containsExactly(Optional.of("done"));
    }
}
