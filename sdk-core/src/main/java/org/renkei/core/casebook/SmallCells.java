package org.renkei.core.casebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Withholds the numbers of a breakdown that point at few. What is told adds up, with what is withheld, to a total that everybody
 * knows; so what is withheld must be at least two cells with enough behind them together, as long as there is another cell to
 * withhold. Which other one is drawn by lot: if it were the smallest, its place would tell its number, and so the rest.
 */
public final class SmallCells {
    private SmallCells() {}

    /**
     * One cell of a breakdown.
     *
     * @param cases how many cases
     * @param members how many members stand behind them
     * @param lot a number that nobody can guess
     * @param withheld whether it is withheld already, from others who are told more
     */
    public record Count(int cases, int members, long lot, boolean withheld) {}

    /** Returns what may be told of each cell, in their order, if no number below {@code fewest} may be. */
    public static List<Optional<Integer>> told(List<Count> cells, int fewest) {
        List<Count> inTurn = new ArrayList<>(cells);
        inTurn.sort(Comparator.comparing((Count cell) -> !isSmall(cell, fewest)).thenComparingLong(Count::lot));
        List<Count> withheld = new ArrayList<>();
        int cases = 0;
        int members = 0;
        for (Count cell : inTurn) {
            // below this, the largest and the smallest that may be withheld would fit together in one way only
            boolean enough = withheld.size() >= 2 && cases >= 2 * fewest - 1 && members >= 2 * fewest - 1;
            if (!isSmall(cell, fewest) && (withheld.isEmpty() || enough)) {
                break;
            }
            withheld.add(cell);
            cases += cell.cases();
            members += cell.members();
        }
        return cells.stream()
                .map(cell -> withheld.contains(cell) ? Optional.<Integer>empty() : Optional.of(cell.cases()))
                .toList();
    }

    private static boolean isSmall(Count cell, int fewest) {
        return cell.withheld() || cell.cases() < fewest || cell.members() < fewest;
    }
}
