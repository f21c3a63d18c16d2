package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.casework.Casework;
import org.renkei.api.id.SubmissionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What takes two officers: the first asks, the second does it. */
@Command(
        name = "joint",
        subcommands = {JointCommand.OpenSeal.class, JointCommand.Purge.class, JointCommand.Waiting.class})
final class JointCommand extends GroupCommand {
    JointCommand(Session session) {
        super(session);
    }

    /** Opens the seal on a provider's identity. */
    @Command(name = "open-seal")
    static final class OpenSeal extends Act {
        OpenSeal(Session session) {
            super(session);
        }

        @Override
        boolean act(Casework casework, SubmissionId id, String ground) {
            return casework.openSeal(id, ground);
        }
    }

    /** Destroys the bytes of a submission by law. */
    @Command(name = "purge")
    static final class Purge extends Act {
        Purge(Session session) {
            super(session);
        }

        @Override
        boolean act(Casework casework, SubmissionId id, String ground) {
            return casework.purge(id, ground);
        }
    }

    /** Lists what waits for a second officer. */
    @Command(name = "waiting")
    static final class Waiting extends SessionCommand implements Runnable {
        Waiting(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.casework().waiting());
        }
    }

    /** An act of two officers. */
    abstract static class Act extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
        private String item = "";

        @Option(names = "--ground", required = true, paramLabel = "TEXT", descriptionKey = "option.joint-ground")
        private String ground = "";

        Act(Session session) {
            super(session);
        }

        abstract boolean act(Casework casework, SubmissionId id, String ground);

        @Override
        public final void run() {
            SubmissionId id = Ids.of("ITEM", SubmissionId::new, item);
            session().answer(view -> {
                Map<String, Object> done = new LinkedHashMap<>();
                done.put("id", id);
                done.put("done", act(view.casework(), id, ground));
                return done;
            });
        }
    }
}
