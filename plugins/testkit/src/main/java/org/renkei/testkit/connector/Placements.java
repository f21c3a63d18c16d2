package org.renkei.testkit.connector;

import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Stage;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Urgency;
import org.renkei.spi.Change;
import org.renkei.spi.Placement;

/** Changes to hand to a connector, as a host would make them. */
public final class Placements {
    private Placements() {}

    /** Returns a placement of {@code indicator} under {@code key} in {@code version}, out of countermeasure information. */
    public static Change.Upsert<Placement> upsert(String key, String version, Indicator indicator) {
        Placement placement = new Placement(
                new ItemId("cm-1"),
                new CaseId("case-1"),
                Optional.of(new CountermeasureId("cm-1")),
                indicator,
                indicator.act(),
                Stage.CONFIRMED,
                Optional.of(new Wording("遮断先|一覧=1", "Block\\these|now=1")),
                Optional.of(Urgency.URGENT));
        return new Change.Upsert<>(key, version, Tlp.AMBER_STRICT, placement);
    }

    /** Returns a withdrawal of what {@code key} names. */
    public static Change.Withdraw<Placement> withdraw(String key) {
        return new Change.Withdraw<>(key, Change.Why.GONE);
    }

    /** Returns one indicator of each type, with reasons that are awkward to write down. */
    public static List<Indicator> everyType() {
        String reason = "理由=1|a\\b\nsecond line\r\n\"quoted\" 🏯 end=";
        return List.of(
                Indicator.observe(IndicatorType.DOMAIN, "kill.switch.example", reason),
                Indicator.alert(IndicatorType.URL, "http://evil.example/a?b=c&d=%7Ce", reason),
                Indicator.block(IndicatorType.IPV4, "198.51.100.7"),
                Indicator.block(IndicatorType.IPV6, "2001:db8::7"),
                Indicator.block(IndicatorType.CIDR, "198.51.100.0/24"),
                Indicator.block(
                        IndicatorType.SHA256, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                Indicator.block(IndicatorType.SHA1, "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3"),
                Indicator.block(IndicatorType.MD5, "098f6bcd4621d373cade4e832627b4f6"),
                Indicator.block(IndicatorType.MAIL_ADDRESS, "a=b|c@evil.example"),
                Indicator.block(IndicatorType.FILE_NAME, "請求書 =1|2 key=v.exe "),
                Indicator.alert(IndicatorType.VULNERABILITY, "CVE-2017-0144", reason));
    }
}
