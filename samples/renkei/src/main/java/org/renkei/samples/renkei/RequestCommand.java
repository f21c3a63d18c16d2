package org.renkei.samples.renkei;

import java.time.LocalDate;
import org.renkei.api.Council;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.request.CooperationRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asking members for cooperation, formally and voluntarily, and what became of it. */
@Command(
        name = "request",
        subcommands = {
            AskCommand.class,
            RequestCommand.ListAll.class,
            RequestCommand.Show.class,
            RequestCommand.Issue.class,
            RequestCommand.Decline.class,
            RequestCommand.Extend.class,
            RequestCommand.Withdraw.class,
            RequestCommand.Reasons.class
        })
final class RequestCommand extends GroupCommand {
    RequestCommand(Session session) {
        super(session);
    }

    /** Lists the requests that the handler may see. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> RequestForm.print(session(), view.requests().list()));
        }
    }

    /** Shows a request. */
    @Command(name = "show")
    static final class Show extends Change {
        Show(Session session) {
            super(session);
        }

        @Override
        CooperationRequest become(Council view) {
            return view.requests().get(id());
        }
    }

    /** Issues a prepared request on a decision. */
    @Command(name = "issue")
    static final class Issue extends Change {
        @Mixin
        private DecisionOptions decision = new DecisionOptions();

        Issue(Session session) {
            super(session);
        }

        @Override
        CooperationRequest become(Council view) {
            return view.requests().issue(id(), decision.under(view.membership().charter()));
        }
    }

    /** Declines to answer. */
    @Command(name = "decline")
    static final class Decline extends Change {
        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.decline-reason")
        private String reason = "";

        Decline(Session session) {
            super(session);
        }

        @Override
        CooperationRequest become(Council view) {
            return view.requests().decline(id(), reason);
        }
    }

    /** Gives an addressee more time. */
    @Command(name = "extend")
    static final class Extend extends Change {
        @Option(names = "--member", required = true, paramLabel = "ID", descriptionKey = "option.extend-member")
        private String member = "";

        @Option(names = "--until", required = true, paramLabel = "DATE", descriptionKey = "option.extend-until")
        private LocalDate until = LocalDate.MIN;

        @Option(names = "--ground", required = true, paramLabel = "TEXT", descriptionKey = "option.extend-ground")
        private String ground = "";

        Extend(Session session) {
            super(session);
        }

        @Override
        CooperationRequest become(Council view) {
            return view.requests().extend(id(), Ids.of("--member", MemberId::new, member), until, ground);
        }
    }

    /** Takes a request back. */
    @Command(name = "withdraw")
    static final class Withdraw extends Change {
        Withdraw(Session session) {
            super(session);
        }

        @Override
        CooperationRequest become(Council view) {
            return view.requests().withdraw(id());
        }
    }

    /** Tells why addressees declined, without their names. */
    @Command(name = "reasons")
    static final class Reasons extends One implements Runnable {
        Reasons(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.requests().reasons(id()));
        }
    }

    /** A command that answers with what one request has become. */
    abstract static class Change extends One implements Runnable {
        Change(Session session) {
            super(session);
        }

        abstract CooperationRequest become(Council view);

        @Override
        public final void run() {
            session().view(view -> RequestForm.print(session(), become(view)));
        }
    }

    /** A command on one request. */
    abstract static class One extends SessionCommand {
        @Parameters(paramLabel = "REQUEST", descriptionKey = "param.request")
        private String request = "";

        One(Session session) {
            super(session);
        }

        final RequestId id() {
            return Ids.of("REQUEST", RequestId::new, request);
        }
    }
}
