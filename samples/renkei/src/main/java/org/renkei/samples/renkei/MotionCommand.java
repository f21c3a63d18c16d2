package org.renkei.samples.renkei;

import org.renkei.api.id.MotionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Motions before the council's bodies. */
@Command(
        name = "motion",
        subcommands = {
            ProposeCommand.Admit.class,
            ProposeCommand.Decline.class,
            ProposeCommand.Expel.class,
            ProposeCommand.ChangeClass.class,
            ProposeCommand.Amend.class,
            ProposeCommand.Request.class,
            ProposeCommand.OpenSeal.class,
            ProposeCommand.Purge.class,
            ProposeCommand.Resolve.class,
            MotionCommand.ListAll.class,
            MotionCommand.Show.class,
            MotionCommand.Close.class,
            MotionCommand.Withdraw.class
        })
final class MotionCommand extends GroupCommand {
    MotionCommand(Session session) {
        super(session);
    }

    /** Lists the motions that the handler may see. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> MotionTable.print(session(), view.motions().list()));
        }
    }

    /** Shows a motion. */
    @Command(name = "show")
    static final class Show extends One implements Runnable {
        Show(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.motions().get(id()));
        }
    }

    /** Counts the votes of a motion and carries out what was carried. */
    @Command(name = "close")
    static final class Close extends One implements Runnable {
        Close(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.motions().close(id()));
        }
    }

    /** Takes a motion back. */
    @Command(name = "withdraw")
    static final class Withdraw extends One implements Runnable {
        Withdraw(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.motions().withdraw(id()));
        }
    }

    /** A command on one motion. */
    abstract static class One extends SessionCommand {
        @Parameters(index = "0", paramLabel = "MOTION", descriptionKey = "param.motion")
        private String motion = "";

        One(Session session) {
            super(session);
        }

        final MotionId id() {
            return Ids.of("MOTION", MotionId::new, motion);
        }
    }
}
