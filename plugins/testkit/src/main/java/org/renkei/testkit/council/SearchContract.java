package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.audit.Reading;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SectorId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.search.SearchPage;
import org.renkei.api.search.SearchPage.Facet;
import org.renkei.api.search.SearchQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;

/** Finding what one may read. */
public interface SearchContract extends CouncilContract {
    @ParameterizedTest
    @ValueSource(strings = {"ランサムウェア", "らんさむうぇあ", "ﾗﾝｻﾑｳｪｱ", "サムウ", "lockbit", "ＬｏｃｋＢｉｔ", "暗", "一部の端末"})
    default void a_word_is_found_whatever_its_width_kana_or_case(String word) {
        try (Scene scene = Scene.open(this)) {
            Receipt meant = submit(scene, "LockBit の疑い", "ランサムウェアにより、一部の端末が暗号化された。");
            submit(scene, "Something else", "ランサム notes, and nothing more");
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            SearchPage page = reader.view().search().find(SearchQuery.word(word));
            assertThat(ids(page)).containsExactly(Seat.item(meant));
            assertThat(page.found()).isEqualTo(1);
            assertThat(page.complete()).isTrue();
            assertThat(page.entries().get(0))
                    .as("as the feed would give it")
                    .isEqualTo(reader.feed().entries().stream()
                            .filter(entry -> entry.id().equals(Seat.item(meant)))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2.example",
                "C2[.]EXAMPLE",
                "hxxps://c2[.]example/",
                "ｃ２．ｅｘａｍｐｌｅ",
                "192.0.2.7",
                "192[.]0[.]2[.]7",
                "cve-2026-0001"
            })
    default void an_indicator_is_found_in_whatever_spelling(String spelling) {
        try (Scene scene = Scene.open(this)) {
            Receipt meant = submit(
                    scene,
                    "Named",
                    "",
                    Indicator.block(IndicatorType.DOMAIN, "c2.example"),
                    Indicator.block(IndicatorType.IPV4, "192.0.2.7"),
                    Indicator.alert(IndicatorType.VULNERABILITY, "CVE-2026-0001", "used"));
            submit(
                    scene,
                    "Others",
                    "",
                    Indicator.block(IndicatorType.DOMAIN, "other.example"),
                    Indicator.block(IndicatorType.DOMAIN, "xc2.example"),
                    Indicator.block(IndicatorType.IPV4, "192.0.2.77"));
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            assertThat(ids(reader.view().search().find(SearchQuery.naming(spelling))))
                    .containsExactly(Seat.item(meant));
        }
    }

    @Test
    default void what_may_not_be_read_is_neither_found_nor_counted() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Drafts drafts = Drafts.in(scene);
            PartDraft attack = drafts.part(Part.ATTACK, Audience.of(Charter2019.MEMBERS), "Attack");
            PartDraft victim = drafts.part(Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT), "Secretword");
            Receipt receipt = provider.submit(
                    SubmissionDraft.builder(SubmissionKind.OBSERVATION, attack)
                            .part(victim)
                            .build(),
                    "two parts");
            provider.submit(drafts.observation(Audience.of(Charter2019.ONLY_CLASS_1), "Attack within"), "narrow");
            SearchPage hidden = reader.view().search().find(SearchQuery.word("secretword"));
            assertThat(hidden).isEqualTo(new SearchPage(List.of(), false, 0, true, List.of()));
            assertThat(hidden).isEqualTo(reader.view().search().find(SearchQuery.word("nosuchword")));
            SearchPage seen = reader.view().search().find(SearchQuery.word("attack"));
            assertThat(ids(seen)).containsExactly(Seat.item(receipt));
            assertThat(seen.facets())
                    .allSatisfy(facet -> assertThat(facet.items()).isEqualTo(1));
            assertThat(provider.view().search().find(SearchQuery.word("attack")).found())
                    .as("one's own as well")
                    .isEqualTo(2);
            assertThat(scene.officer()
                            .view()
                            .search()
                            .find(SearchQuery.word("secretword"))
                            .found())
                    .isEqualTo(1);
        }
    }

    @Test
    default void a_search_follows_what_becomes_of_an_item() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.CLASS_1);
            Drafts drafts = Drafts.in(scene);
            Audience all = Audience.of(Charter2019.MEMBERS);
            Receipt receipt = provider.submit(drafts.observation(all, "Oldword"), "key");
            assertThat(found(reader, "oldword")).isEqualTo(1);
            provider.view()
                    .submissions()
                    .update(
                            receipt.id(),
                            UpdateDraft.of(ReportStage.FOLLOW_UP, drafts.part(Part.ATTACK, all, "Newword")),
                            "more");
            assertThat(found(reader, "oldword")).isZero();
            assertThat(found(reader, "newword")).isEqualTo(1);
            provider.view()
                    .submissions()
                    .readdress(receipt.id(), Part.ATTACK, Audience.of(Charter2019.ONLY_SECRETARIAT));
            assertThat(found(reader, "newword")).isZero();
            provider.view().submissions().readdress(receipt.id(), Part.ATTACK, all);
            assertThat(found(reader, "newword")).isEqualTo(1);
            provider.view().submissions().withdraw(receipt.id());
            assertThat(found(reader, "newword")).isZero();
        }
    }

    @Test
    default void everything_that_is_given_applies() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Instant begin = scene.now().minus(Duration.ofDays(1));
            Receipt one = submit(scene, "Beacon", "to a server");
            scene.pass(Duration.ofDays(40));
            Receipt other = submit(scene, "Beacon", "to a printer");
            Countermeasure water = issue(scene, one.inCase(), Charter2019.WATER);
            SearchQuery beacon = SearchQuery.word("beacon");
            assertFound(reader, beacon, other, one);
            assertFound(reader, beacon.and("server"), one);
            assertFound(reader, beacon.and("server").and("printer"));
            assertFound(reader, beacon.between(begin, begin.plus(Duration.ofDays(20))), one);
            assertFound(reader, beacon.in(other.inCase()), other);
            scene.officer().view().cases().merge(one.inCase(), other.inCase(), "the same");
            assertFound(reader, beacon.in(other.inCase()), other, one);
            assertFound(reader, SearchQuery.all().only(ItemKind.SUBMISSION), other, one);
            ItemId issued = new ItemId(water.id().value());
            assertThat(ids(reader.view().search().find(SearchQuery.word("パッチ").concerning(Charter2019.WATER))))
                    .containsExactly(issued);
            assertThat(ids(reader.view().search().find(SearchQuery.all().concerning(Charter2019.FINANCE))))
                    .isEmpty();
            SearchPage all = reader.view().search().find(SearchQuery.all());
            assertThat(all.facets())
                    .extracting(Facet::of, Facet::value, Facet::items)
                    .contains(
                            tuple(Facet.Of.KIND, "observation", 2),
                            tuple(Facet.Of.KIND, "countermeasure", 1),
                            tuple(Facet.Of.SECTOR, "water", 1),
                            tuple(Facet.Of.CASE, one.inCase().value(), 3),
                            tuple(Facet.Of.MONTH, "2026-01", 1),
                            tuple(Facet.Of.MONTH, "2026-02", 2));
        }
    }

    @Test
    default void pages_follow_each_other_and_count_the_whole() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            List<ItemId> expected = new ArrayList<>();
            IntStream.range(0, 23).forEach(i -> expected.add(0, Seat.item(submit(scene, "Beacon " + i, ""))));
            List<ItemId> actual = new ArrayList<>();
            SearchQuery query = SearchQuery.word("beacon").upTo(10);
            SearchPage page = reader.view().search().find(query);
            actual.addAll(ids(page));
            while (page.more()) {
                page = reader.view().search().find(query.behind(actual.get(actual.size() - 1)));
                actual.addAll(ids(page));
                assertThat(page.found()).isEqualTo(20);
            }
            assertThat(actual).isEqualTo(expected);
            SearchPage few = reader.view().search().find(query.counting(5));
            assertThat(few.found()).isEqualTo(5);
            assertThat(few.complete()).isFalse();
            assertThat(ids(few)).isEqualTo(expected.subList(0, 10));
            SearchPage last = reader.view().search().find(query.counting(5).behind(expected.get(19)));
            assertThat(ids(last)).isEqualTo(expected.subList(20, 23));
            assertThat(last.complete())
                    .as("what was passed over was not counted")
                    .isFalse();
            assertThat(reader.view().search().find(query.counting(0)).facets()).isEmpty();
        }
    }

    /** Otherwise whoever hands in enough of a word could count what it does not see. */
    @Test
    default void what_is_hidden_makes_no_difference_to_whether_all_was_counted() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            scene.officer()
                    .submit(Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_SECRETARIAT), "Zqzq"), "hidden");
            IntStream.range(0, 64).forEach(i -> submit(scene, "Zqzq " + i, ""));
            SearchPage page =
                    reader.view().search().find(SearchQuery.word("zqzq").upTo(1).counting(64));
            assertThat(page.found()).isEqualTo(64);
            assertThat(page.complete()).isTrue();
        }
    }

    @Test
    default void what_leaves_is_recorded_and_so_is_what_is_counted_by_a_word() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            List<ItemId> oldestFirst = IntStream.range(0, 3)
                    .mapToObj(i -> Seat.item(submit(scene, "Beacon", "")))
                    .toList();
            reader.view().search().find(SearchQuery.all().upTo(1));
            reader.view().search().find(SearchQuery.word("beacon").upTo(1).counting(2));
            oldestFirst.forEach(scene::lookUp);
            assertThat(oldestFirst)
                    .extracting(item -> scene.officer().view().audit().readings(item).stream()
                            .map(Reading::handler)
                            .distinct()
                            .toList())
                    .containsExactly(List.of(), List.of(reader.handler()), List.of(reader.handler()));
        }
    }

    @Test
    default void nonsense_is_refused_and_what_is_hidden_is_not_there() {
        try (Scene scene = Scene.open(this)) {
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Receipt hidden = scene.officer()
                    .submit(Drafts.in(scene).observation(Audience.of(Charter2019.ONLY_SECRETARIAT)), "hidden");
            for (SearchQuery query : List.of(
                    SearchQuery.all().in(hidden.inCase()),
                    SearchQuery.all().in(new CaseId("no-such-case")),
                    SearchQuery.all().behind(Seat.item(hidden)),
                    SearchQuery.all().behind(new ItemId("no-such-item")))) {
                assertNotFound(scene, () -> reader.view().search().find(query));
            }
            assertRefused(
                    scene, () -> reader.view().search().find(SearchQuery.word("\u200b")), ErrorCode.INVALID_INPUT);
        }
    }

    private static void assertFound(Seat reader, SearchQuery query, Receipt... expected) {
        assertThat(ids(reader.view().search().find(query)))
                .containsExactlyElementsOf(
                        List.of(expected).stream().map(Seat::item).toList());
    }

    private static int found(Seat reader, String word) {
        return reader.view().search().find(SearchQuery.word(word)).found();
    }

    private static List<ItemId> ids(SearchPage page) {
        return page.entries().stream().map(FeedEntry::id).toList();
    }

    private static Receipt submit(Scene scene, String summary, String text, Indicator... indicators) {
        scene.tick();
        Audience all = Audience.of(Charter2019.MEMBERS);
        PartDraft.Builder part = PartDraft.builder(Part.ATTACK, Drafts.in(scene).label(all), all, summary)
                .text(text);
        List.of(indicators).forEach(part::indicator);
        return scene.officer()
                .submit(
                        SubmissionDraft.builder(SubmissionKind.OBSERVATION, part.build())
                                .build(),
                        "key " + scene.now());
    }

    private static Countermeasure issue(Scene scene, CaseId inCase, SectorId sector) {
        scene.tick();
        Audience all = Audience.of(Charter2019.MEMBERS);
        return scene.officer()
                .view()
                .casework()
                .issue(
                        CountermeasureDraft.builder(
                                        inCase,
                                        Drafts.in(scene).label(all),
                                        all,
                                        new Wording("パッチの適用", "Patch"),
                                        new Wording("適用する", "Apply it"))
                                .concerns(sector)
                                .build(),
                        "key " + scene.now());
    }
}
