package org.renkei.api.id;

/** The application through which a handler works, such as {@code renkei-cli} or {@code siem-example}. */
public record ToolId(String value) implements Id, Comparable<ToolId> {
    /** Refuses text that is not an id. */
    public ToolId {
        IdText.check("ToolId", value);
    }

    @Override
    public int compareTo(ToolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
