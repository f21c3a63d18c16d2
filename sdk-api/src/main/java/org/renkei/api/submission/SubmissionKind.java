package org.renkei.api.submission;

/** What a submission is. Source: outline of the council (2019-01), state of incident liaison (2018-10), C4TAP (2016-01). */
public enum SubmissionKind {
    /** A question asked in confidence (相談). */
    CONSULTATION,
    /** Unconfirmed technical information, a hunch included (未確定情報). */
    OBSERVATION,
    /** A report of an incident or a near miss (情報連絡). */
    LIAISON_REPORT,
    /** A mail aimed at an organisation (標的型メール). */
    TARGETED_MAIL,
    /** What a measured web site answered. */
    WEB_RESPONSE,
    /** What one's own findings tell about another's information (フィードバック). */
    FEEDBACK,
    /** An indicator was found in one's own logs, mails or files. */
    SIGHTING,
    /** The answer to a request. It names the request. */
    ANSWER,
    /** What was learned, from natural disasters and own failures too (教訓). */
    LESSON;

    /** Returns whether such a submission speaks about another item, and so must name it. */
    public boolean isReply() {
        return this == FEEDBACK || this == SIGHTING;
    }
}
