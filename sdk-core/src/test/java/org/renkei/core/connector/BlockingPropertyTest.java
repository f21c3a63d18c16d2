package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.indicator.WarningList;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.Onward;
import org.renkei.spi.Destination;

/** Whatever is issued and wherever it goes: what is planned obeys the act, the time and the marking. */
class BlockingPropertyTest {
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final HandlerId SELF = new HandlerId("alice");

    private static final WarningList WARNINGS =
            WarningList.shipped().withOwn(List.of("own.example"), List.of("203.0.113.0/24"));
    private static final List<String> HOSTS =
            List.of("h1.example", "h2.example", "h3.example", "own.example", "www.own.example", "google.com");

    private static final ItemId ITEM = new ItemId("cm-1");

    private static boolean marked(ItemId item, Indicator indicator) {
        return item.equals(ITEM) && indicator.value().equals("h3.example");
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_is_blocked_that_may_not_be(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Countermeasure issued = countermeasure(random);
        Destination destination = destination(random);
        MarkingGate gate = new MarkingGate(destination, Optional.of(SELF));
        Plan plan = new Planner(
                        "soc",
                        destination,
                        gate,
                        new Planner.Abilities(true, true, WARNINGS),
                        BlockingPropertyTest::marked)
                .plan(ITEM, new Item.Issued(issued), NOW);
        List<Indicator> blocked = plan.blocks().values().stream()
                .map(change -> change.item().indicator())
                .toList();
        assertThat(blocked).allMatch(indicator -> indicator.act() == Act.BLOCK && indicator.validAt(NOW));
        assertThat(blocked).noneMatch(indicator -> marked(ITEM, indicator));
        assertThat(plan.placements().values())
                .noneMatch(change -> marked(ITEM, change.item().indicator()));
        assertThat(blocked).allMatch(indicator -> WARNINGS.holdsBack(indicator).isEmpty());
        assertThat(plan.placements().values())
                .noneMatch(change -> change.item().act() == Act.BLOCK
                        && WARNINGS.holdsBack(change.item().indicator()).isPresent());
        for (Indicator gentle : issued.indicators()) {
            if (gentle.act() != Act.BLOCK) {
                assertThat(blocked).noneMatch(indicator -> indicator.value().equals(gentle.value()));
            }
        }
        if (destination.strongestAct() != Act.BLOCK) {
            assertThat(blocked).isEmpty();
        }
        plan.placements().values().forEach(change -> {
            assertThat(change.item().act()).isLessThanOrEqualTo(destination.strongestAct());
            assertThat(change.item().act())
                    .isLessThanOrEqualTo(change.item().indicator().act());
            assertThat(change.label()).isEqualTo(issued.label());
        });
        if (gate.refuses(issued.label(), issued.onward()).isPresent()) {
            assertThat(plan.places()).isFalse();
        }
        assertThat(!plan.withheld().isEmpty()
                        || plan.places()
                        || issued.indicators().isEmpty())
                .as("an indicator is placed or reported")
                .isTrue();
        assertThat(plan.placements().keySet())
                .extracting(PlacementKey::toString)
                .doesNotHaveDuplicates();
        assertThat(plan.placements().entrySet())
                .allMatch(entry ->
                        PlacementKey.read("soc", entry.getValue().key()).equals(Optional.of(entry.getKey())));
    }

    private static Countermeasure countermeasure(SplittableRandom random) {
        List<Indicator> indicators = new ArrayList<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Indicator indicator = new Indicator(
                    IndicatorType.DOMAIN,
                    pick(random, HOSTS),
                    pick(random, List.of(Act.values())),
                    Optional.of("because"),
                    Optional.empty(),
                    Optional.empty());
            int from = random.nextInt(-20, 10);
            indicators.add(
                    random.nextBoolean()
                            ? indicator
                            : indicator.validBetween(
                                    NOW.plusSeconds(from), NOW.plusSeconds(from + random.nextInt(1, 20))));
        }
        return new Countermeasure(
                new CountermeasureId("cm-1"),
                new CaseId("case-1"),
                NOW,
                pick(random, List.of(Tlp.values())),
                random.nextBoolean() ? Set.of() : Set.of(pick(random, List.of(Onward.values()))),
                new Wording("題", "title"),
                new Wording("行動", "action"),
                pick(random, List.of(Urgency.values())),
                Confidence.HIGH,
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                indicators,
                Optional.empty());
    }

    private static Destination destination(SplittableRandom random) {
        Destination.Readers readers = pick(random, List.of(Destination.Readers.values()));
        return new Destination(
                "SOC",
                readers,
                readers == Destination.Readers.PERSONS ? Set.of(SELF) : Set.of(),
                pick(random, List.of(Act.values())),
                pick(random, List.of(Stage.values())));
    }

    private static <T> T pick(SplittableRandom random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
