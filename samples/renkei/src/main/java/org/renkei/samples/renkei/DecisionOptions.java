package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.BodyId;
import org.renkei.api.member.RecordedDecision;
import picocli.CommandLine.Option;

/** Which body decided, when, and on what ground. */
final class DecisionOptions {
    // decisions are dated by the calendar of those who took them
    static final ZoneId COUNCIL_DAYS = ZoneId.of("Asia/Tokyo");

    @Option(names = "--body", paramLabel = "ID", descriptionKey = "option.body")
    private @Nullable String body;

    @Option(names = "--ground", paramLabel = "TEXT", descriptionKey = "option.ground", required = true)
    private String ground = "";

    @Option(
            names = {"--decided-on", "--on"},
            paramLabel = "DATE",
            descriptionKey = "option.decided-on")
    private @Nullable LocalDate decidedOn;

    RecordedDecision under(Charter charter) {
        BodyId by = Optional.ofNullable(body)
                .map(value -> Ids.of("--body", BodyId::new, value))
                .orElseGet(() -> charter.bodies().get(0).id());
        return new RecordedDecision(by, ground, Optional.ofNullable(decidedOn).orElseGet(DecisionOptions::today));
    }

    static LocalDate today() {
        return LocalDate.now(COUNCIL_DAYS);
    }
}
