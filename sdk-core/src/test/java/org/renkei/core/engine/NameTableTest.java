package org.renkei.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The table against a map of lists. */
class NameTableTest {
    private final NameTable table = new NameTable();
    private final Map<Long, Deque<Integer>> model = new HashMap<>();

    @Test
    void it_gives_what_a_map_would_give_however_it_grows() {
        Random random = new Random(7);
        for (int ordinal = 0; ordinal < 20_000; ordinal++) {
            // zero, neighbours, and names that begin in one slot
            long[] names = random.longs(3, 0, 5_000)
                    .map(name -> random.nextBoolean() ? name : name << 40)
                    .distinct()
                    .toArray();
            table.add(names, ordinal);
            for (long name : names) {
                model.computeIfAbsent(name, key -> new ArrayDeque<>()).addFirst(ordinal);
            }
        }
        model.forEach((name, ordinals) -> assertThat(given(name)).containsExactlyElementsOf(ordinals));
        assertThat(given(-1)).isEmpty();
    }

    @Test
    void it_asks_no_further_than_the_first_that_is_not() {
        table.add(new long[] {5}, 1);
        table.add(new long[] {5}, 2);
        List<Integer> asked = new ArrayList<>();
        assertThat(table.all(5, ordinal -> !asked.add(ordinal))).isFalse();
        assertThat(asked).containsExactly(2);
    }

    private List<Integer> given(long name) {
        List<Integer> given = new ArrayList<>();
        table.all(name, given::add);
        return given;
    }
}
