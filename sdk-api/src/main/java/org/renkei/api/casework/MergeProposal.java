package org.renkei.api.casework;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;

/**
 * Two cases that may be one attack activity, and why. A person decides; a proposal does nothing.
 *
 * @param one the head of the case that was asked about
 * @param other the head of the other one
 * @param because what they have in common, the strongest first, at least one
 */
public record MergeProposal(CaseId one, CaseId other, List<Likeness> because) {
    /** Copies. */
    @JsonbCreator
    public MergeProposal {
        Require.present("one", one);
        Require.present("other", other);
        because = Require.list("because", because, 100);
    }

    /**
     * What two submissions have in common.
     *
     * @param kind in what they are alike
     * @param one the submission of the case that was asked about
     * @param other the submission of the other case
     * @param shared the indicators that both name, as {@code type:value}, at most {@link #MOST_SHARED}
     * @param percent how alike the texts are: the stretches of eight letters that both hold, in percent of all that either holds
     *     (Jaccard index); absent where texts were not compared
     */
    public record Likeness(Kind kind, ItemId one, ItemId other, List<String> shared, Optional<Integer> percent) {
        /** The most indicators that one likeness names. */
        public static final int MOST_SHARED = 20;

        /** Copies. */
        @JsonbCreator
        public Likeness {
            Require.present("kind", kind);
            Require.present("one", one);
            Require.present("other", other);
            shared = Require.list("shared", shared, MOST_SHARED);
            percent = Require.optional(percent);
        }
    }

    /** In what two submissions are alike, the strongest first. */
    public enum Kind {
        /** Both name the same file by its hash. */
        SAME_MALWARE,
        /** Both are mails, with nearly the same text. */
        ALIKE_MAILS,
        /** Both name the same destination, sender or file name. */
        SHARED_INDICATORS,
        /** Their texts are nearly the same. */
        ALIKE_TEXTS
    }
}
