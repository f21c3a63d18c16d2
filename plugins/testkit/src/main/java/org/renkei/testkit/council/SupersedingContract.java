package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.indicator.WarningList;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Audience;

/** Countermeasure information in place of other one, what it concerns, and what it may not ask to block. */
public interface SupersedingContract extends CouncilContract {
    @Test
    default void what_is_superseded_gives_way_to_the_new_one() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            CaseId inCase = someCase(scene, "one");
            Audience all = Audience.of(Charter2019.MEMBERS);
            Countermeasure first = issue(scene, draft(scene, inCase, all).build(), "first");
            reader.feed();
            scene.tick();
            Countermeasure second = issue(
                    scene,
                    draft(scene, inCase, all)
                            .product("Gateway 12")
                            .evidence(new Wording("三者が確認", "Three saw it"))
                            .supersedes(first.id())
                            .build(),
                    "second");
            assertThat(second.products()).containsExactly("Gateway 12");
            assertThat(second.evidence()).contains(new Wording("三者が確認", "Three saw it"));
            assertThat(reader.view().retrieval().get(item(second))).isEqualTo(new Item.Issued(second));
            assertThat(second.supersedes()).contains(first.id());
            assertNotFound(scene, () -> reader.view().retrieval().get(item(first)));
            assertThat(reader.feed().recalled())
                    .as("whoever was given the first one gives it up")
                    .extracting(entry -> entry.id())
                    .containsExactly(item(first));
            scene.tick();
            Countermeasure third = issue(
                    scene, draft(scene, inCase, all).supersedes(second.id()).build(), "third");
            assertThat(third.supersedes()).contains(second.id());
            assertRefused(
                    scene,
                    () -> issue(
                            scene,
                            draft(scene, inCase, all).supersedes(second.id()).build(),
                            "fourth"),
                    ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void who_could_never_read_the_old_one_does_not_learn_of_it() {
        try (Scene scene = Scene.open(this)) {
            Seat expert = scene.seat("Expert", Charter2019.CLASS_1);
            Seat general = scene.seat("General", Charter2019.GENERAL);
            CaseId inCase = someCase(scene, "one");
            Countermeasure narrow = issue(
                    scene,
                    draft(scene, inCase, Audience.of(Charter2019.ONLY_CLASS_1)).build(),
                    "narrow");
            scene.tick();
            Countermeasure wide = issue(
                    scene,
                    draft(scene, inCase, Audience.of(Charter2019.MEMBERS))
                            .supersedes(narrow.id())
                            .build(),
                    "wide");
            assertThat(superseded(expert, wide)).contains(narrow.id());
            assertThat(superseded(general, wide)).isEmpty();
        }
    }

    @Test
    default void only_what_is_there_and_of_the_same_activity_is_superseded() {
        try (Scene scene = Scene.open(this)) {
            Audience all = Audience.of(Charter2019.MEMBERS);
            CaseId one = someCase(scene, "one");
            CaseId other = someCase(scene, "other");
            Countermeasure first = issue(scene, draft(scene, one, all).build(), "first");
            CountermeasureDraft elsewhere =
                    draft(scene, other, all).supersedes(first.id()).build();
            assertRefused(scene, () -> issue(scene, elsewhere, "second"), ErrorCode.INVALID_INPUT);
            assertNotFound(
                    scene,
                    () -> issue(
                            scene,
                            draft(scene, one, all)
                                    .supersedes(new CountermeasureId("no-such-countermeasure"))
                                    .build(),
                            "second"));
            scene.officer().view().cases().merge(one, other, "the same");
            assertThat(issue(scene, elsewhere, "second").supersedes()).contains(first.id());
        }
    }

    @Test
    default void what_many_others_use_may_raise_an_alert_and_is_not_blocked() {
        try (Scene scene = Scene.open(this)) {
            Audience all = Audience.of(Charter2019.MEMBERS);
            CaseId inCase = someCase(scene, "one");
            for (Indicator shared : List.of(
                    Indicator.block(IndicatorType.IPV4, "8.8.8.8"),
                    Indicator.block(IndicatorType.DOMAIN, "cloudfront.net"))) {
                assertRefused(
                        scene,
                        () -> issue(
                                scene,
                                draft(scene, inCase, all).indicator(shared).build(),
                                "blocks"),
                        ErrorCode.INVALID_INPUT);
            }
            Countermeasure issued = issue(
                    scene,
                    draft(scene, inCase, all)
                            .indicator(Indicator.alert(IndicatorType.IPV4, "8.8.8.8", "as a resolver from servers"))
                            .indicator(Indicator.block(IndicatorType.DOMAIN, "www.own.example"))
                            .build(),
                    "alerts");
            assertThat(issued.blockEntries(scene.now())).hasSize(2);
            WarningList own = WarningList.shipped().withOwn(List.of("own.example"), List.of());
            assertThat(issued.blockEntries(scene.now(), own))
                    .as("a member's own is not blocked at its place")
                    .extracting(entry -> entry.indicator().value())
                    .containsExactly("c2.example");
        }
    }

    private static Optional<CountermeasureId> superseded(Seat reader, Countermeasure issued) {
        return reader.view().retrieval().get(item(issued)) instanceof Item.Issued read
                ? read.countermeasure().supersedes()
                : Optional.empty();
    }

    private static CountermeasureDraft.Builder draft(Scene scene, CaseId inCase, Audience audience) {
        return CountermeasureDraft.builder(
                        inCase,
                        Drafts.in(scene).label(audience),
                        audience,
                        new Wording("注意喚起", "Warning"),
                        new Wording("修正を適用する", "Apply the patch"))
                .indicator(Indicator.block(IndicatorType.DOMAIN, "c2.example"));
    }

    private static Countermeasure issue(Scene scene, CountermeasureDraft draft, String key) {
        return scene.officer().view().casework().issue(draft, key);
    }

    private static CaseId someCase(Scene scene, String key) {
        return scene.officer()
                .submit(Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_SECRETARIAT), key), key)
                .inCase();
    }

    private static ItemId item(Countermeasure issued) {
        return new ItemId(issued.id().value());
    }
}
