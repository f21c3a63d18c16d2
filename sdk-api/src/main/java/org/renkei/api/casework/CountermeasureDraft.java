package org.renkei.api.casework;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
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
 * @param products the products it concerns, as people call them: up to 100 of 1 to 200 characters; empty if it is about none
 * @param evidence what stands behind it, without who provided it
 * @param asks what is asked back of everyone, voluntarily
 * @param indicators up to 10,000 indicators, each saying how it may be used; none that a {@link
 *     org.renkei.api.indicator.WarningList} holds back may be blocked
 * @param supersedes the countermeasure information that it takes the place of: that one is read by nobody from then on
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
        List<String> products,
        Optional<Wording> evidence,
        Optional<Wording> asks,
        List<Indicator> indicators,
        Optional<CountermeasureId> supersedes) {
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
        products = Require.list("products", products, 100);
        products.forEach(product -> Require.line("products", product, 200));
        evidence = Require.optional(evidence);
        asks = Require.optional(asks);
        indicators = Require.list("indicators", indicators, 10_000);
        supersedes = Require.optional(supersedes);
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
        private final List<String> products = new java.util.ArrayList<>();
        private Optional<Wording> evidence = Optional.empty();
        private Optional<Wording> asks = Optional.empty();
        private Optional<CountermeasureId> supersedes = Optional.empty();
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

        /** Adds a product that it concerns. */
        public Builder product(String name) {
            products.add(name);
            return this;
        }

        /** Says what stands behind it. */
        public Builder evidence(Wording text) {
            evidence = Optional.of(text);
            return this;
        }

        /** Takes the place of another one. */
        public Builder supersedes(CountermeasureId id) {
            supersedes = Optional.of(id);
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
                    inCase,
                    label,
                    audience,
                    title,
                    action,
                    urgency,
                    confidence,
                    concerns,
                    products,
                    evidence,
                    asks,
                    indicators,
                    supersedes);
        }
    }
}
