package org.renkei.api.id;

/** A cooperation request or a voluntary ask. */
public record RequestId(String value) implements Id, Comparable<RequestId> {
    /** Refuses text that is not an id. */
    public RequestId {
        IdText.check("RequestId", value);
    }

    @Override
    public int compareTo(RequestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
