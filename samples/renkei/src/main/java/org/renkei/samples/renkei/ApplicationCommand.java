package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.Application;
import org.renkei.api.member.RecordedDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applications for membership, and decisions on them. */
@Command(
        name = "application",
        subcommands = {
            ApplicationCommand.ListAll.class,
            ApplicationCommand.Show.class,
            ApplicationCommand.Withdraw.class,
            ApplicationCommand.Approve.class,
            ApplicationCommand.Decline.class
        })
final class ApplicationCommand extends GroupCommand {
    ApplicationCommand(Session session) {
        super(session);
    }

    /** Lists the applications of a round. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "ROUND", descriptionKey = "param.round")
        private String round = "";

        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            RoundId id = Ids.of("ROUND", RoundId::new, round);
            session().view(view -> {
                List<Application> applications = view.intake().applications(id);
                session().printEither(applications.stream().map(ListAll::row).toList(), applications);
            });
        }

        private static Map<String, Object> row(Application application) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", application.id());
            row.put("name", application.admission().name());
            row.put("memberClass", application.admission().memberClass());
            row.put("category", application.admission().category());
            row.put("status", application.status());
            row.put(
                    "effectiveOn",
                    application.effectiveOn().map(LocalDate::toString).orElse(""));
            return row;
        }
    }

    /** Shows an application. */
    @Command(name = "show")
    static final class Show extends One implements Runnable {
        Show(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.intake().application(id()));
        }
    }

    /** Takes an application back. */
    @Command(name = "withdraw")
    static final class Withdraw extends One implements Runnable {
        Withdraw(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.intake().withdraw(id()));
        }
    }

    /** Approves an application on a decision. */
    @Command(name = "approve")
    static final class Approve extends One implements Runnable {
        @Option(names = "--effective", paramLabel = "DATE", required = true, descriptionKey = "option.effective")
        private LocalDate effective = LocalDate.MIN;

        @Mixin
        private DecisionOptions decision = new DecisionOptions();

        Approve(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> {
                RecordedDecision decided = decision.under(view.membership().charter());
                return view.intake().approve(id(), decided, effective);
            });
        }
    }

    /** Declines an application on a decision. */
    @Command(name = "decline")
    static final class Decline extends One implements Runnable {
        @Mixin
        private DecisionOptions decision = new DecisionOptions();

        Decline(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.intake()
                    .decline(id(), decision.under(view.membership().charter())));
        }
    }

    /** A command on one application. */
    abstract static class One extends SessionCommand {
        @Parameters(paramLabel = "APPLICATION", descriptionKey = "param.application")
        private String application = "";

        One(Session session) {
            super(session);
        }

        final ApplicationId id() {
            return Ids.of("APPLICATION", ApplicationId::new, application);
        }
    }
}
