package org.renkei.samples.renkei;

import org.renkei.api.casework.Casework;
import org.renkei.api.id.SubmissionId;
import picocli.CommandLine.Command;

/** What waits because it repeats, for more readers, what its provider was shown for fewer. */
@Command(
        name = "held",
        subcommands = {HeldCommand.ListAll.class, HeldCommand.Release.class, HeldCommand.Keep.class})
final class HeldCommand extends GroupCommand {
    HeldCommand(Session session) {
        super(session);
    }

    /** Lists what waits for us. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.casework().held());
        }
    }

    /** Has it read as its provider wanted. */
    @Command(name = "release")
    static final class Release extends GroundedAct {
        Release(Session session) {
            super(session);
        }

        @Override
        boolean act(Casework casework, SubmissionId id, String ground) {
            casework.release(id, ground);
            return true;
        }
    }

    /** Leaves it as it is. */
    @Command(name = "keep")
    static final class Keep extends GroundedAct {
        Keep(Session session) {
            super(session);
        }

        @Override
        boolean act(Casework casework, SubmissionId id, String ground) {
            casework.keepHeld(id, ground);
            return true;
        }
    }
}
