package org.renkei.api.member;

import java.time.LocalDate;
import java.util.List;
import org.renkei.api.charter.Charter;
import org.renkei.api.contact.Contacts;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;

/**
 * Who we are in the council, who else is in it, and, for officers, decisions on members.
 *
 * <p>Every change is an event with who, when and on what ground. A change of rights holds from the next call on: what becomes
 * readable by it arrives in the feed then.
 *
 * <p><b>Errors:</b> every method throws {@link org.renkei.api.error.NotPermittedException} with the charter's article if the
 * caller lacks the right (a retry does not help), {@link org.renkei.api.error.InvalidInputException} if a value does not fit
 * the charter, {@link org.renkei.api.error.NotFoundException} for a member or handler that does not exist or is not ours to
 * know, and a {@link org.renkei.api.error.CouncilException} with {@code STORE_FULL} (retry when there is
 * room), {@code STORE_FAILED} (open the council again) or {@code CLOSED}. A call that throws has changed nothing.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Membership {
    /** Returns our own member. */
    Member self();

    /** Returns the handler through which this view acts. */
    Handler handler();

    /** Returns the charter in force. */
    Charter charter();

    /** Returns the charter that was in force at the end of {@code day} in Japan, or is going to be; of the days before the council was founded, the first. */
    Charter charter(LocalDate day);

    /** Returns every version of the charter that was in force or is decided to be, the oldest first. */
    List<Charter> charters();

    /**
     * Returns the roster: names of listed members, and every member in the counts. Officers see all names and official ranks.
     *
     * <p>Its order: category, subcategory and sector as the charter lists them; within the smallest of these groups unlisted
     * members last, so that no place tells their class; then class as the charter lists them, official rank (members without one
     * behind), and reading: kana in syllabary order (五十音順), Latin letters behind them, then digits, then kanji. A member
     * without a reading stands by its name, the legal form left out.
     */
    Roster roster();

    /**
     * Returns the roster as it was at the end of {@code asOf} in Japan, with the names, classes, listing and charter of that
     * day; empty before the council was founded.
     *
     * @throws org.renkei.api.error.InvalidInputException if {@code asOf} lies in the future
     */
    Roster roster(LocalDate asOf);

    /**
     * Signs the pledge in force for this view's handler. What is not public becomes readable from then on.
     *
     * @throws org.renkei.api.error.InvalidInputException if {@code pledge} is to another version than the charter's
     */
    Handler sign(Pledge pledge);

    /**
     * Admits a member on a decision of the council.
     *
     * @param decision which body decided it, when, on what ground
     */
    Member admit(AdmissionDraft draft, RecordedDecision decision);

    /**
     * Admits several members on one decision of the council: all of them or, if one is refused, none.
     *
     * @param drafts 1 to 1,000 members; a refusal names the field of the one it is about, such as {@code drafts[3].sector}
     */
    List<Member> admit(List<AdmissionDraft> drafts, RecordedDecision decision);

    /** Refuses what {@link #admit(AdmissionDraft, RecordedDecision)} would refuse now, and changes nothing. */
    void check(AdmissionDraft draft, RecordedDecision decision);

    /** Moves a member to another class on a decision of the council. */
    Member changeClass(MemberId member, MemberClassId to, RecordedDecision decision);

    /** Expels a member on a decision of the council (除名): nothing of its is accepted, and nothing shown to it, afterwards. */
    Member expel(MemberId member, RecordedDecision decision);

    /**
     * Leaves the council of our own accord (退会): nothing of ours is accepted, and nothing shown to us, afterwards. The duty of
     * confidentiality goes on.
     *
     * @param ground why, 1 to 2,000 characters
     * @throws org.renkei.api.error.CouncilException {@code STATE_CONFLICT} if nobody would be left who can enter decisions
     */
    Member resign(String ground);

    /** Returns the handlers of {@code member}, in the order of their appointment: of our own, or, for officers, of any. */
    List<Handler> handlers(MemberId member);

    /** Appoints a handler of {@code member}: of our own, or, for officers, of any. */
    Handler appoint(MemberId member, HandlerDraft draft);

    /** Ends a handler's acting, of our own member or, for officers, of any. The pledge goes on. */
    Handler retire(HandlerId handler);

    /** Returns the people of members over time: the change of staff, and what each has signed. */
    Handlers people();

    /** Returns whom to call at a member, in which order and how. */
    Contacts contacts();
}
