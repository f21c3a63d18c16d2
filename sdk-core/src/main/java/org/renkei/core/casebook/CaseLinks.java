package org.renkei.core.casebook;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.id.CaseId;

/**
 * Which cases were merged with which, as a set of links: cases are one activity if links lead from one to the other. A link is there
 * or not, whatever came before it, so links may be made and taken back in any order.
 *
 * <p><b>Threads:</b> none of its own; guarded by the state that owns it.
 */
public final class CaseLinks {
    private final Map<CaseId, Set<CaseId>> links = new HashMap<>();

    /** Makes or takes back the link between two cases. */
    void set(CaseId one, CaseId other, boolean linked) {
        if (linked) {
            links.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
            links.computeIfAbsent(other, key -> new TreeSet<>()).add(one);
        } else {
            unlink(one, other);
            unlink(other, one);
        }
    }

    private void unlink(CaseId from, CaseId to) {
        links.computeIfPresent(from, (key, linked) -> {
            linked.remove(to);
            return linked.isEmpty() ? null : linked;
        });
    }

    /** Returns whether these two were merged with each other. */
    public boolean linked(CaseId one, CaseId other) {
        return links.getOrDefault(one, Set.of()).contains(other);
    }

    /** Returns all cases that are one activity with {@code id}, itself included, in no particular order. */
    public Set<CaseId> of(CaseId id) {
        if (!links.containsKey(id)) {
            return Set.of(id);
        }
        Set<CaseId> found = new HashSet<>();
        ArrayDeque<CaseId> ahead = new ArrayDeque<>();
        found.add(id);
        ahead.add(id);
        while (!ahead.isEmpty()) {
            for (CaseId next : links.getOrDefault(ahead.remove(), Set.of())) {
                if (found.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return found;
    }
}
