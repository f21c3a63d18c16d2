package org.renkei.api.ledger;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.SubmissionId;

/**
 * One contribution of our own member, and what it came to.
 *
 * @param submission what was handed in
 * @param inCase its case
 * @param at when, exactly
 * @param outcome whether it counts, or why not
 */
public record LedgerEntry(SubmissionId submission, CaseId inCase, Instant at, Outcome outcome) {
    /** Checks the parts. */
    @JsonbCreator
    public LedgerEntry {
        Require.present("submission", submission);
        Require.present("inCase", inCase);
        Require.present("at", at);
        Require.present("outcome", outcome);
    }

    /** What a contribution came to. */
    public enum Outcome {
        /** The council took it up: the case counts. */
        TAKEN_UP,
        /** The council took it up, and another submission has made the case, or one that shares an indicator with it, count. */
        ALREADY_COUNTED,
        /** As many other members confirmed it as the charter asks for. */
        CONFIRMED,
        /** Nobody who counts has confirmed it yet. */
        UNCONFIRMED,
        /** Others had named everything in it before. */
        NOT_FIRST,
        /** Too few of its many indicators were taken up. */
        TOO_BROAD,
        /** The council found that it is wrong. */
        REFUTED,
        /** It was taken back. */
        WITHDRAWN
    }
}
