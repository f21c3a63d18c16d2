package org.renkei.api.consent;

import java.util.List;
import java.util.Optional;
import org.renkei.api.id.ConsentId;
import org.renkei.api.submission.Audience;

/**
 * Asking a provider whether a part of its information may be read by others than it chose, without knowing who it is. Nobody but
 * the provider widens an audience; the council asks, and the provider accepts, accepts in part, or declines. A provider may also
 * consent in advance, within limits and up to a day.
 *
 * <p>Who may read the part already learns nothing of it, whatever comes of it.
 *
 * <p><b>Errors:</b> {@link org.renkei.api.error.NotPermittedException} with the charter's article if we lack the right or have not
 * signed the pledge in force; {@link org.renkei.api.error.NotFoundException} for what does not exist or is not ours to see; {@link
 * org.renkei.api.error.InvalidInputException} with field, rule and fix; a {@link org.renkei.api.error.CouncilException} with {@code
 * STATE_CONFLICT} if it was decided before or the submission was withdrawn, {@code STORE_FULL}, {@code STORE_FAILED} or {@code
 * CLOSED}. A call that throws has stored nothing, and a retry of the same call is safe.
 *
 * <p><b>Threads:</b> safe for use by several threads at once. Source: outline of the council (2019-01): the partners can be chosen;
 * results of the council (2020-07): "the provider did not agree to share" is a disposition.
 */
public interface Consents {
    /**
     * Asks the provider of a submission; only for those who coordinate the council. If the provider consented in advance, it is
     * accepted, and the audience changed, at once. The same draft under the same key asks once.
     *
     * @param key chosen by the caller, unique for each question of its member: 1 to 200 characters on one line
     * @throws org.renkei.api.error.CouncilException {@code KEY_REUSED} if the key was used for another draft
     */
    ConsentRequest ask(ConsentDraft draft, String key);

    /** Returns a question: to those who coordinate the council, and to the provider that is asked. */
    ConsentRequest get(ConsentId id);

    /** Returns the questions that we may see, the oldest first. */
    List<ConsentRequest> list();

    /**
     * Accepts, and changes the audience of the part in the same step. The label is raised where the audience asks for it, and
     * becomes TLP:CLEAR for an audience that the charter opens to the public; it is never loosened otherwise.
     *
     * @param instead another audience than the one asked for, if the provider grants less
     * @param conditions what the provider asks for in return or reminds of, 1 to 2,000 characters
     */
    ConsentRequest accept(ConsentId id, Optional<Audience> instead, Optional<String> conditions);

    /**
     * Declines; nothing changes for anybody.
     *
     * @param reason why, 1 to 2,000 characters: for those who coordinate the council
     */
    ConsentRequest decline(ConsentId id, String reason);

    /** Takes a question back that was not answered; only for those who coordinate the council. */
    ConsentRequest withdraw(ConsentId id);

    /** Consents in advance, in place of any consent before. */
    void consentInAdvance(AdvanceConsent consent);

    /** Ends the consent in advance, for what is asked from now on. Without one, nothing changes. */
    void endAdvanceConsent();

    /** Returns our member's consent in advance, if there is one, expired or not. */
    Optional<AdvanceConsent> advanceConsent();
}
