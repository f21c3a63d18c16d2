package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.CategoryCount;
import org.renkei.api.member.Member;
import org.renkei.api.member.Roster;

/** The quickstart from end to end, on the durable store. */
class QuickstartTest {
    @TempDir
    private static Path folder;

    private static JsonObject first;
    private static JsonObject second;
    private static Run japanese;
    private static Run english;

    @BeforeAll
    static void play_it_four_times_over_one_folder() {
        first = Run.facts(WannaCry.published(), folder);
        second = Run.facts(WannaCry.published(), folder);
        japanese = Run.quickstart(WannaCry.published(), folder.toString(), "--lang", "ja");
        english = Run.quickstart(WannaCry.published(), folder.toString(), "--lang", "en");
    }

    @Test
    void the_council_has_the_published_numbers() {
        List<Integer> counts = first.getJsonArray("counts").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getInt("members"))
                .toList();
        assertThat(counts).containsExactly(75, 26, 49, 3, 50, 13, 10, 1, 9, 1, 1, 1, 6, 1, 3, 1, 1, 2, 62, 11, 24);
        assertThat(first.getInt("members")).isEqualTo(225);
        assertThat(first.getInt("unlisted")).isEqualTo(3);
    }

    @Test
    void the_roster_of_its_first_day_can_be_read_back_in_its_order() {
        SeatTable table = SeatTable.published();
        LocalDate founded = LocalDate.ofInstant(WannaCryTimes.FOUNDED, Story.ZONE);
        try (EmbeddedCouncil council = Council.open(folder.resolve("council"));
                Council officer = council.as(council.officer())) {
            Roster roster = officer.membership().roster(founded);
            assertThat(roster.total()).isEqualTo(225);
            assertThat(roster.counts())
                    .extracting(CategoryCount::members)
                    .containsExactly(75, 26, 49, 3, 50, 13, 10, 1, 9, 1, 1, 1, 6, 1, 3, 1, 1, 2, 62, 11, 24);
            assertThat(roster.members()).extracting(QuickstartTest::group).isEqualTo(groups(table));
            assertThat(roster.members())
                    .filteredOn(member -> !member.listed())
                    .extracting(Member::name)
                    .containsExactlyElementsOf(table.seats().stream()
                            .filter(seat -> !seat.listed())
                            .map(Seat::ja)
                            .toList());
            assertThat(officer.membership().roster(founded.minusDays(1)).total())
                    .isZero();
            HandlerId reader = officer.membership()
                    .handlers(roster.members().get(100).id())
                    .get(0)
                    .id();
            Roster seen = council.as(reader).membership().roster(founded);
            assertThat(seen.total()).isEqualTo(225);
            assertThat(seen.unlisted()).isEqualTo(3);
            assertThat(seen.members())
                    .isEqualTo(roster.members().stream().filter(Member::listed).toList());
        }
    }

    @Test
    void everybody_acknowledged_the_warning_before_work_began() {
        JsonObject warned = first.getJsonObject("warned");
        assertThat(warned.getInt("asked")).isEqualTo(224);
        assertThat(warned.getInt("delivered")).isEqualTo(224);
        assertThat(warned.getJsonArray("silent")).isEmpty();
        assertThat(warned.getString("by")).isEqualTo("2017-05-14T23:30:00Z");
        assertThat(first.getJsonObject("countermeasure").getString("issuedAt")).startsWith("2017-05-13T09:00:00");
    }

    @Test
    void nobody_else_reads_who_had_asked() {
        assertThat(first.getJsonObject("providerHidden").getInt("itemsThatNameIt"))
                .isZero();
        assertThat(first.getJsonObject("providerHidden").getInt("itemsRead")).isGreaterThan(224);
    }

    @Test
    void a_second_run_goes_on_and_adds_nothing() {
        assertThat(first.getBoolean("continued")).isFalse();
        assertThat(first.getInt("eventsAdded")).isEqualTo(first.getInt("events"));
        assertThat(second.getBoolean("continued")).isTrue();
        assertThat(second.getInt("eventsAdded")).isZero();
        assertThat(second.getString("stateHash")).isEqualTo(first.getString("stateHash"));
        assertThat(second.getJsonObject("warned")).isEqualTo(first.getJsonObject("warned"));
        assertThat(second.getJsonObject("consultation")).isEqualTo(first.getJsonObject("consultation"));
        assertThat(second.getJsonObject("countermeasure")).isEqualTo(first.getJsonObject("countermeasure"));
    }

    @Test
    void the_story_is_told_in_japanese_and_in_english() {
        assertThat(japanese.status()).isZero();
        assertThat(japanese.text()).contains("2017年5月12日（金）", "  22:30 【実行】 一般の構成員であるA社が", "間に合った      B市");
        assertThat(english.status()).isZero();
        assertThat(english.text())
                .contains("Friday 12 May 2017", "  22:30 [done    ] Company A, a general member", "warned      City B");
        assertThat(english.text()).doesNotContain("会員", "A社", "【");
        assertThat(japanese.text()).contains("前回の協議会の続き");
        assertThat(dated(japanese)).hasSizeGreaterThan(10).isEqualTo(dated(english));
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Story.texts(Locale.JAPAN).keySet())
                .isEqualTo(Story.texts(Locale.UK).keySet());
        assertThat(Story.texts(Locale.FRANCE).getString("format.time")).isEqualTo("HH:mm");
        for (String key : Story.texts(Locale.UK).keySet()) {
            assertThat(placeholders(Locale.JAPAN, key)).as(key).isEqualTo(placeholders(Locale.UK, key));
        }
    }

    @Test
    void everything_lies_in_the_folder_that_was_named() {
        assertThat(folder.resolve("council")).isDirectory();
        assertThat(first.getString("folder")).isEqualTo(folder.toAbsolutePath().toString());
    }

    @Test
    void a_folder_with_other_things_is_left_alone(@TempDir Path other) throws Exception {
        Path precious = Files.writeString(other.resolve("precious.txt"), "mine");
        Run run = Run.quickstart(WannaCry.published(), other.toString(), "--fresh");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().contains("'DIR' is refused");
        assertThat(precious).hasContent("mine");
        assertThat(other.resolve("council")).doesNotExist();
    }

    private static String group(Member member) {
        return member.category() + " " + member.subcategory() + " " + member.sector() + " " + member.listed();
    }

    private static List<String> groups(SeatTable table) {
        return table.seats().stream()
                .map(seat -> seat.category() + " " + seat.subcategory() + " " + seat.sector() + " " + seat.listed())
                .toList();
    }

    private static List<String> dated(Run run) {
        return run.out().stream()
                .filter(line -> line.matches("  \\d\\d:\\d\\d .*"))
                .map(line -> line.substring(2, 7))
                .toList();
    }

    private static List<String> placeholders(Locale locale, String key) {
        return java.util.regex.Pattern.compile("\\{\\d\\}")
                .matcher(Story.texts(locale).getString(key))
                .results()
                .map(result -> result.group())
                .sorted()
                .distinct()
                .toList();
    }
}
