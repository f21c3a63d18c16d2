package org.renkei.plugin.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address blocks in which an address lies: one look-up for each length of block there is. <b>Threads:</b> it is
 * filled by one thread and read by many.
 */
final class BlockTable {
    private final Map<String, List<Integer>> blocks = new HashMap<>();
    private final TreeSet<Integer> shortLengths = new TreeSet<>();
    private final TreeSet<Integer> longLengths = new TreeSet<>();

    /** Lets {@code cidr} lead to the indicator with that number. */
    void add(String cidr, int indicator) {
        int slash = cidr.indexOf('/');
        int bits = Integer.parseInt(cidr.substring(slash + 1));
        String address = cidr.substring(0, slash);
        boolean v4 = address.indexOf(':') < 0;
        byte @Nullable [] bytes = v4 ? Address.v4(address) : Address.v6(address);
        if (bytes != null) {
            (v4 ? shortLengths : longLengths).add(bits);
            blocks.computeIfAbsent(Address.block(bytes, bits), key -> new ArrayList<>(1))
                    .add(indicator);
        }
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Returns the numbers of the blocks' indicators, the widest block first. */
    List<Integer> find(byte[] address) {
        List<Integer> found = new ArrayList<>();
        for (int bits : address.length == 4 ? shortLengths : longLengths) {
            found.addAll(blocks.getOrDefault(Address.block(address, bits), List.of()));
        }
        return found;
    }
}
