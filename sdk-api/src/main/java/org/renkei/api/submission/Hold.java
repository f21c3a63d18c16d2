package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;

/**
 * A part that waits for those who run the council, because it repeats what its provider was shown for fewer readers than it would
 * reach: the same indicators, or the same text. Until they release it, new words are read by nobody else, and a part that was to be widened is read as before.
 *
 * @param submission the submission
 * @param part which part
 * @param wanted who would read it
 * @param repeats what it repeats, the oldest first; at most {@value #MOST_REPEATS}
 * @param refused why it is not released, if that was decided
 */
public record Hold(
        SubmissionId submission, Part part, Audience wanted, List<ItemId> repeats, Optional<String> refused) {
    /** The most items that one hold names. */
    public static final int MOST_REPEATS = 10;

    /** Checks the parts. */
    @JsonbCreator
    public Hold {
        Require.present("submission", submission);
        Require.present("part", part);
        Require.present("wanted", wanted);
        repeats = Require.list("repeats", repeats, MOST_REPEATS);
        refused = Require.optional(refused);
    }
}
