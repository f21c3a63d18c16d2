package org.renkei.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.casework.Disposition;
import org.renkei.api.id.CaseId;
import org.renkei.core.casebook.CaseBook.Found;

/** What was found about cases, in whatever order, and what had become of them at any time. */
class CaseBookTest {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final int OPERATIONS = 10_000;
    private static final List<CaseId> CASES = IntStream.range(0, 300)
            .mapToObj(number -> new CaseId("case-" + number))
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_what_concerns_different_pairs_makes_no_difference(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<List<CaseId>, List<Found>> byPair = new HashMap<>();
        CaseBook inOrder = new CaseBook();
        for (int i = 0; i < OPERATIONS; i++) {
            List<CaseId> pair = pair(random);
            Found found = random.nextInt(4) == 0 ? Found.MERGED : Found.UNMERGED;
            byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(found);
            inOrder.add(finding(START.plusSeconds(i), found, pair));
        }
        CaseBook shuffled = new CaseBook();
        List<List<CaseId>> left = new ArrayList<>(byPair.keySet());
        Map<List<CaseId>, Deque<Found>> ahead = new HashMap<>();
        byPair.forEach((pair, all) -> ahead.put(pair, new ArrayDeque<>(all)));
        for (int i = 0; !left.isEmpty(); i++) { // any pair next, but each pair in its own order
            List<CaseId> pair = left.get(random.nextInt(left.size()));
            Deque<Found> own = Objects.requireNonNull(ahead.get(pair));
            shuffled.add(finding(START.plusSeconds(i), own.remove(), pair));
            if (own.isEmpty()) {
                left.remove(pair);
            }
        }
        assertThat(groups(shuffled.links())).isEqualTo(groups(inOrder.links()));
        assertThat(groups(inOrder.links()))
                .as("the links at hand, walked by somebody else")
                .isEqualTo(byColouring(byPair));
        assertThat(new HashSet<>(groups(inOrder.links()).values()).size())
                .as("some are one, and not all of them are")
                .isBetween(2, CASES.size() - 1);
    }

    @Test
    void what_is_taken_back_leaves_everything_as_it_was() {
        SplittableRandom random = new SplittableRandom(7);
        CaseBook book = new CaseBook();
        for (int i = 0; i < 200; i++) {
            book.add(finding(START, Found.MERGED, pair(random)));
        }
        Map<CaseId, Set<CaseId>> before = groups(book.links());
        for (int i = 0; i < OPERATIONS; i++) {
            List<CaseId> pair = pair(random);
            if (!book.links().linked(pair.get(0), pair.get(1))) {
                book.add(finding(START, Found.MERGED, pair));
                book.add(finding(START, Found.UNMERGED, List.of(pair.get(1), pair.get(0))));
            }
        }
        assertThat(groups(book.links())).isEqualTo(before);
    }

    @Test
    void links_of_the_past_are_those_of_then() {
        List<CaseId> pair = List.of(CASES.get(0), CASES.get(1));
        CaseBook book = new CaseBook();
        book.add(finding(START.plusSeconds(10), Found.MERGED, pair));
        book.add(finding(START.plusSeconds(20), Found.UNMERGED, pair));
        assertThat(book.linksBefore(START.plusSeconds(10)).of(pair.get(0))).containsExactly(pair.get(0));
        assertThat(book.linksBefore(START.plusSeconds(11)).of(pair.get(0))).containsAll(pair);
        assertThat(book.linksBefore(START.plusSeconds(21)).of(pair.get(0))).containsExactly(pair.get(0));
    }

    @Test
    void what_was_done_with_one_of_several_was_done_with_all() {
        CaseBook book = new CaseBook();
        List<CaseId> two = CASES.subList(0, 2);
        assertThat(book.dispositionBefore(two, Instant.MAX, CASES::contains)).isEqualTo(Disposition.IN_ANALYSIS);
        book.add(decision(1, CASES.get(0), Disposition.TRANSIENT));
        assertThat(book.dispositionBefore(two, Instant.MAX, CASES::contains))
                .as("the other one is still looked at")
                .isEqualTo(Disposition.IN_ANALYSIS);
        book.add(decision(2, CASES.get(1), Disposition.ANALYSIS_STUCK));
        assertThat(book.dispositionBefore(two, Instant.MAX, CASES::contains)).isEqualTo(Disposition.ANALYSIS_STUCK);
        assertThat(book.dispositionBefore(CASES.subList(0, 1), Instant.MAX, CASES::contains))
                .isEqualTo(Disposition.TRANSIENT);
        book.add(decision(3, CASES.get(0), Disposition.SHARED));
        assertThat(book.dispositionBefore(two, Instant.MAX, CASES::contains)).isEqualTo(Disposition.SHARED);
        book.add(decision(4, CASES.get(1), Disposition.PUBLISHED));
        assertThat(book.dispositionBefore(two, Instant.MAX, CASES::contains)).isEqualTo(Disposition.PUBLISHED);
        assertThat(book.dispositionBefore(two, START.plusSeconds(4), CASES::contains))
                .isEqualTo(Disposition.SHARED);
        assertThat(book.dispositionBefore(two, START.plusSeconds(3), CASES::contains))
                .isEqualTo(Disposition.ANALYSIS_STUCK);
        assertThat(book.decisionsOn(two)).hasSize(4);
        List<CaseId> withQuestion = List.of(CASES.get(0), CASES.get(2));
        book.add(decision(5, CASES.get(0), Disposition.TRANSIENT));
        assertThat(book.dispositionBefore(withQuestion, Instant.MAX, CASES.get(0)::equals))
                .as("what is no attack keeps nothing in analysis")
                .isEqualTo(Disposition.TRANSIENT);
    }

    @Test
    void what_was_dismissed_is_remembered_until_it_is_merged() {
        List<CaseId> pair = List.of(CASES.get(0), CASES.get(1));
        CaseBook book = new CaseBook();
        book.add(finding(START, Found.DISMISSED, pair));
        assertThat(book.dismissed(pair.get(1), pair.get(0))).isTrue();
        assertThat(book.links().linked(pair.get(0), pair.get(1))).isFalse();
        book.add(finding(START, Found.MERGED, pair));
        assertThat(book.dismissed(pair.get(0), pair.get(1))).isFalse();
    }

    private static CaseBook.Decision decision(int second, CaseId id, Disposition disposition) {
        return new CaseBook.Decision(START.plusSeconds(second), List.of(id), disposition, "ground");
    }

    private static CaseBook.Finding finding(Instant at, Found found, List<CaseId> pair) {
        return new CaseBook.Finding(at, found, pair.get(0), pair.get(1), "ground");
    }

    private static List<CaseId> pair(SplittableRandom random) {
        int one = random.nextInt(CASES.size());
        int other = (one + 1 + random.nextInt(3)) % CASES.size(); // near each other, so that pairs come again
        return List.of(CASES.get(Math.min(one, other)), CASES.get(Math.max(one, other)));
    }

    private static Map<CaseId, Set<CaseId>> groups(CaseLinks links) {
        Map<CaseId, Set<CaseId>> groups = new TreeMap<>();
        CASES.forEach(id -> groups.put(id, new TreeSet<>(links.of(id))));
        return groups;
    }

    /** Gives every case a colour and lets the smaller one win along each link until nothing changes. */
    private static Map<CaseId, Set<CaseId>> byColouring(Map<List<CaseId>, List<Found>> byPair) {
        int[] colours = IntStream.range(0, CASES.size()).toArray();
        List<List<CaseId>> merged = byPair.entrySet().stream()
                .filter(entry -> entry.getValue().get(entry.getValue().size() - 1) == Found.MERGED)
                .map(Map.Entry::getKey)
                .toList();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<CaseId> pair : merged) {
                int one = CASES.indexOf(pair.get(0));
                int other = CASES.indexOf(pair.get(1));
                int smaller = Math.min(colours[one], colours[other]);
                changed |= colours[one] != colours[other];
                colours[one] = smaller;
                colours[other] = smaller;
            }
        }
        Map<CaseId, Set<CaseId>> groups = new TreeMap<>();
        for (int i = 0; i < colours.length; i++) {
            int colour = colours[i];
            groups.put(
                    CASES.get(i),
                    IntStream.range(0, colours.length)
                            .filter(other -> colours[other] == colour)
                            .mapToObj(CASES::get)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return groups;
    }
}
