package org.renkei.samples.renkei;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.BodyId;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Proposal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which body is to decide a motion, when, and why. */
final class MotionOptions {
    @Option(names = "--body", paramLabel = "ID", descriptionKey = "option.motion-body")
    private @Nullable String body;

    @Option(names = "--ground", paramLabel = "TEXT", required = true, descriptionKey = "option.motion-ground")
    private String ground = "";

    @Option(names = "--opens", paramLabel = "TIME|DATE", descriptionKey = "option.motion-opens")
    private @Nullable String opens;

    @Option(names = "--closes", paramLabel = "TIME|DATE", descriptionKey = "option.motion-closes")
    private @Nullable String closes;

    @Mixin
    private OnceOption once = new OnceOption();

    MotionDraft draft(Proposal proposal, Charter charter) {
        BodyId by = Optional.ofNullable(body)
                .map(value -> Ids.of("--body", BodyId::new, value))
                .orElseGet(() -> usual(proposal, charter));
        return new MotionDraft(
                by,
                proposal,
                ground,
                Optional.ofNullable(opens).map(text -> time("--opens", text, 0)),
                // a day is voted through to its end
                Optional.ofNullable(closes).map(text -> time("--closes", text, 1)));
    }

    String key() {
        return once.key();
    }

    /** Returns the first body that votes here and may decide such a thing. */
    private static BodyId usual(Proposal proposal, Charter charter) {
        return charter.bodies().stream()
                .filter(candidate -> candidate.voting().isPresent())
                .filter(candidate ->
                        proposal.power().map(candidate.powers()::contains).orElse(false))
                .findFirst()
                .map(Body::id)
                .orElseThrow(() -> new InvalidInputException(
                        "--body", "the charter has no body that decides such a motion here", "name a body"));
    }

    private static Instant time(String option, String text, int days) {
        boolean timed = text.contains("T");
        try {
            return timed
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(DecisionOptions.COUNCIL_DAYS)
                            .toInstant();
        } catch (DateTimeException e) {
            throw timed
                    ? new InvalidInputException(
                            option,
                            "it must be a time such as 2026-04-01T18:00:00+09:00",
                            "write it as ISO 8601 with an offset")
                    : new InvalidInputException(option, "it must be a day such as 2026-04-01", "write it as ISO 8601");
        }
    }
}
