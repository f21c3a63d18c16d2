package org.renkei.api.charter;

/** A rule of the engine. The charter names the article behind each; a refusal cites that article. */
public enum Rule {
    /** Only an active handler of an active member acts. */
    ACTING,
    /** Only those entitled enter decisions on members. */
    DECISIONS,
    /** A decision names an existing body, a ground and its day. */
    DECISION_RECORD,
    /** A body decides only what the charter lets it decide. */
    POWERS,
    /** Applications are taken during an intake round only; rounds do not overlap. */
    INTAKE,
    /** An application is decided after its round, on a recorded ground. */
    ADMISSION,
    /** Who may put a motion, and who sees it. */
    MOTIONS,
    /** One vote a seat, while voting is open. */
    VOTING,
    /** How the charter is amended. */
    AMENDMENT,
    /** A member may leave; its duty of confidentiality goes on. */
    RESIGNATION,
    /** A member belongs to one class, one category and, where the category asks for it, one sector. */
    MEMBER_RECORD,
    /** A member names its own handlers. */
    HANDLERS,
    /** Nobody reads what is not public before signing the pledge in force. */
    PLEDGE,
    /** Asking for advice. */
    CONSULTING,
    /** Handing in. */
    SUBMITTING,
    /** Giving feedback. */
    FEEDBACK,
    /** The provider alone chooses and changes the recipients. */
    RECIPIENTS,
    /** The label does not contradict the recipients. */
    LABELS,
    /** Who asks members for cooperation, and how. */
    ASKING,
    /** Answering a formal request is a duty; a voluntary one is not. */
    ANSWERING,
    /** Whoever does not give does not keep its place. */
    CONTRIBUTION,
    /** Issuing countermeasure information. */
    ISSUING,
    /** Finding which submissions are one attack activity, and what became of it; counting that. */
    CASEWORK,
    /** Looking up who a provider is. */
    PROVIDER_IDENTITY,
    /** Every reading of what is not public is recorded; the record is for those who run the council. */
    READING_RECORD,
    /** What the law does not let the council keep is purged on a body's decision. */
    PURGING
}
