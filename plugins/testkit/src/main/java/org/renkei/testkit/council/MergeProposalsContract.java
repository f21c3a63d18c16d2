package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.renkei.testkit.council.Refusals.assertNotFound;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.audit.Reading;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.MergeProposal;
import org.renkei.api.casework.MergeProposal.Kind;
import org.renkei.api.casework.MergeProposal.Likeness;
import org.renkei.api.id.CaseId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** Which cases are proposed to be one, and why. */
public interface MergeProposalsContract extends CouncilContract {
    /** A text of the length of a mail. */
    String LURE = IntStream.range(0, 12)
            .mapToObj(i -> "第" + i + "回の打合せの資料をお送りします。添付の書類 " + i * 7919 + " をご確認ください。")
            .collect(Collectors.joining("\n"));

    @Test
    default void what_two_cases_have_in_common_is_said() {
        try (Scene scene = Scene.open(this)) {
            Indicator sample = Indicator.block(IndicatorType.SHA256, "ab".repeat(32));
            Indicator server = Indicator.block(IndicatorType.DOMAIN, "c2.example");
            Receipt first = submit(scene, SubmissionKind.OBSERVATION, "one", "", server, sample);
            Receipt second = submit(
                    scene,
                    SubmissionKind.OBSERVATION,
                    "two",
                    "",
                    Indicator.block(IndicatorType.URL, "https://c2.example/"),
                    sample);
            Receipt other = submit(
                    scene, SubmissionKind.OBSERVATION, "three", "", Indicator.block(IndicatorType.IPV4, "192.0.2.7"));
            assertThat(cases(scene).proposals(second.inCase()))
                    .containsExactly(new MergeProposal(
                            second.inCase(),
                            first.inCase(),
                            List.of(
                                    likeness(Kind.SAME_MALWARE, second, first, "sha256:" + "ab".repeat(32)),
                                    likeness(Kind.SHARED_INDICATORS, second, first, "url:https://c2.example/"))));
            assertThat(cases(scene).proposals(other.inCase())).isEmpty();
        }
    }

    @Test
    default void mails_and_texts_that_are_nearly_the_same_are_proposed_with_how_alike_they_are() {
        try (Scene scene = Scene.open(this, 7)) {
            Receipt one = submit(scene, SubmissionKind.TARGETED_MAIL, "mail", LURE);
            Receipt two = submit(scene, SubmissionKind.TARGETED_MAIL, "mail", LURE.replaceFirst("打合せ", "ｳﾁｱﾜｾ"));
            Receipt three = submit(scene, SubmissionKind.OBSERVATION, "mail", LURE + "\nSeen today.");
            assertThat(cases(scene).proposals(three.inCase()))
                    .extracting(MergeProposal::other)
                    .containsExactlyInAnyOrder(one.inCase(), two.inCase());
            List<Likeness> mails = cases(scene).proposals(one.inCase()).stream()
                    .flatMap(proposal -> proposal.because().stream())
                    .toList();
            assertThat(mails)
                    .extracting(Likeness::kind, Likeness::other)
                    .contains(tuple(Kind.ALIKE_TEXTS, Seat.item(three)));
            assertThat(mails)
                    .allSatisfy(likeness ->
                            assertThat(likeness.percent().orElseThrow()).isBetween(30, 100));
            assertThat(mails)
                    .filteredOn(likeness -> likeness.other().equals(Seat.item(three)))
                    .extracting(Likeness::percent)
                    .allSatisfy(percent -> assertThat(percent.orElseThrow()).isGreaterThan(85));
        }
    }

    @Test
    default void what_few_name_weighs_more_than_what_many_name() {
        try (Scene scene = Scene.open(this)) {
            Indicator common = Indicator.alert(IndicatorType.DOMAIN, "mail.example", "many use it");
            Indicator rare = Indicator.block(IndicatorType.DOMAIN, "rare.example");
            Receipt like = submit(scene, SubmissionKind.OBSERVATION, "like", "", rare);
            IntStream.range(0, 30).forEach(i -> submit(scene, SubmissionKind.OBSERVATION, "many " + i, "", common));
            Receipt asked = submit(scene, SubmissionKind.OBSERVATION, "asked", "", common, rare);
            List<MergeProposal> proposals = cases(scene).proposals(asked.inCase());
            assertThat(proposals).hasSize(20);
            assertThat(proposals.get(0).other()).isEqualTo(like.inCase());
        }
    }

    @Test
    default void what_is_one_dismissed_or_withdrawn_is_not_proposed() {
        try (Scene scene = Scene.open(this)) {
            Indicator server = Indicator.block(IndicatorType.DOMAIN, "c2.example");
            List<Receipt> four = IntStream.range(0, 4)
                    .mapToObj(i -> submit(scene, SubmissionKind.OBSERVATION, "one " + i, "", server))
                    .toList();
            CaseId asked = four.get(0).inCase();
            assertThat(cases(scene).proposals(asked)).hasSize(3);
            cases(scene).merge(asked, four.get(1).inCase(), "the same");
            cases(scene).dismiss(four.get(2).inCase(), four.get(1).inCase(), "not the same");
            scene.officer().view().submissions().withdraw(four.get(3).id());
            assertThat(cases(scene).proposals(asked)).isEmpty();
            cases(scene).unmerge(asked, four.get(1).inCase(), "not the same");
            assertThat(cases(scene).proposals(asked))
                    .extracting(MergeProposal::other)
                    .containsExactlyInAnyOrder(four.get(1).inCase(), four.get(2).inCase());
        }
    }

    @Test
    default void a_merged_case_is_proposed_once_under_its_head() {
        try (Scene scene = Scene.open(this)) {
            Indicator server = Indicator.block(IndicatorType.DOMAIN, "c2.example");
            Receipt one = submit(scene, SubmissionKind.OBSERVATION, "one", "", server);
            Receipt two = submit(scene, SubmissionKind.OBSERVATION, "two", "", server);
            cases(scene).merge(one.inCase(), two.inCase(), "the same");
            Receipt asked = submit(scene, SubmissionKind.OBSERVATION, "asked", "", server);
            assertThat(cases(scene).proposals(asked.inCase())).singleElement().satisfies(proposal -> {
                assertThat(proposal.other()).isEqualTo(one.inCase());
                assertThat(proposal.because()).hasSize(2);
            });
            assertThat(cases(scene).proposals(two.inCase()))
                    .extracting(MergeProposal::one, MergeProposal::other)
                    .containsExactly(tuple(one.inCase(), asked.inCase()));
        }
    }

    @Test
    default void what_was_compared_stands_in_the_record_of_reading() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Indicator server = Indicator.block(IndicatorType.DOMAIN, "c2.example");
            Receipt one = provider.submit(draft(scene, SubmissionKind.OBSERVATION, "one", "", server), "one");
            Receipt two = provider.submit(draft(scene, SubmissionKind.OBSERVATION, "two", "", server), "two");
            scene.lookUp(Seat.item(two));
            assertThat(scene.officer().view().audit().readings(Seat.item(two))).isEmpty();
            cases(scene).proposals(one.inCase());
            assertThat(scene.officer().view().audit().readings(Seat.item(two)))
                    .extracting(Reading::handler)
                    .containsExactly(scene.officer().handler());
            assertNotFound(scene, () -> cases(scene).proposals(new CaseId("no-such-case")));
        }
    }

    private static Likeness likeness(Kind kind, Receipt one, Receipt other, String shared) {
        return new Likeness(kind, Seat.item(one), Seat.item(other), List.of(shared), Optional.empty());
    }

    private static Cases cases(Scene scene) {
        return scene.officer().view().cases();
    }

    private static Receipt submit(
            Scene scene, SubmissionKind kind, String summary, String text, Indicator... indicators) {
        scene.tick();
        return scene.officer().submit(draft(scene, kind, summary, text, indicators), summary + " " + scene.now());
    }

    private static SubmissionDraft draft(
            Scene scene, SubmissionKind kind, String summary, String text, Indicator... indicators) {
        Audience all = Audience.of(Charter2019.MEMBERS);
        PartDraft.Builder part = PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(all), all, summary)
                .text(text);
        List.of(indicators).forEach(part::indicator);
        return SubmissionDraft.builder(kind, part.build()).build();
    }
}
