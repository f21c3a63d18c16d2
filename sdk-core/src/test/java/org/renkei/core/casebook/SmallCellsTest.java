package org.renkei.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.renkei.core.casebook.SmallCells.Count;

/** What is withheld cannot be reckoned from what is told, not even by somebody who knows how it is chosen. */
class SmallCellsTest {
    private static final int FEWEST = 3;

    @Test
    void enough_of_everything_is_told_whole() {
        assertThat(SmallCells.told(List.of(cell(3, 3, 0), cell(20, 3, 1)), FEWEST))
                .containsExactly(Optional.of(3), Optional.of(20));
    }

    @Test
    void a_small_number_is_not_told_and_neither_is_none() {
        for (int cases = 0; cases < FEWEST; cases++) {
            assertThat(SmallCells.told(List.of(cell(cases, cases, 0), cell(9, 9, 1), cell(9, 9, 2)), FEWEST))
                    .element(0)
                    .isEqualTo(Optional.empty());
        }
    }

    @Test
    void many_cases_of_few_members_are_not_told() {
        assertThat(SmallCells.told(List.of(cell(50, 1, 0), cell(9, 9, 1), cell(9, 9, 2)), FEWEST))
                .element(0)
                .isEqualTo(Optional.empty());
    }

    @Test
    void one_withheld_number_takes_another_with_it_drawn_by_lot() {
        assertThat(SmallCells.told(List.of(cell(1, 1, 5), cell(90, 90, 1), cell(4, 4, 2)), FEWEST))
                .as("the total less what is told would tell it")
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(4));
        assertThat(SmallCells.told(List.of(cell(1, 1, 5), cell(90, 90, 2), cell(4, 4, 1)), FEWEST))
                .containsExactly(Optional.empty(), Optional.of(90), Optional.empty());
    }

    @Test
    void what_others_are_not_told_is_not_told_either() {
        List<Count> cells = List.of(new Count(20, 20, 1, true), cell(30, 30, 3), cell(40, 40, 2));
        assertThat(SmallCells.told(cells, FEWEST)).containsExactly(Optional.empty(), Optional.of(30), Optional.empty());
    }

    /**
     * An attacker that knows the rule, but not the lots, goes through every table of four cells that could have given what was told:
     * for each number that is withheld at least two are left, as long as something else is told.
     */
    @Test
    void nobody_can_reckon_a_withheld_number() {
        int most = 8;
        Map<String, List<Set<Integer>>> possible = new HashMap<>();
        for (int table = 0; table < most * most * most * most; table++) {
            int[] cases = {table % most, table / most % most, table / most / most % most, table / most / most / most};
            ORDERS.forEach(lots -> note(cases, lots, possible));
        }
        assertThat(possible.size()).as("different outputs").isGreaterThan(100);
        possible.forEach((output, values) -> assertThat(values).as(output).allSatisfy(set -> assertThat(set.size())
                .isNotEqualTo(1)));
    }

    /** Notes under what is told of a table, if anything is, what each withheld number was. */
    private static void note(int[] cases, List<Integer> lots, Map<String, List<Set<Integer>>> possible) {
        List<Count> cells = new ArrayList<>();
        for (int i = 0; i < cases.length; i++) {
            cells.add(cell(cases[i], cases[i], lots.get(i)));
        }
        List<Optional<Integer>> told = SmallCells.told(cells, FEWEST);
        if (told.stream().noneMatch(Optional::isPresent)) {
            return; // then the total alone is known, which everybody knows
        }
        List<Set<Integer>> values = possible.computeIfAbsent(
                told + " of " + Arrays.stream(cases).sum(),
                key -> List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
        for (int i = 0; i < cases.length; i++) {
            if (told.get(i).isEmpty()) {
                values.get(i).add(cases[i]);
            }
        }
    }

    private static final List<List<Integer>> ORDERS = orders(List.of(0, 1, 2, 3));

    private static List<List<Integer>> orders(List<Integer> left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : left) {
            List<Integer> rest = new ArrayList<>(left);
            rest.remove((Object) first);
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private static Count cell(int cases, int members, long lot) {
        return new Count(cases, members, lot, false);
    }
}
