package org.renkei.api.id;

/** A category or subcategory of members as the charter defines it, such as {@code local-government}. */
public record CategoryId(String value) implements Id, Comparable<CategoryId> {
    /** Refuses text that is not an id. */
    public CategoryId {
        IdText.check("CategoryId", value);
    }

    @Override
    public int compareTo(CategoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
