package org.renkei.api.id;

/** One version of a charter (規約). */
public record CharterId(String value) implements Id, Comparable<CharterId> {
    /** Refuses text that is not an id. */
    public CharterId {
        IdText.check("CharterId", value);
    }

    @Override
    public int compareTo(CharterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
