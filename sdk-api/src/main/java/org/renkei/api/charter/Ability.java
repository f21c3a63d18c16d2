package org.renkei.api.charter;

/**
 * What a class of members may do: the only thing the rules ask about a member. Which class has which ability is the charter's
 * matter, and may change with it.
 */
public enum Ability {
    /** Ask for advice in confidence (相談). */
    CONSULT,
    /** Hand in observations, reports and lessons. */
    SUBMIT,
    /** Take part in exchanging unconfirmed information (未確定情報). */
    EXCHANGE_UNCONFIRMED,
    /** Say what one's own findings tell about another's information (フィードバック). */
    GIVE_FEEDBACK,
    /** Receive countermeasure information (対策情報). */
    RECEIVE_COUNTERMEASURES,
    /** Pass information on to named outsiders where its audience allows. */
    RELEASE_OUTSIDE,
    /** Run the council: see every part, and a provider's identity on a recorded ground (事務局). */
    COORDINATE,
    /** Issue countermeasure information. */
    ISSUE_COUNTERMEASURES,
    /** Enter decisions of the council's bodies on members. */
    RECORD_DECISIONS
}
