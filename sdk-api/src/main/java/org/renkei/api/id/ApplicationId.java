package org.renkei.api.id;

/** An application for membership (入会申込). */
public record ApplicationId(String value) implements Id, Comparable<ApplicationId> {
    /** Refuses text that is not an id. */
    public ApplicationId {
        IdText.check("ApplicationId", value);
    }

    @Override
    public int compareTo(ApplicationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
