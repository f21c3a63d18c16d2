package org.renkei.api.audit;

import java.util.List;
import org.renkei.api.id.ItemId;

/**
 * The record of reading: whatever {@link org.renkei.api.retrieval.Retrieval} gives to a handler was entered here, durably,
 * before it left. If it cannot be entered, what is not public is not given.
 *
 * <p>Each entry carries SHA-256 over itself and the entry before; the latest value is entered into the council's journal when a
 * minute has passed. What was changed, removed or put in between afterwards, shows.
 *
 * <p>It says who took an interest in what, so it is for those who run the council alone; a provider learns the numbers of its
 * own submissions from {@link org.renkei.api.submission.Submissions#reach}.
 *
 * <p>A provider is missing among those who were given its own submission. So who was given a submission is told only after its
 * provider was {@linkplain org.renkei.api.casework.Casework#provider looked up} by somebody, on a ground, which the provider can
 * see; about countermeasure information, whose issuer is no secret, it is told at once.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotPermittedException} unless we coordinate the council and have signed the
 * pledge in force; {@link org.renkei.api.error.NotFoundException} for an item that does not exist; a {@link
 * org.renkei.api.error.CouncilException} with {@code STORE_DAMAGED}, {@code STORE_FAILED} or {@code CLOSED}. All methods only
 * read, so a retry is safe.
 *
 * <p><b>Threads:</b> safe for use by several threads at once. Source: outline of the council (2019-01), the duty of
 * confidentiality.
 */
public interface Audit {
    /**
     * Returns every time that an item was given to somebody, the oldest first.
     *
     * @throws org.renkei.api.error.NotPermittedException also for a submission whose provider nobody has looked up
     */
    List<Reading> readings(ItemId item);

    /**
     * Returns who was given an item, and whether it gave up what was recalled; in the order of members, handlers and tools.
     *
     * @throws org.renkei.api.error.NotPermittedException also for a submission whose provider nobody has looked up
     */
    List<Holder> holders(ItemId item);

    /** Checks the whole record; takes a few seconds for each million of entries. */
    AuditCheck verify();
}
