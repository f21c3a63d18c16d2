package org.renkei.api.id;

/** A question to a provider whether its information may go further. */
public record ConsentId(String value) implements Id, Comparable<ConsentId> {
    /** Refuses text that is not an id. */
    public ConsentId {
        IdText.check("ConsentId", value);
    }

    @Override
    public int compareTo(ConsentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
