package org.renkei.api.id;

/** A body of the council that takes decisions, such as {@code steering-committee}. */
public record BodyId(String value) implements Id, Comparable<BodyId> {
    /** Refuses text that is not an id. */
    public BodyId {
        IdText.check("BodyId", value);
    }

    @Override
    public int compareTo(BodyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
