package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.intake.IntakeRound;
import org.renkei.api.intake.IntakeRoundDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Intake rounds: when organisations may apply. */
@Command(
        name = "round",
        subcommands = {RoundCommand.Announce.class, RoundCommand.ListAll.class})
final class RoundCommand extends GroupCommand {
    RoundCommand(Session session) {
        super(session);
    }

    /** Announces a round. */
    @Command(name = "announce")
    static final class Announce extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "TITLE", descriptionKey = "param.round-title")
        private String title = "";

        @Option(names = "--opens", paramLabel = "DATE", required = true, descriptionKey = "option.round-opens")
        private LocalDate opens = LocalDate.MIN;

        @Option(names = "--closes", paramLabel = "DATE", required = true, descriptionKey = "option.round-closes")
        private LocalDate closes = LocalDate.MIN;

        @Option(names = "--decides", paramLabel = "DATE", descriptionKey = "option.round-decides")
        private @Nullable LocalDate decides;

        Announce(Session session) {
            super(session);
        }

        @Override
        public void run() {
            IntakeRoundDraft draft = new IntakeRoundDraft(title, opens, closes, Optional.ofNullable(decides));
            session().answer(view -> view.intake().announce(draft));
        }
    }

    /** Lists the rounds. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<IntakeRound> rounds = view.intake().rounds();
                session().printEither(rounds.stream().map(ListAll::row).toList(), rounds);
            });
        }

        private static Map<String, Object> row(IntakeRound round) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", round.id());
            row.put("title", round.title());
            row.put("opens", round.opens());
            row.put("closes", round.closes());
            row.put("decides", round.decides().map(LocalDate::toString).orElse(""));
            row.put("state", round.state());
            return row;
        }
    }
}
