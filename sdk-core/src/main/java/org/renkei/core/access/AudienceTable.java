package org.renkei.core.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.submission.Audience;

/**
 * Every audience in use, once: equal audiences share a number, given in the order of first use, so that replaying the journal
 * gives the same numbers. <b>Threads:</b> none of its own; guarded by the state that owns it.
 */
public final class AudienceTable {
    private final List<Audience> audiences = new ArrayList<>();
    private final Map<Audience, Integer> numbers = new HashMap<>();

    /** Returns the number of {@code audience}, giving it the next one if it is new. */
    public int intern(Audience audience) {
        Integer known = numbers.get(audience);
        if (known != null) {
            return known;
        }
        numbers.put(audience, audiences.size());
        audiences.add(audience);
        return audiences.size() - 1;
    }

    /** Returns the audience with this number. */
    public Audience get(int number) {
        return audiences.get(number);
    }

    /** Returns how many there are. */
    public int size() {
        return audiences.size();
    }
}
