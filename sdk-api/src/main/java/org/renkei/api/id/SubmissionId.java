package org.renkei.api.id;

/** What a member handed in. */
public record SubmissionId(String value) implements Id, Comparable<SubmissionId> {
    /** Refuses text that is not an id. */
    public SubmissionId {
        IdText.check("SubmissionId", value);
    }

    @Override
    public int compareTo(SubmissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
