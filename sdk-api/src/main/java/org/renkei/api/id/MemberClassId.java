package org.renkei.api.id;

/** A class of members as the charter defines it (類). */
public record MemberClassId(String value) implements Id, Comparable<MemberClassId> {
    /** Refuses text that is not an id. */
    public MemberClassId {
        IdText.check("MemberClassId", value);
    }

    @Override
    public int compareTo(MemberClassId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
