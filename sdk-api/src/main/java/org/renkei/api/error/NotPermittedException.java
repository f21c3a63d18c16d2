package org.renkei.api.error;

import java.util.Objects;
import org.renkei.api.id.ArticleId;

/** A right that the charter does not give the caller. Nothing was changed; a retry does not help. */
public final class NotPermittedException extends CouncilException {
    private static final long serialVersionUID = 1L;

    private final transient ArticleId article;
    private final boolean membershipEnded;

    /** Cites the article that refuses. */
    public NotPermittedException(ArticleId article, String message) {
        this(article, message, false);
    }

    /** Cites the article that refuses, and says whether it does because the caller's member takes part no longer. */
    public NotPermittedException(ArticleId article, String message, boolean membershipEnded) {
        super(ErrorCode.NOT_PERMITTED, message + " (charter article " + article + ")");
        this.article = Objects.requireNonNull(article, "article");
        this.membershipEnded = membershipEnded;
    }

    /**
     * Returns whether the caller's member was expelled or has left: nothing that came from the council may be held any longer,
     * but for what the public may read. A handler that was only retired gets {@code false}; a colleague may go on.
     */
    public boolean membershipEnded() {
        return membershipEnded;
    }

    /** Returns the charter's article that refuses. */
    public ArticleId article() {
        return article;
    }
}
