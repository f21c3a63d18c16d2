package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.SectorId;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.retrieval.Urgency;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues countermeasure information. */
@Command(name = "issue")
final class IssueCommand extends SessionCommand implements Runnable {
    @Option(names = "--case", required = true, paramLabel = "ID", descriptionKey = "option.case")
    private String inCase = "";

    @Option(names = "--label", required = true, paramLabel = "TLP", descriptionKey = "option.label")
    private String label = "";

    @Mixin
    private AudienceOptions readers = new AudienceOptions();

    @Option(names = "--title-ja", required = true, paramLabel = "LINE", descriptionKey = "option.title-ja")
    private String titleJa = "";

    @Option(names = "--title-en", required = true, paramLabel = "LINE", descriptionKey = "option.title-en")
    private String titleEn = "";

    @Option(names = "--action-ja", required = true, paramLabel = "TEXT", descriptionKey = "option.action-ja")
    private String actionJa = "";

    @Option(names = "--action-en", required = true, paramLabel = "TEXT", descriptionKey = "option.action-en")
    private String actionEn = "";

    @Option(names = "--asks-ja", paramLabel = "TEXT", descriptionKey = "option.asks-ja")
    private @Nullable String asksJa;

    @Option(names = "--asks-en", paramLabel = "TEXT", descriptionKey = "option.asks-en")
    private @Nullable String asksEn;

    @Option(names = "--urgency", defaultValue = "ROUTINE", paramLabel = "URGENCY", descriptionKey = "option.urgency")
    private Urgency urgency = Urgency.ROUTINE;

    @Option(
            names = "--confidence",
            defaultValue = "MEDIUM",
            paramLabel = "CONFIDENCE",
            descriptionKey = "option.confidence")
    private Confidence confidence = Confidence.MEDIUM;

    @Option(names = "--concerns", paramLabel = "SECTOR", descriptionKey = "option.concerns")
    private List<String> concerns = new ArrayList<>();

    @Option(names = "--product", paramLabel = "NAME", descriptionKey = "option.product")
    private List<String> products = new ArrayList<>();

    @Option(names = "--evidence-ja", paramLabel = "TEXT", descriptionKey = "option.evidence-ja")
    private @Nullable String evidenceJa;

    @Option(names = "--evidence-en", paramLabel = "TEXT", descriptionKey = "option.evidence-en")
    private @Nullable String evidenceEn;

    @Option(names = "--supersedes", paramLabel = "ID", descriptionKey = "option.supersedes")
    private @Nullable String supersedes;

    @Option(names = "--indicator", paramLabel = "ACT:TYPE:VALUE[|REASON]", descriptionKey = "option.indicator")
    private List<String> indicators = new ArrayList<>();

    @Mixin
    private OnceOption once = new OnceOption();

    IssueCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        CountermeasureDraft draft = draft();
        session().answer(view -> view.casework().issue(draft, once.key()));
    }

    private CountermeasureDraft draft() {
        CountermeasureDraft.Builder draft = CountermeasureDraft.builder(
                        Ids.of("--case", CaseId::new, inCase),
                        Values.label(label),
                        readers.audience(),
                        new Wording(titleJa, titleEn),
                        new Wording(actionJa, actionEn))
                .urgency(urgency)
                .confidence(confidence);
        wording(asksJa, asksEn).ifPresent(draft::asks);
        wording(evidenceJa, evidenceEn).ifPresent(draft::evidence);
        products.forEach(draft::product);
        Optional.ofNullable(supersedes)
                .map(id -> Ids.of("--supersedes", CountermeasureId::new, id))
                .ifPresent(draft::supersedes);
        concerns.forEach(sector -> draft.concerns(Ids.of("--concerns", SectorId::new, sector)));
        indicators.stream().map(Values::indicator).forEach(draft::indicator);
        return draft.build();
    }

    private static Optional<Wording> wording(@Nullable String ja, @Nullable String en) {
        return ja == null && en == null
                ? Optional.empty()
                : Optional.of(new Wording(
                        Optional.ofNullable(ja).orElse(""),
                        Optional.ofNullable(en).orElse("")));
    }
}
