package org.renkei.api.casework;

import java.util.List;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Hold;

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
     * Tells who handed in a submission. The look is recorded, with its ground, before the answer is given, and the provider can
     * see it.
     *
     * @param ground why it must be known, 1 to 1,000 characters
     * @throws org.renkei.api.error.NotPermittedException also if the provider sealed its identity and the seal was not opened
     */
    ProviderIdentity provider(SubmissionId id, String ground);

    /**
     * Opens the seal on a provider's identity, so that {@link #provider} answers. It takes two officers: the first one's call asks,
     * the call of another one opens, and the provider can see that. Calling again changes nothing; a retry is safe.
     *
     * @param ground why, 1 to 1,000 characters
     * @return whether it is open now
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if the identity is not sealed
     */
    boolean openSeal(SubmissionId id, String ground);

    /**
     * Destroys the bytes of a submission, in all its versions, with their keys, where the law asks for it. It takes two officers
     * like {@link #openSeal}. That there was a submission, the hashes of its bytes, the ground and who did it stay; whoever was
     * given it is asked to give it up. Calling again changes nothing; a retry is safe.
     *
     * @param ground why, 1 to 1,000 characters, without the content that has to go
     * @return whether it is gone now
     */
    boolean purge(SubmissionId id, String ground);

    /**
     * Records how far an item has come at a member that said so by another way: on the telephone, or by answering a notice. Saying
     * the same or less again changes nothing; a retry is safe.
     *
     * @throws org.renkei.api.error.NotFoundException if there is no such item, or it is for nobody at the member; whoever
     *     may read it only because it handed it in, or is answered by it, is told by nothing here
     */
    void acknowledge(ItemId item, MemberId member, AckStage stage);

    /**
     * Returns the parts that wait for us because they repeat, for more readers, what their provider was shown for fewer; the oldest
     * first. Whoever that came from can be asked by {@link org.renkei.api.consent.Consents#ask}.
     *
     * @throws org.renkei.api.error.NotPermittedException unless we coordinate the council and have signed the pledge in force
     */
    List<Hold> held();

    /**
     * Has the held parts of a submission read as their provider wanted.
     *
     * @param ground why, 1 to 1,000 characters, such as the consent of whom it came from
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if nothing of it is held any more; a retry does not help
     */
    void release(SubmissionId id, String ground);

    /**
     * Leaves the held parts of a submission as they are. Its provider reads the ground.
     *
     * @param ground why, 1 to 1,000 characters, without the names of others
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if nothing of it is held any more; a retry does not help
     */
    void keepHeld(SubmissionId id, String ground);

    /** Returns what one officer has asked for and waits for another, the oldest first. */
    List<JointAct> waiting();
}
