package org.renkei.api.id;

/** A report that confidentiality was broken. */
public record BreachId(String value) implements Id, Comparable<BreachId> {
    /** Refuses text that is not an id. */
    public BreachId {
        IdText.check("BreachId", value);
    }

    @Override
    public int compareTo(BreachId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
