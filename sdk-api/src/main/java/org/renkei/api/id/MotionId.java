package org.renkei.api.id;

/** A motion before a body of the council (議案). */
public record MotionId(String value) implements Id, Comparable<MotionId> {
    /** Refuses text that is not an id. */
    public MotionId {
        IdText.check("MotionId", value);
    }

    @Override
    public int compareTo(MotionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
