package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.SectorId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.WarningList;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Onward;

/**
 * Countermeasure information that the council issued (対策情報): what to do. It has no place for victims.
 *
 * @param id its id
 * @param inCase the case it came out of
 * @param issuedAt when it was issued
 * @param label the TLP label
 * @param onward to whom the reader may pass it on
 * @param title one line
 * @param action what to do
 * @param urgency how soon
 * @param confidence how sure the evidence is
 * @param concerns the sectors it concerns most; empty for all
 * @param products the products it concerns; empty if it is about none
 * @param evidence what stands behind it
 * @param asks what is asked back of everyone, voluntarily
 * @param indicators what to look for, alert on or block; confirmed
 * @param supersedes the one it took the place of, if the reader could ever read that
 */
public record Countermeasure(
        CountermeasureId id,
        CaseId inCase,
        Instant issuedAt,
        Tlp label,
        Set<Onward> onward,
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
    /** Copies. */
    @JsonbCreator
    public Countermeasure {
        Require.present("id", id);
        Require.present("inCase", inCase);
        Require.present("issuedAt", issuedAt);
        Require.present("label", label);
        onward = Require.set("onward", onward, Onward.values().length);
        Require.present("title", title);
        Require.present("action", action);
        Require.present("urgency", urgency);
        Require.present("confidence", confidence);
        concerns = Require.set("concerns", concerns, 100);
        products = Require.list("products", products, 100);
        evidence = Require.optional(evidence);
        asks = Require.optional(asks);
        indicators = Require.list("indicators", indicators, 10_000);
        supersedes = Require.optional(supersedes);
    }

    /** Returns what may be put on a blocking list at {@code time}, with the warning list that comes with this version. */
    public List<BlockEntry> blockEntries(Instant time) {
        return blockEntries(time, WarningList.shipped());
    }

    /**
     * Returns what may be put on a blocking list at {@code time}: the indicators whose {@code act} is BLOCK, that are valid then, and
     * that {@code warnings} does not hold back. There is no other way to come by a {@link BlockEntry}.
     */
    public List<BlockEntry> blockEntries(Instant time, WarningList warnings) {
        return BlockEntry.of(this, time, warnings);
    }

    /** Returns this, as somebody reads it who could never read what it took the place of. */
    public Countermeasure withoutSuperseded() {
        return new Countermeasure(
                id,
                inCase,
                issuedAt,
                label,
                onward,
                title,
                action,
                urgency,
                confidence,
                concerns,
                products,
                evidence,
                asks,
                indicators,
                Optional.empty());
    }
}
