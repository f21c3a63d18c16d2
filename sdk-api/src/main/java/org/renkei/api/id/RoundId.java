package org.renkei.api.id;

/** An intake round (募集期). */
public record RoundId(String value) implements Id, Comparable<RoundId> {
    /** Refuses text that is not an id. */
    public RoundId {
        IdText.check("RoundId", value);
    }

    @Override
    public int compareTo(RoundId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
