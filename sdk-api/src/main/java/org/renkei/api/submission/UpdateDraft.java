package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * What is new about a submission of our own.
 *
 * @param stage how far the report has grown with it: FOLLOW_UP or FINAL
 * @param parts the parts that change or are new, each whole, as it is to be read from now on; parts not named stay as they are
 */
public record UpdateDraft(ReportStage stage, List<PartDraft> parts) {
    /** Checks the parts. */
    @JsonbCreator
    public UpdateDraft {
        Require.present("stage", stage);
        parts = Require.list("parts", parts, Part.values().length);
        Require.distinct("parts", parts.stream().map(PartDraft::part).toList());
        if (stage == ReportStage.FIRST) {
            throw new InvalidInputException(
                    "stage", "an update is a follow-up or final", "hand in a first report as a submission of its own");
        }
        if (parts.isEmpty()) {
            throw new InvalidInputException("parts", "at least one part", "say what is new in a part");
        }
    }

    /** Returns an update by which parts change. */
    public static UpdateDraft of(ReportStage stage, PartDraft... parts) {
        return new UpdateDraft(stage, List.of(parts));
    }
}
