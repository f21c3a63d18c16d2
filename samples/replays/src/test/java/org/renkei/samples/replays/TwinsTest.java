package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;

/** Two councils that differ in nothing but who had asked: what a third member reads must be the same. */
class TwinsTest {
    private static final Pattern RANDOM_IDS = Pattern.compile("\\b[a-z]+-[a-z0-9]{20,}\\b");

    @Test
    void the_provider_s_name_makes_no_difference_to_a_third_member(@TempDir Path one, @TempDir Path other) {
        SeatTable seats = SeatTable.published();
        SeatTable renamed = seats.renamed("A", "株式会社まったく別の名前", "an altogether different name");
        List<String> before = readByThirdParties(WannaCry.published(), one);
        List<String> after = readByThirdParties(WannaCry.published().with(renamed), other);
        assertThat(before).hasSizeGreaterThan(5);
        assertThat(after).isEqualTo(before);
    }

    private static List<String> readByThirdParties(WannaCry scenario, Path folder) {
        Story story = new Story(line -> {}, java.util.Locale.UK);
        Performance.play(scenario, ReplayFolder.open(folder, scenario.name(), false), story);
        VirtualClock clock = new VirtualClock(scenario.begins());
        CouncilOptions options = CouncilOptions.builder().clock(clock).build();
        try (EmbeddedCouncil council = Council.open(folder.resolve("council"), options)) {
            Cast cast = Founding.complete(council, scenario.seats(), java.time.LocalDate.of(2017, 5, 8));
            return List.of("B", "D", "F", "G").stream()
                    .flatMap(role -> read(council, cast.role(role)))
                    .map(TwinsTest::withoutRandomIds)
                    .toList();
        }
    }

    private static java.util.stream.Stream<String> read(EmbeddedCouncil council, Cast.Actor actor) {
        try (Council view = council.as(actor.handler())) {
            return Reading.everything(view).stream().map(Object::toString).toList().stream();
        }
    }

    /** Numbers ids in the order of their appearance, so that the same id twice stays the same. */
    private static String withoutRandomIds(String text) {
        Map<String, String> numbers = new TreeMap<>();
        return RANDOM_IDS
                .matcher(text)
                .replaceAll((MatchResult id) -> numbers.computeIfAbsent(id.group(), unseen -> "id" + numbers.size()));
    }
}
