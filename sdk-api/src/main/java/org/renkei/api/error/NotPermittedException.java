package org.renkei.api.error;

import java.util.Objects;
import org.renkei.api.id.ArticleId;

/** A right that the charter does not give the caller. Nothing was changed; a retry does not help. */
public final class NotPermittedException extends CouncilException {
    private static final long serialVersionUID = 1L;

    private final transient ArticleId article;

    /** Cites the article that refuses. */
    public NotPermittedException(ArticleId article, String message) {
        super(ErrorCode.NOT_PERMITTED, message + " (charter article " + article + ")");
        this.article = Objects.requireNonNull(article, "article");
    }

    /** Returns the charter's article that refuses. */
    public ArticleId article() {
        return article;
    }
}
