package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.C4tapColour;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import picocli.CommandLine.Option;

/** One part of what is handed in, with its own readers. */
final class PartOptions extends AudienceOptions {
    @Option(names = "--part", required = true, paramLabel = "PART", descriptionKey = "option.part")
    private Part part = Part.ATTACK;

    @Option(names = "--label", required = true, paramLabel = "TLP", descriptionKey = "option.label")
    private String label = "";

    @Option(names = "--colour", paramLabel = "COLOUR", descriptionKey = "option.colour")
    private @Nullable C4tapColour colour;

    @Option(names = "--summary", required = true, paramLabel = "LINE", descriptionKey = "option.summary")
    private String summary = "";

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.text")
    private @Nullable String text;

    @Option(names = "--text-file", paramLabel = "FILE", descriptionKey = "option.text-file")
    private @Nullable Path textFile;

    @Option(names = "--indicator", paramLabel = "ACT:TYPE:VALUE[|REASON]", descriptionKey = "option.indicator")
    private List<String> indicators = new ArrayList<>();

    PartDraft draft(List<Detail> details) {
        PartDraft.Builder draft = PartDraft.builder(part, Values.label(label), audience(), summary);
        if (colour != null) {
            draft.colour(colour);
        }
        draft.text(Values.text(text, textFile));
        indicators().forEach(draft::indicator);
        details.forEach(draft::detail);
        return draft.build();
    }

    List<Indicator> indicators() {
        return indicators.stream().map(Values::indicator).toList();
    }
}
