package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.C4tapColour;
import org.renkei.api.marking.Tlp;

/**
 * One part of what is handed in: everything that is said stands in a part, and nothing outside one.
 *
 * @param part which part
 * @param label the TLP label, which must not be looser than the audience allows
 * @param colour the C4TAP colour, where the provider works with those; it implies the label
 * @param audience who may read it
 * @param summary one line of 1 to 200 characters
 * @param text the text, up to 65,536 characters, possibly empty
 * @param indicators up to 10,000 indicators; unconfirmed, as everything that is handed in
 * @param details up to 100 details
 */
public record PartDraft(
        Part part,
        Tlp label,
        Optional<C4tapColour> colour,
        Audience audience,
        String summary,
        String text,
        List<Indicator> indicators,
        List<Detail> details) {
    /** Checks the parts. */
    @JsonbCreator
    public PartDraft {
        Require.present("part", part);
        Require.present("label", label);
        colour = Require.optional(colour);
        Require.present("audience", audience);
        Require.line("summary", summary, 200);
        text = text == null ? "" : Require.within("text", text, 65_536);
        indicators = Require.list("indicators", indicators, 10_000);
        details = Require.list("details", details, 100);
        if (colour.isPresent() && label.compareTo(colour.get().tlp()) < 0) {
            throw new InvalidInputException(
                    "label",
                    "it must not be looser than the colour's label",
                    "use the colour's label or a stricter one");
        }
        if (details.stream().anyMatch(Detail.Unknown.class::isInstance)) {
            throw new InvalidInputException("details", "each must be of a known kind", "use a kind of this version");
        }
    }

    /** Begins a part with what every part needs. */
    public static Builder builder(Part part, Tlp label, Audience audience, String summary) {
        return new Builder(part, label, audience, summary);
    }

    /** Collects what is optional. <b>Threads:</b> for one thread. */
    public static final class Builder {
        private final Part part;
        private final Tlp label;
        private final Audience audience;
        private final String summary;
        private Optional<C4tapColour> colour = Optional.empty();
        private String text = "";
        private final List<Indicator> indicators = new java.util.ArrayList<>();
        private final List<Detail> details = new java.util.ArrayList<>();

        private Builder(Part part, Tlp label, Audience audience, String summary) {
            this.part = part;
            this.label = label;
            this.audience = audience;
            this.summary = summary;
        }

        /** Names the C4TAP colour that the provider works with. */
        public Builder colour(C4tapColour value) {
            colour = Optional.of(value);
            return this;
        }

        /** Sets the text. */
        public Builder text(String value) {
            text = value;
            return this;
        }

        /** Adds an indicator. */
        public Builder indicator(Indicator indicator) {
            indicators.add(indicator);
            return this;
        }

        /** Adds a detail. */
        public Builder detail(Detail detail) {
            details.add(detail);
            return this;
        }

        /** Returns the part. */
        public PartDraft build() {
            return new PartDraft(part, label, colour, audience, summary, text, indicators, details);
        }
    }
}
