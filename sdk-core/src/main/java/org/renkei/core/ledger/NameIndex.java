package org.renkei.core.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.renkei.api.id.MemberId;

/** Which deeds name what, in the order of time: the table of assertions. */
final class NameIndex {
    private final long[] names;
    private final int[] entries; // of each slot, plus one; 0 is an empty slot
    private final int[] starts;
    private final int[] deeds;
    private int known;

    NameIndex(List<Deed> all) {
        int total = all.stream().mapToInt(deed -> deed.names().size()).sum();
        int slots = Math.max(16, Integer.highestOneBit(Math.max(1, total)) * 4);
        names = new long[slots];
        entries = new int[slots];
        int[] counts = new int[total + 1];
        forEach(all, (name, deed) -> counts[enter(name)]++);
        starts = new int[known + 1];
        for (int i = 0; i < known; i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        deeds = new int[total];
        int[] next = starts.clone();
        forEach(all, (name, deed) -> deeds[next[entry(name)]++] = deed.number());
    }

    /** Takes a name and the deed that gives it. */
    private interface Named {
        void accept(long name, Deed deed);
    }

    /** Returns the number of the first deed that gives {@code name} and is {@code such}. */
    OptionalInt firstGiving(long name, IntPredicate such) {
        int entry = entry(name);
        for (int i = entry < 0 ? 0 : starts[entry]; entry >= 0 && i < starts[entry + 1]; i++) {
            if (such.test(deeds[i])) {
                return OptionalInt.of(deeds[i]);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns whether a deed that gives {@code name} is {@code such}. */
    boolean anyGiving(long name, IntPredicate such) {
        return firstGiving(name, such).isPresent();
    }

    /** Returns whether a member other than {@code member} gives {@code name}, and has not taken it back. */
    boolean shared(long name, MemberId member, List<Deed> all) {
        return anyGiving(
                name,
                number -> all.get(number).kind() != Deed.Kind.WITHDRAWN
                        && !all.get(number).member().equals(member));
    }

    /** Shows each name that more than one deed gives, with the numbers of those deeds, the oldest first. */
    void forEachRepeated(Consumer<IntStream> taker) {
        for (int entry = 0; entry < known; entry++) {
            if (starts[entry + 1] - starts[entry] > 1) {
                taker.accept(Arrays.stream(deeds, starts[entry], starts[entry + 1]));
            }
        }
    }

    private static void forEach(List<Deed> all, Named named) {
        for (Deed deed : all) {
            for (int i = 0; i < deed.names().size(); i++) {
                named.accept(deed.names().at(i), deed);
            }
        }
    }

    private int enter(long name) {
        int slot = slot(name);
        if (entries[slot] == 0) {
            names[slot] = name;
            entries[slot] = ++known;
        }
        return entries[slot] - 1;
    }

    private int entry(long name) {
        return entries[slot(name)] - 1;
    }

    /** A name is a keyed hash already, so its bits need no mixing. */
    private int slot(long name) {
        int slot = (int) name & (names.length - 1);
        while (entries[slot] != 0 && names[slot] != name) {
            slot = slot + 1 & names.length - 1;
        }
        return slot;
    }
}
