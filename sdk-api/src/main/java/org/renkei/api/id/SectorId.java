package org.renkei.api.id;

/** A critical-infrastructure sector in an edition of the charter, such as {@code electric-power}. */
public record SectorId(String value) implements Id, Comparable<SectorId> {
    /** Refuses text that is not an id. */
    public SectorId {
        IdText.check("SectorId", value);
    }

    @Override
    public int compareTo(SectorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
