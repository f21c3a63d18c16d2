package org.renkei.api.lint;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.submission.SubmissionDraft;

/**
 * What came of deciding on every finding of a draft (秘匿処理): the draft to hand in, and what was kept against the lint's advice.
 *
 * @param draft the draft with every replacement made
 * @param kept the findings that stay, in the order of the findings; they hold no content, so that they can be kept on record
 */
public record Redaction(SubmissionDraft draft, List<Kept> kept) {
    static final int LONGEST_REASON = 200;

    /** Checks the parts. */
    @JsonbCreator
    public Redaction {
        Require.present("draft", draft);
        kept = Require.list("kept", kept, 1_000_000);
    }

    /**
     * A finding that somebody overrode.
     *
     * @param kind what it seemed to be
     * @param field path of the string it stands in, in the draft that was checked
     * @param reason why it stays, one line of 1 to 200 characters
     */
    public record Kept(LeakKind kind, String field, String reason) {
        /** Checks the parts. */
        @JsonbCreator
        public Kept {
            Require.present("kind", kind);
            Require.line("field", field, 200);
            Require.line("reason", reason, LONGEST_REASON);
        }
    }
}
