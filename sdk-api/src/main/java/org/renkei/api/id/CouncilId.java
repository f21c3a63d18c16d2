package org.renkei.api.id;

/** One council, for ever: what a cursor, a snapshot and a backup belong to. */
public record CouncilId(String value) implements Id, Comparable<CouncilId> {
    /** Refuses text that is not an id. */
    public CouncilId {
        IdText.check("CouncilId", value);
    }

    @Override
    public int compareTo(CouncilId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
