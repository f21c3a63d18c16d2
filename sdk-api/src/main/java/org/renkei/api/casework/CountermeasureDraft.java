package org.renkei.api.casework;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.SectorId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.Audience;

/**
 * Countermeasure information to be issued. It has no parts, so nothing about victims can enter it.
 *
 * @param inCase the case it comes out of
 * @param label the TLP label
 * @param audience who may read it
 * @param title one line in both languages
 * @param action what to do, concretely
 * @param urgency how soon
 * @param confidence how sure the evidence is
 * @param concerns the sectors it concerns most; empty for all
 * @param asks what is asked back of everyone, voluntarily
 * @param indicators up to 10,000 indicators, each saying how it may be used
 */
public record CountermeasureDraft(
        CaseId inCase,
        Tlp label,
        Audience audience,
        Wording title,
        Wording action,
        Urgency urgency,
        Confidence confidence,
        Set<SectorId> concerns,
        Optional<Wording> asks,
        List<Indicator> indicators) {
    /** Checks the parts. */
    @JsonbCreator
    public CountermeasureDraft {
        Require.present("inCase", inCase);
        Require.present("label", label);
        Require.present("audience", audience);
        Require.present("title", title);
        Require.line("title.ja", title.ja(), 200);
        Require.line("title.en", title.en(), 200);
        Require.present("action", action);
        Require.present("urgency", urgency);
        Require.present("confidence", confidence);
        concerns = Require.set("concerns", concerns, 100);
        asks = Require.optional(asks);
        indicators = Require.list("indicators", indicators, 10_000);
    }

    /** Begins a draft of routine urgency and medium confidence. */
    public static Builder builder(CaseId inCase, Tlp label, Audience audience, Wording title, Wording action) {
        return new Builder(inCase, label, audience, title, action);
    }

    /** Collects what is optional. <b>Threads:</b> for one thread. */
    public static final class Builder {
        private final CaseId inCase;
        private final Tlp label;
        private final Audience audience;
        private final Wording title;
        private final Wording action;
        private Urgency urgency = Urgency.ROUTINE;
        private Confidence confidence = Confidence.MEDIUM;
        private final Set<SectorId> concerns = new java.util.TreeSet<>();
        private Optional<Wording> asks = Optional.empty();
        private final List<Indicator> indicators = new java.util.ArrayList<>();

        private Builder(CaseId inCase, Tlp label, Audience audience, Wording title, Wording action) {
            this.inCase = inCase;
            this.label = label;
            this.audience = audience;
            this.title = title;
            this.action = action;
        }

        /** Says how soon. */
        public Builder urgency(Urgency value) {
            urgency = value;
            return this;
        }

        /** Says how sure. */
        public Builder confidence(Confidence value) {
            confidence = value;
            return this;
        }

        /** Adds a sector that it concerns most. */
        public Builder concerns(SectorId sector) {
            concerns.add(sector);
            return this;
        }

        /** Asks something back of everyone, voluntarily. */
        public Builder asks(Wording question) {
            asks = Optional.of(question);
            return this;
        }

        /** Adds an indicator. */
        public Builder indicator(Indicator indicator) {
            indicators.add(indicator);
            return this;
        }

        /** Returns the draft. */
        public CountermeasureDraft build() {
            return new CountermeasureDraft(
                    inCase, label, audience, title, action, urgency, confidence, concerns, asks, indicators);
        }
    }
}
