package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Membership;
import org.renkei.api.member.RecordedDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Admits the members of a CSV file on one decision: all of them, or none if a row is refused. */
@Command(name = "import")
final class RosterImportCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "FILE", descriptionKey = "param.roster")
    private Path file = Path.of("");

    @Option(
            names = "--charset",
            paramLabel = "utf-8|cp932",
            converter = CsvCharset.Named.class,
            descriptionKey = "option.charset.read")
    private @Nullable CsvCharset charset;

    @Mixin
    private DecisionOptions decision = new DecisionOptions();

    RosterImportCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().view(this::admit);
    }

    private void admit(Council view) {
        Membership membership = view.membership();
        RecordedDecision under = decision.under(membership.charter());
        List<CsvRow> rows = new RosterCsv(session().texts()).read(content(), Optional.ofNullable(charset));
        List<AdmissionDraft> drafts =
                new RosterDrafts(membership, under, session().texts()).of(rows);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("admitted", membership.admit(drafts, under).size());
        answer.put("total", membership.roster().total());
        session().print(answer);
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
