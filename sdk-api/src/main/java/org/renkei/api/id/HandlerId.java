package org.renkei.api.id;

/** A named person, or a tool's credential, that acts for one member. */
public record HandlerId(String value) implements Id, Comparable<HandlerId> {
    /** Refuses text that is not an id. */
    public HandlerId {
        IdText.check("HandlerId", value);
    }

    @Override
    public int compareTo(HandlerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
