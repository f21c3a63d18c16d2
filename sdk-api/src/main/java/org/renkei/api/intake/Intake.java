package org.renkei.api.intake;

import java.time.LocalDate;
import java.util.List;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.RoundId;
import org.renkei.api.member.RecordedDecision;

/**
 * Intake rounds (募集期) and the applications handed in during them. Days are days in Japan.
 *
 * <p>An applicant is not a member yet and has no view of its own: an officer enters its application. Every member sees the
 * rounds; applications are for officers; one of them also for the seats that vote on it, from
 * the motion until it is closed.
 *
 * <p><b>Errors:</b> as {@link org.renkei.api.member.Membership}. <b>Threads:</b> safe for use by several threads at once.
 */
public interface Intake {
    /**
     * Announces a round.
     *
     * @throws org.renkei.api.error.InvalidInputException if it would overlap another round, or has begun already
     */
    IntakeRound announce(IntakeRoundDraft draft);

    /** Returns all rounds, in the order of their days. */
    List<IntakeRound> rounds();

    /**
     * Enters an application into the round that is open now. The same key with the same draft enters it once.
     *
     * @param key chosen by the caller, unique per application: 1 to 200 characters on one line
     * @throws org.renkei.api.error.NotPermittedException if no round is open; it names the days of the next one, if there is one
     * @throws org.renkei.api.error.CouncilException {@code KEY_REUSED} if the key was used for another draft
     */
    Application apply(ApplicationDraft draft, String key);

    /** Returns an application: to officers, and to those who vote on it. */
    Application application(ApplicationId id);

    /** Returns the applications of a round, in the order in which they came in. */
    List<Application> applications(RoundId round);

    /** Takes an application back that is not decided yet. */
    Application withdraw(ApplicationId id);

    /**
     * Approves an application of a round that has closed, on a recorded decision.
     *
     * @param effectiveOn the day on which membership begins, not before the decision; a day to come is waited for
     */
    Application approve(ApplicationId id, RecordedDecision decision, LocalDate effectiveOn);

    /** Declines an application of a round that has closed, on a recorded decision whose ground is kept. */
    Application decline(ApplicationId id, RecordedDecision decision);
}
