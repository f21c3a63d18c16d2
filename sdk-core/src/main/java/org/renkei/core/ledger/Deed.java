package org.renkei.core.ledger;

import java.time.Instant;
import java.util.OptionalInt;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.MemberId;

/**
 * Something that a member handed in or issued, as the ledger needs to know it.
 *
 * @param number its place among all deeds, from 0, in the order of time
 * @param member who
 * @param inCase in which case
 * @param kind what it is
 * @param begins whether the case began with it
 * @param about the deed it speaks about
 * @param at when
 * @param position where in the journal
 * @param names what it names
 */
public record Deed(
        int number,
        MemberId member,
        CaseId inCase,
        Kind kind,
        boolean begins,
        OptionalInt about,
        Instant at,
        long position,
        Names names) {
    /** What a deed is to the ledger. */
    public enum Kind {
        /** It tells something. */
        TELLS,
        /** It says of another that it is useful, or seen too. */
        CONFIRMS,
        /** It says of another that it is wrong. */
        REFUTES,
        /** It speaks about another, and neither confirms nor refutes. */
        REPLIES,
        /** It is countermeasure information. */
        ISSUES,
        /** It was taken back: it counts nothing. */
        WITHDRAWN;

        boolean speaksAbout() {
            return this == CONFIRMS || this == REFUTES || this == REPLIES;
        }
    }
}
