package org.renkei.samples.renkei;

import org.renkei.api.casework.Casework;
import org.renkei.api.id.SubmissionId;
import picocli.CommandLine.Command;

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
    static final class OpenSeal extends GroundedAct {
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
    static final class Purge extends GroundedAct {
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
}
