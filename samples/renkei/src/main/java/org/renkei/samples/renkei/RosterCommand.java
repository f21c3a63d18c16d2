package org.renkei.samples.renkei;

import java.time.LocalDate;
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

    @Override
    public void run() {
        session().view(this::show);
    }

    private void show(Council view) {
        Membership membership = view.membership();
        LocalDate day = Optional.ofNullable(asOf).orElseGet(DecisionOptions::today);
        Roster roster = membership.roster(day);
        if (csv != null) {
            RosterCsv table = new RosterCsv(session().texts());
            Map<String, Object> answer =
                    csv.write(session().texts(), charset -> table.write(roster.members(), charset));
            answer.put("members", roster.members().size());
            session().print(answer);
            return;
        }
        Charter charter = day.equals(DecisionOptions.today()) ? membership.charter() : membership.charter(day);
        RosterForm form = new RosterForm(roster, charter, session().texts());
        session().printEach(form.tables(day, era), form.tree(day));
    }
}
