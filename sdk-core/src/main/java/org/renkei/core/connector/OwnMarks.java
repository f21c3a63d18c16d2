package org.renkei.core.connector;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.submission.OwnFalsePositive;
import org.renkei.api.submission.Submissions;

/**
 * What our member marked as false positives: of those items a tool holds less. The checkpoint keeps under which marks each item was
 * last brought into the tool, so a mark that came or went while nothing ran is noticed as well.
 *
 * <p><b>Threads:</b> for one at a time.
 */
final class OwnMarks {
    private final Submissions submissions;
    private final Checkpoint checkpoint;
    private Map<ItemId, List<OwnFalsePositive>> standing = Map.of();

    OwnMarks(Submissions submissions, Checkpoint checkpoint) {
        this.submissions = submissions;
        this.checkpoint = checkpoint;
    }

    /** Asks the council, and returns the items that have other marks than when the tool was last brought to them. */
    Set<ItemId> read() {
        standing = submissions.falsePositives().stream().collect(Collectors.groupingBy(OwnFalsePositive::item));
        Map<ItemId, String> now = named();
        Set<ItemId> items = new HashSet<>(now.keySet());
        items.addAll(checkpoint.marked().keySet());
        return items.stream()
                .filter(item ->
                        !now.getOrDefault(item, "").equals(checkpoint.marked().getOrDefault(item, "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Notes durably that the tool was brought to the marks that were last read. */
    void settled() {
        checkpoint.marked(named());
        checkpoint.write();
    }

    /** Returns whether a tool shall keep quiet about an indicator of an item. */
    boolean cover(ItemId item, Indicator indicator) {
        return standing.getOrDefault(item, List.of()).stream().anyMatch(mark -> mark.covers(item, indicator));
    }

    private Map<ItemId, String> named() {
        Map<ItemId, String> named = new TreeMap<>();
        standing.forEach((item, marks) -> named.put(
                item,
                Sha256.hex(marks.stream()
                        .map(own -> PlacementKey.digest(own.mark().indicator()))
                        .sorted()
                        .distinct()
                        .toList())));
        return named;
    }
}
