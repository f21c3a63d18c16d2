package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.C4tapColour;
import org.renkei.api.marking.Tlp;

/**
 * One part of a submission as a reader sees it: what was handed in, without the names of the other readers.
 *
 * @param part which part
 * @param label the TLP label
 * @param colour the C4TAP colour, if the provider gave one
 * @param onward to whom the reader may pass it on
 * @param summary one line
 * @param text the text, possibly empty
 * @param indicators the indicators, unconfirmed
 * @param details the details
 */
public record SubmissionPart(
        Part part,
        Tlp label,
        Optional<C4tapColour> colour,
        Set<Onward> onward,
        String summary,
        String text,
        List<Indicator> indicators,
        List<Detail> details) {
    /** Copies. */
    @JsonbCreator
    public SubmissionPart {
        Require.present("part", part);
        Require.present("label", label);
        colour = Require.optional(colour);
        onward = Require.set("onward", onward, Onward.values().length);
        Require.present("summary", summary);
        text = text == null ? "" : text;
        indicators = Require.list("indicators", indicators, 10_000);
        details = Require.list("details", details, 100);
    }
}
