package org.renkei.api.casework;

import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.Countermeasure;

/**
 * What those entitled do with cases.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotPermittedException} with the charter's article if we lack the right; {@link
 * org.renkei.api.error.NotFoundException} for what does not exist or is not ours to see; {@link
 * org.renkei.api.error.InvalidInputException} with field, rule and fix; a {@link org.renkei.api.error.CouncilException} with
 * {@code STORE_FULL} (retry when there is room), {@code STORE_FAILED} (open the council again) or {@code CLOSED}. A call that
 * throws has stored nothing.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Casework {
    /**
     * Issues countermeasure information and returns once it is stored durably. The same draft under the same {@code key} is
     * issued once, so a retry is safe.
     *
     * @param key chosen by the caller, unique for each issue: 1 to 200 characters on one line
     * @throws org.renkei.api.error.CouncilException {@code KEY_REUSED} if the key was used for another draft
     */
    Countermeasure issue(CountermeasureDraft draft, String key);

    /** Takes countermeasure information back: from now on nobody reads it. Doing so again changes nothing. */
    void withdraw(CountermeasureId id);

    /**
     * Tells who handed in a submission. The look is recorded, with its ground, before the answer is given.
     *
     * @param ground why it must be known, 1 to 1,000 characters
     */
    ProviderIdentity provider(SubmissionId id, String ground);
}
