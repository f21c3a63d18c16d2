package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkei.api.casework.AttackCase;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Disposition;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;

/** Which submissions are one attack activity, and what became of it. */
public interface CasesContract extends CouncilContract {
    @Test
    default void a_submission_is_born_with_a_case_of_its_own_in_analysis() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Receipt receipt = provider.submit(observation(scene, "Beacon"), "key");
            AttackCase born = provider.view().cases().get(receipt.inCase());
            assertThat(born)
                    .isEqualTo(new AttackCase(
                            receipt.inCase(),
                            List.of(receipt.inCase()),
                            List.of(Seat.item(receipt)),
                            true,
                            Disposition.IN_ANALYSIS,
                            List.of(),
                            List.of()));
            assertThat(provider.view().cases().open(Cases.MOST)).containsExactly(born);
        }
    }

    @Test
    default void merged_cases_are_one_under_the_oldest_and_parted_ones_as_before() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            List<Receipt> three = handIn(scene, 3);
            CaseId first = three.get(0).inCase();
            AttackCase before = reader.view().cases().get(first);
            cases(scene).merge(three.get(2).inCase(), three.get(1).inCase(), "the same sample");
            cases(scene).merge(three.get(2).inCase(), first, "the same sender");
            for (Receipt receipt : three) {
                AttackCase one = reader.view().cases().get(receipt.inCase());
                assertThat(one.id()).isEqualTo(first);
                assertThat(one.cases())
                        .containsExactlyElementsOf(
                                three.stream().map(Receipt::inCase).toList());
                assertThat(one.items())
                        .containsExactlyElementsOf(
                                three.stream().map(Seat::item).toList());
                assertThat(one.merges()).as("grounds are the officers'").isEmpty();
            }
            assertThat(cases(scene).get(first).merges())
                    .extracting(AttackCase.Merge::ground)
                    .containsExactly("the same sample", "the same sender");
            assertThat(reader.view().cases().open(Cases.MOST)).hasSize(1);
            cases(scene).unmerge(first, three.get(2).inCase(), "another sender");
            assertThat(reader.view().cases().get(first)).isEqualTo(before);
            assertThat(reader.view().cases().get(three.get(2).inCase()).id())
                    .isEqualTo(three.get(1).inCase());
            assertChangesNothing(scene, () -> cases(scene).unmerge(three.get(2).inCase(), first, "another sender"));
        }
    }

    @Test
    default void merging_and_parting_again_changes_nothing_and_nonsense_is_refused() {
        try (Scene scene = Scene.open(this)) {
            List<Receipt> three = handIn(scene, 3);
            CaseId one = three.get(0).inCase();
            CaseId other = three.get(1).inCase();
            cases(scene).merge(one, other, "the same");
            assertChangesNothing(scene, () -> cases(scene).merge(other, one, "said again"));
            assertRefused(scene, () -> cases(scene).merge(one, one, "itself"), ErrorCode.INVALID_INPUT);
            assertRefused(scene, () -> cases(scene).merge(one, other, " "), ErrorCode.INVALID_INPUT);
            assertNotFound(scene, () -> cases(scene).merge(one, new CaseId("no-such-case"), "ground"));
            assertRefused(
                    scene,
                    () -> cases(scene).unmerge(one, three.get(2).inCase(), "never were"),
                    ErrorCode.STATE_CONFLICT);
            assertRefused(scene, () -> cases(scene).dismiss(one, other, "no"), ErrorCode.STATE_CONFLICT);
            CaseId third = three.get(2).inCase();
            cases(scene).merge(other, third, "the same");
            assertRefused(scene, () -> cases(scene).dismiss(one, third, "no"), ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void only_those_who_run_the_council_decide() {
        try (Scene scene = Scene.open(this)) {
            List<Receipt> two = handIn(scene, 2);
            CaseId one = two.get(0).inCase();
            CaseId other = two.get(1).inCase();
            Cases member = scene.seat("Member", Charter2019.CLASS_1).view().cases();
            assertForbidden(scene, Rule.CASEWORK, () -> member.merge(one, other, "ground"));
            assertForbidden(scene, Rule.CASEWORK, () -> member.unmerge(one, other, "ground"));
            assertForbidden(scene, Rule.CASEWORK, () -> member.dismiss(one, other, "ground"));
            assertForbidden(scene, Rule.CASEWORK, () -> member.dispose(one, Disposition.SHARED, "ground"));
            assertForbidden(scene, Rule.CASEWORK, () -> member.proposals(one));
            assertForbidden(scene, Rule.CASEWORK, () -> member.proposals(new CaseId("no-such-case")));
            Cases unpledged = scene.unpledged(scene.officer().member()).view().cases();
            assertForbidden(scene, Rule.PLEDGE, () -> unpledged.merge(one, other, "ground"));
        }
    }

    @Test
    default void whoever_sees_nothing_of_a_case_does_not_know_that_it_is_there() {
        try (Scene scene = Scene.open(this)) {
            Seat outsider = scene.seat("Outsider", Charter2019.GENERAL);
            Receipt hidden = scene.officer().submit(narrow(scene, "Hidden"), "hidden");
            Receipt shown = scene.officer().submit(observation(scene, "Shown"), "shown");
            Receipt later = scene.officer().submit(observation(scene, "Later"), "later");
            AttackCase alone = outsider.view().cases().get(later.inCase());
            assertNotFound(scene, () -> outsider.view().cases().get(hidden.inCase()));
            assertNotFound(scene, () -> outsider.view().cases().get(new CaseId("no-such-case")));
            cases(scene).merge(hidden.inCase(), later.inCase(), "the same");
            assertThat(outsider.view().cases().get(later.inCase()))
                    .as("merged with what it does not see")
                    .isEqualTo(alone);
            cases(scene).merge(hidden.inCase(), shown.inCase(), "the same");
            AttackCase seen = outsider.view().cases().get(later.inCase());
            assertThat(seen.id()).isEqualTo(shown.inCase());
            assertThat(seen.cases()).containsExactly(shown.inCase(), later.inCase());
            assertThat(seen.items()).containsExactly(Seat.item(shown), Seat.item(later));
            assertNotFound(scene, () -> outsider.view().cases().get(hidden.inCase()));
        }
    }

    @Test
    default void merging_widens_no_audience_and_keeps_every_pseudonym() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> readers = List.of(
                    scene.seat("One", Charter2019.CLASS_1),
                    scene.seat("Two", Charter2019.CLASS_2),
                    scene.seat("Three", Charter2019.GENERAL));
            List<Audience> audiences = List.of(
                    Audience.of(Charter2019.ONLY_CLASS_1),
                    Audience.of(Charter2019.TASK_FORCE),
                    Audience.of(Charter2019.MEMBERS),
                    Audience.of(Charter2019.ONLY_SECRETARIAT));
            List<Receipt> receipts = IntStream.range(0, 40)
                    .mapToObj(i -> readers.get(i % 3)
                            .submit(Drafts.in(scene).observation(audiences.get(i % 4), "Observation " + i), "key " + i))
                    .toList();
            Map<String, Object> before = everything(readers, receipts);
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 200; i++) {
                CaseId one = receipts.get(random.nextInt(40)).inCase();
                CaseId other = receipts.get(random.nextInt(40)).inCase();
                if (!one.equals(other)) {
                    cases(scene).merge(one, other, "by lot");
                    assertThat(random.nextInt(3) == 0 || parted(scene, one, other))
                            .isTrue();
                }
            }
            assertThat(everything(readers, receipts)).isEqualTo(before);
        }
    }

    @Test
    default void what_became_of_a_case_has_a_history() {
        try (Scene scene = Scene.open(this)) {
            List<Receipt> two = handIn(scene, 2);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            CaseId one = two.get(0).inCase();
            CaseId other = two.get(1).inCase();
            scene.tick();
            cases(scene).dispose(one, Disposition.KNOWN_THREAT, "an old one");
            assertChangesNothing(scene, () -> cases(scene).dispose(one, Disposition.KNOWN_THREAT, "said again"));
            assertThat(reader.view().cases().open(Cases.MOST))
                    .extracting(AttackCase::id)
                    .containsExactly(other);
            scene.tick();
            cases(scene).merge(one, other, "the same");
            assertThat(reader.view().cases().get(one).disposition())
                    .as("one of them is still looked at")
                    .isEqualTo(Disposition.IN_ANALYSIS);
            cases(scene).dispose(other, Disposition.PUBLISHED, "a warning was published");
            AttackCase merged = cases(scene).get(one);
            assertThat(merged.disposition()).isEqualTo(Disposition.PUBLISHED);
            assertThat(merged.history())
                    .extracting(AttackCase.Change::ground)
                    .containsExactly(Optional.of("a warning was published"));
            cases(scene).unmerge(one, other, "not the same");
            for (CaseId id : List.of(one, other)) {
                assertThat(reader.view().cases().get(id).disposition())
                        .as("each keeps what was decided while they were one")
                        .isEqualTo(Disposition.PUBLISHED);
            }
            assertThat(reader.view().cases().get(one).history())
                    .extracting(AttackCase.Change::disposition, AttackCase.Change::ground)
                    .containsExactly(
                            tuple(Disposition.KNOWN_THREAT, Optional.empty()),
                            tuple(Disposition.PUBLISHED, Optional.empty()));
            cases(scene).dispose(one, Disposition.IN_ANALYSIS, "looked at again");
            assertThat(reader.view().cases().get(one).disposition()).isEqualTo(Disposition.IN_ANALYSIS);
        }
    }

    @Test
    default void what_became_of_a_case_is_decided_even_if_everything_in_it_was_taken_back() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Receipt receipt = provider.submit(observation(scene, "Beacon"), "key");
            provider.view().submissions().withdraw(receipt.id());
            assertNotFound(scene, () -> provider.view().cases().get(receipt.inCase()));
            assertThat(cases(scene).open(Cases.MOST)).singleElement().satisfies(open -> {
                assertThat(open.id()).isEqualTo(receipt.inCase());
                assertThat(open.items()).isEmpty();
            });
            cases(scene).dispose(receipt.inCase(), Disposition.CONSENT_NOT_OBTAINED, "its provider took it back");
            assertThat(cases(scene).get(receipt.inCase()).disposition()).isEqualTo(Disposition.CONSENT_NOT_OBTAINED);
        }
    }

    @Test
    default void an_incident_without_an_attacker_is_no_attack_case_until_one_is_known() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Receipt flood = provider.submit(report(scene, "cause.environmental.disaster"), "flood");
            Receipt question = provider.submit(
                    SubmissionDraft.builder(
                                    SubmissionKind.CONSULTATION,
                                    Drafts.in(scene)
                                            .part(Part.ATTACK, Audience.of(Charter2019.ONLY_CLASS_1), "A question"))
                            .build(),
                    "question");
            for (Receipt receipt : List.of(flood, question)) {
                assertThat(cases(scene).get(receipt.inCase()).attack()).isFalse();
                assertRefused(
                        scene,
                        () -> cases(scene).dispose(receipt.inCase(), Disposition.TRANSIENT, "over"),
                        ErrorCode.STATE_CONFLICT);
            }
            assertThat(cases(scene).open(Cases.MOST)).isEmpty();
            provider.view()
                    .submissions()
                    .update(
                            flood.id(),
                            UpdateDraft.of(ReportStage.FOLLOW_UP, incident(scene, "cause.intentional.ddos")),
                            "more");
            assertThat(cases(scene).get(flood.inCase()).attack()).isTrue();
            provider.view()
                    .submissions()
                    .update(
                            flood.id(),
                            UpdateDraft.of(ReportStage.FOLLOW_UP, incident(scene, "cause.environmental.disaster")),
                            "corrected");
            assertThat(cases(scene).get(flood.inCase()).attack()).isFalse();
            Receipt attack = provider.submit(observation(scene, "Beacon"), "attack");
            cases(scene).dispose(attack.inCase(), Disposition.TRANSIENT, "over");
            cases(scene).merge(attack.inCase(), question.inCase(), "asked about it");
            assertThat(cases(scene).get(attack.inCase()).disposition())
                    .as("a question reopens nothing")
                    .isEqualTo(Disposition.TRANSIENT);
        }
    }

    private static boolean parted(Scene scene, CaseId one, CaseId other) {
        cases(scene).unmerge(one, other, "by lot");
        return true;
    }

    /** What each reader gets of each submission, refusals included. */
    private static Map<String, Object> everything(List<Seat> readers, List<Receipt> receipts) {
        Map<String, Object> all = new TreeMap<>();
        for (Seat reader : readers) {
            all.put(reader.member().name(), List.copyOf(reader.feed().entries()));
            for (Receipt receipt : receipts) {
                ItemId item = Seat.item(receipt);
                all.put(reader.member().name() + " " + item, reader.find(item));
            }
        }
        return all;
    }

    private static Cases cases(Scene scene) {
        return scene.officer().view().cases();
    }

    private static SubmissionDraft observation(Scene scene, String summary) {
        return Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS), summary);
    }

    private static SubmissionDraft narrow(Scene scene, String summary) {
        return Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_SECRETARIAT), summary);
    }

    private static PartDraft incident(Scene scene, String code) {
        Audience all = Audience.of(Charter2019.MEMBERS);
        return PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(all), all, "An outage")
                .detail(new Detail.Incident(code, Optional.empty()))
                .build();
    }

    private static SubmissionDraft report(Scene scene, String code) {
        return SubmissionDraft.builder(SubmissionKind.LIAISON_REPORT, incident(scene, code))
                .build();
    }

    private static List<Receipt> handIn(Scene scene, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    scene.tick();
                    return scene.officer().submit(observation(scene, "Observation " + i), "key " + i);
                })
                .toList();
    }
}
