package org.renkei.api.id;

/** A member of the council (構成員). */
public record MemberId(String value) implements Id, Comparable<MemberId> {
    /** Refuses text that is not an id. */
    public MemberId {
        IdText.check("MemberId", value);
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
