package org.renkei.api.id;

/** One attack activity, or what may turn out to be one (攻撃活動). */
public record CaseId(String value) implements Id, Comparable<CaseId> {
    /** Refuses text that is not an id. */
    public CaseId {
        IdText.check("CaseId", value);
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
