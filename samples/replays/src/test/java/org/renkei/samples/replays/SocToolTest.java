package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the quickstart puts into a member's tools, and what it finds there, counted by other means. */
class SocToolTest {
    private static final Pattern CEF = Pattern.compile(
            "CEF:0\\|(?<head>(?:(?:[^|\\\\]|\\\\[|\\\\])*\\|){5})(?<severity>10|[0-9])\\|(?<extension>.*)");
    private static final Pattern FIELD =
            Pattern.compile("(?<key>\\w+)=(?<value>(?:[^=\\\\]|\\\\[\\\\=nr])*?)(?=$| \\w+=)");

    @TempDir
    private static Path folder;

    private static JsonObject facts;

    @BeforeAll
    static void play_it_twice() {
        Run.facts(WannaCry.published(), folder);
        facts = Run.facts(WannaCry.published(), folder);
    }

    @Test
    void the_hits_are_as_many_as_a_search_for_fixed_strings_finds() throws IOException {
        JsonObject search = facts.getJsonObject("logSearch");
        List<String> lines = Files.readAllLines(Path.of(search.getString("file")));
        List<String> values = Files.readAllLines(folder.resolve("tools/soc/indicators.txt"));
        long counted = lines.stream()
                .filter(line -> values.stream().anyMatch(line::contains))
                .count();
        assertThat(values).hasSize(5);
        assertThat(counted).isEqualTo(29);
        assertThat(search.getInt("hits")).isEqualTo(29);
        assertThat(search.getInt("lines")).isEqualTo(lines.size()).isGreaterThan(1_000);
    }

    @Test
    void each_value_is_found_as_often_as_it_stands_alone() throws IOException {
        JsonObject search = facts.getJsonObject("logSearch");
        List<String> lines = Files.readAllLines(Path.of(search.getString("file")));
        JsonObject byValue = search.getJsonObject("byValue");
        assertThat(byValue).hasSize(5);
        byValue.keySet().forEach(value -> {
            Pattern alone = Pattern.compile("(?<![\\w.-])" + Pattern.quote(value) + "(?![\\w-]|\\.\\w)");
            long counted =
                    lines.stream().filter(line -> alone.matcher(line).find()).count();
            assertThat(byValue.getInt(value)).as(value).isEqualTo((int) counted).isPositive();
        });
    }

    @Test
    void the_kill_switch_stands_in_no_blocking_output() throws IOException {
        JsonObject blocking = facts.getJsonObject("blocking");
        assertThat(blocking.getBoolean("killSwitchInIt")).isFalse();
        assertThat(blocking.getJsonArray("entries").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactlyInAnyOrder(
                        WannaCryDrafts.BULLETIN, WannaCryDrafts.VULNERABILITY, WannaCryDrafts.SAMPLE);
        assertThat(Path.of(blocking.getString("file")))
                .content()
                .contains(WannaCryDrafts.SAMPLE)
                .doesNotContain(WannaCryDrafts.KILL_SWITCH);
    }

    @Test
    void cef_lines_follow_the_grammar_and_say_what_may_be_done() throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of(facts.getJsonObject("cef").getString("file")));
        assertThat(lines).hasSize(5);
        Map<String, String> actByValue = lines.stream()
                .map(SocToolTest::fields)
                .collect(Collectors.toMap(fields -> fields.get("cs5"), fields -> fields.get("act")));
        assertThat(actByValue)
                .containsEntry(WannaCryDrafts.SAMPLE, "BLOCK")
                .containsEntry(WannaCryDrafts.KILL_SWITCH, "OBSERVE")
                .containsEntry(WannaCryDrafts.KILL_SWITCH_ASKED, "OBSERVE")
                .containsEntry(WannaCryDrafts.BULLETIN, "BLOCK");
        assertThat(lines).allSatisfy(line -> assertThat(fields(line)).containsEntry("cs2", "TLP:AMBER"));
    }

    @Test
    void the_hidden_provider_reads_the_sightings_under_one_other_name() {
        JsonObject read = facts.getJsonObject("sightingsReadByProvider");
        assertThat(read.getInt("count")).isEqualTo(5);
        assertThat(read.getJsonArray("from")).hasSize(1);
        assertThat(read.getJsonArray("from").getString(0)).startsWith("prv-");
    }

    @Test
    void no_line_of_the_log_gets_into_the_council() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("council"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("10.20.3.41", "dnsmasq");
            }
        }
    }

    private static Map<String, String> fields(String line) {
        Matcher cef = CEF.matcher(line);
        assertThat(cef.matches()).as(line).isTrue();
        String extension = cef.group("extension");
        assertThat(FIELD.matcher(extension).replaceAll("").strip()).as(line).isEmpty();
        return FIELD.matcher(extension).results().collect(Collectors.toMap(SocToolTest::name, field -> field.group(2)));
    }

    private static String name(MatchResult field) {
        return field.group(1);
    }
}
