package org.renkei.api.id;

/** Anything a reader can retrieve: a submission or a countermeasure, by the same text as its own id. */
public record ItemId(String value) implements Id, Comparable<ItemId> {
    /** Refuses text that is not an id. */
    public ItemId {
        IdText.check("ItemId", value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
