package org.renkei.api.submission;

import java.util.List;
import org.renkei.api.id.SubmissionId;

/**
 * What our member hands in, and what becomes of it.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotPermittedException} with the charter's article if our member lacks the
 * right; {@link org.renkei.api.error.InvalidInputException} with field, rule and fix; {@link
 * org.renkei.api.error.NotFoundException} for an id that does not exist or is not ours to see; a {@link
 * org.renkei.api.error.CouncilException} with {@code STORE_FULL} (retry when there is room), {@code STORE_FAILED} (open the
 * council again) or {@code CLOSED}. A call that throws has stored nothing.
 *
 * <p>A part that repeats, for more readers, what we were shown for fewer is stored and waits for those who run the council, whether
 * it was handed in, came with an update or was to be widened: {@link OwnSubmission#held} tells, and {@link #preview} before.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Submissions {
    /**
     * Hands in {@code draft} and returns once it is stored durably.
     *
     * <p>The same draft under the same {@code key} is stored once and gives the same receipt, so a caller that lost the answer
     * may simply call again.
     *
     * @param key chosen by the caller, unique for each submission of its member: 1 to 200 characters on one line
     * @throws org.renkei.api.error.CouncilException {@code KEY_REUSED} if our member used the key for another draft
     */
    Receipt submit(SubmissionDraft draft, String key);

    /** Shows who would read {@code draft}, with the same checks as {@link #submit}. */
    Preview preview(SubmissionDraft draft);

    /** Returns a submission of our own member. */
    OwnSubmission get(SubmissionId id);

    /** Returns the ids of our member's own submissions, the oldest first. */
    List<SubmissionId> list();

    /**
     * Lets a submission of our own grow: a follow-up or the final report (続報、最終報). Readers get the item again where something
     * changed for them, and can read what it said before; every update is kept.
     *
     * <p>The same draft under the same {@code key} is stored once, so a retry is safe.
     *
     * @param key chosen by the caller, unique for each update of the submission: 1 to 200 characters on one line
     * @throws org.renkei.api.error.CouncilException {@code KEY_REUSED} if the key was used for another draft; {@code STATE_CONFLICT}
     *     if the submission was withdrawn, or its final report was handed in before
     */
    OwnSubmission update(SubmissionId id, UpdateDraft draft, String key);

    /**
     * Hands in, as an observation, what a consultation of our own says about the attack (相談から未確定情報の提供へ). It joins the
     * consultation's case; nobody but those who could read the consultation learns that there was one.
     *
     * @param audience who may read the observation
     * @param key as for {@link #submit}
     * @throws org.renkei.api.error.InvalidInputException if the submission is no consultation, or says nothing about an attack
     */
    Receipt observe(SubmissionId consultation, Audience audience, String key);

    /**
     * Returns what our member marked as a false positive and that stands now, the oldest first: feedback that says {@link
     * Detail.FalsePositive}, was not taken back, has not come to its end, and that we may read. A connector reads it to keep quiet.
     */
    List<OwnFalsePositive> falsePositives();

    /**
     * Returns what became of a submission of our own member.
     *
     * @throws org.renkei.api.error.NotFoundException if it is not ours to see
     */
    Reach reach(SubmissionId id);

    /**
     * Returns when, and on what ground, somebody who runs the council learnt that a submission of ours came from us; the oldest
     * first.
     *
     * @throws org.renkei.api.error.NotFoundException if it is not ours to see
     */
    List<Disclosure> disclosures(SubmissionId id);

    /**
     * Changes who may read one part of our own submission from now on. Whoever is added finds it in the feed; whoever is left
     * out no longer reads it, and is asked to give up what it was given. Where the audience is narrower than the label allows, the label is raised to fit.
     *
     * @throws org.renkei.api.error.NotFoundException if the part is not ours to see
     * @throws org.renkei.api.error.InvalidInputException if the audience leaves out the handler who decides
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if the submission was withdrawn
     */
    OwnSubmission readdress(SubmissionId id, Part part, Audience audience);

    /** Takes our own submission back: from now on nobody else reads it, and whoever was given it is asked to give it up. Doing so again changes nothing. */
    OwnSubmission withdraw(SubmissionId id);
}
