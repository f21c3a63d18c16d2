package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.statistics.Circle;
import org.renkei.api.statistics.Edition;
import org.renkei.api.statistics.Quarter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the council tells in numbers. */
@Command(
        name = "stats",
        subcommands = {StatsCommand.Table.class, StatsCommand.Freeze.class, StatsCommand.Editions.class})
final class StatsCommand extends GroupCommand {
    StatsCommand(Session session) {
        super(session);
    }

    /** Shows how many attack cases there were, and what had become of them. */
    @Command(name = "table")
    static final class Table extends Written implements Runnable {
        @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of.over")
        private @Nullable LocalDate asOf;

        @Option(names = "--era", descriptionKey = "option.era")
        private boolean era;

        Table(Session session) {
            super(session);
        }

        @Override
        public void run() {
            LocalDate day = Optional.ofNullable(asOf)
                    .orElseGet(() -> DecisionOptions.today().minusDays(1));
            session().view(view -> {
                DispositionForm form = new DispositionForm(
                        view.statistics().table(day), era, session().texts());
                if (!wrote(form.csv())) {
                    session().printEach(form.tables(), form.tree());
                }
            });
        }
    }

    /** Counts a quarter for a circle, once. */
    @Command(name = "freeze")
    static final class Freeze extends SessionCommand implements Runnable {
        @Parameters(index = "0", paramLabel = "QUARTER", descriptionKey = "param.quarter")
        private String quarter = "";

        @Parameters(index = "1", paramLabel = "within|outside", descriptionKey = "param.circle")
        private Circle circle = Circle.WITHIN;

        Freeze(Session session) {
            super(session);
        }

        @Override
        public void run() {
            Quarter counted = Values.quarter(quarter);
            session().view(view -> {
                Edition edition = view.statistics().freeze(counted, circle);
                session().printEach(form(session(), view).tables(edition), edition);
            });
        }
    }

    /** Lists the counts of quarters. */
    @Command(name = "editions")
    static final class Editions extends Written implements Runnable {
        Editions(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<Edition> editions = view.statistics().editions();
                EditionForm form = form(session(), view);
                if (!wrote(form.csv(editions))) {
                    session().printEach(form.tables(editions), editions);
                }
            });
        }
    }

    private static EditionForm form(Session session, Council view) {
        return new EditionForm(day -> view.membership().charter(day), session.texts());
    }

    /** A command whose table goes to the screen or into a file. */
    abstract static class Written extends SessionCommand {
        @ArgGroup(exclusive = false)
        private @Nullable CsvOutput csv;

        Written(Session session) {
            super(session);
        }

        /** Writes rows to the file, if one was named, and returns whether it was. */
        final boolean wrote(List<List<String>> rows) {
            if (csv == null) {
                return false;
            }
            Texts texts = session().texts();
            Map<String, Object> answer = csv.write(texts, charset -> new CsvTable(texts).write(rows, charset));
            answer.put("rows", rows.size() - 1);
            session().print(answer);
            return true;
        }
    }
}
