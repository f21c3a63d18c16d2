package org.renkei.api.search;

/**
 * Finding what we may read, our own submissions included: what we may not read is neither found nor counted.
 *
 * <p>The texts are looked through on the council's own machine. The first search after it was opened makes the index, in memory: that
 * takes some time where there is much.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotPermittedException} if we may not act at all; {@link
 * org.renkei.api.error.NotFoundException} for a case or an item in the query that does not exist or that we may not see, with nothing
 * to tell the two apart; {@link org.renkei.api.error.InvalidInputException} with field, rule and fix; a {@link
 * org.renkei.api.error.CouncilException} with {@code STORE_DAMAGED}, {@code STORE_FAILED} or {@code CLOSED}.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Search {
    /**
     * Finds items, the newest first. What leaves was recorded before, as {@link org.renkei.api.audit.Audit} says; so was what is
     * only counted, if it is counted by what stands in it.
     */
    SearchPage find(SearchQuery query);
}
