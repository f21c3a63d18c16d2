package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Scope;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Something said in one part, with the label that its readers allow unless another is named. */
final class SayingOptions extends AudienceOptions {
    @Option(names = "--label", paramLabel = "TLP", descriptionKey = "option.label-or")
    private @Nullable String label;

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.text")
    private @Nullable String text;

    @Option(names = "--text-file", paramLabel = "FILE", descriptionKey = "option.text-file")
    private @Nullable Path textFile;

    @Option(names = "--indicator", paramLabel = "ACT:TYPE:VALUE[|REASON]", descriptionKey = "option.indicator")
    private List<String> indicators = new ArrayList<>();

    @Mixin
    private OnceOption once = new OnceOption();

    /** Begins the part in which it is said. */
    PartDraft.Builder part(Charter charter, String summary) {
        Audience audience = audience();
        Tlp labelled = label == null ? loosest(charter, audience) : Values.label(label);
        PartDraft.Builder part = PartDraft.builder(Part.ATTACK, labelled, audience, summary);
        part.text(Values.text(text, textFile));
        indicators.stream().map(Values::indicator).forEach(part::indicator);
        return part;
    }

    String key() {
        return once.key();
    }

    private static Tlp loosest(Charter charter, Audience audience) {
        Tlp named = audience.scopes().isEmpty() ? Tlp.AMBER : Tlp.CLEAR;
        return audience.scopes().stream()
                .flatMap(id -> charter.scope(id).stream())
                .map(Scope::loosest)
                .reduce(named, Tlp::strictest);
    }
}
