package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.charter.Charter;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Roster;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the roster, of today or of an earlier day, or writes it to a CSV file. */
@Command(name = "roster", subcommands = RosterImportCommand.class)
final class RosterCommand extends SessionCommand implements Runnable {
    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--era", descriptionKey = "option.era")
    private boolean era;

    @ArgGroup(exclusive = false)
    private @Nullable CsvOutput csv;

    RosterCommand(Session session) {
        super(session);
    }

    /** Where to write the roster as CSV, and how. */
    static final class CsvOutput {
        @Option(names = "--csv", paramLabel = "FILE", required = true, descriptionKey = "option.csv")
        private Path file = Path.of("");

        @Option(
                names = "--charset",
                paramLabel = "utf-8|cp932",
                converter = CsvCharset.Named.class,
                descriptionKey = "option.charset")
        private CsvCharset charset = CsvCharset.UTF_8;
    }

    @Override
    public void run() {
        session().view(this::show);
    }

    private void show(Council view) {
        Membership membership = view.membership();
        LocalDate day = Optional.ofNullable(asOf).orElseGet(DecisionOptions::today);
        Roster roster = membership.roster(day);
        if (csv != null) {
            session().print(written(roster, csv));
            return;
        }
        Charter charter = day.equals(DecisionOptions.today()) ? membership.charter() : membership.charter(day);
        RosterForm form = new RosterForm(roster, charter, session().texts());
        session().printEach(form.tables(day, era), form.tree(day));
    }

    private Map<String, Object> written(Roster roster, CsvOutput output) {
        if (Files.exists(output.file)) {
            throw RefusedTable.file(session().texts(), "exists");
        }
        byte[] table = new RosterCsv(session().texts()).write(roster.members(), output.charset);
        try {
            Files.write(output.file, table, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", output.file.toAbsolutePath().normalize());
        answer.put("members", roster.members().size());
        return answer;
    }
}
