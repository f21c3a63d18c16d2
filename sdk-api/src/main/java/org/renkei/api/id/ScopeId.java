package org.renkei.api.id;

/** A named audience that the charter defines, such as {@code task-force}. */
public record ScopeId(String value) implements Id, Comparable<ScopeId> {
    /** Refuses text that is not an id. */
    public ScopeId {
        IdText.check("ScopeId", value);
    }

    @Override
    public int compareTo(ScopeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
