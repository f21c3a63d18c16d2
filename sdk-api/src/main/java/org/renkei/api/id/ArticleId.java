package org.renkei.api.id;

/** An article of the charter, cited by every refusal. */
public record ArticleId(String value) implements Id, Comparable<ArticleId> {
    /** Refuses text that is not an id. */
    public ArticleId {
        IdText.check("ArticleId", value);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
