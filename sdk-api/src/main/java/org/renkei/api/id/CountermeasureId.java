package org.renkei.api.id;

/** Countermeasure information that the council issued (対策情報). */
public record CountermeasureId(String value) implements Id, Comparable<CountermeasureId> {
    /** Refuses text that is not an id. */
    public CountermeasureId {
        IdText.check("CountermeasureId", value);
    }

    @Override
    public int compareTo(CountermeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
