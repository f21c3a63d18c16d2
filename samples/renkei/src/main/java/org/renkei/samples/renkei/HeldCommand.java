package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.casework.Casework;
import org.renkei.api.id.SubmissionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    static final class Release extends Deciding {
        Release(Session session) {
            super(session);
        }

        @Override
        void decide(Casework casework, SubmissionId id, String ground) {
            casework.release(id, ground);
        }
    }

    /** Leaves it as it is. */
    @Command(name = "keep")
    static final class Keep extends Deciding {
        Keep(Session session) {
            super(session);
        }

        @Override
        void decide(Casework casework, SubmissionId id, String ground) {
            casework.keepHeld(id, ground);
        }
    }

    /** A decision on what is held. */
    abstract static class Deciding extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
        private String item = "";

        @Option(names = "--ground", required = true, paramLabel = "TEXT", descriptionKey = "option.held-ground")
        private String ground = "";

        Deciding(Session session) {
            super(session);
        }

        abstract void decide(Casework casework, SubmissionId id, String ground);

        @Override
        public final void run() {
            SubmissionId id = Ids.of("ITEM", SubmissionId::new, item);
            session().answer(view -> {
                decide(view.casework(), id, ground);
                Map<String, Object> done = new LinkedHashMap<>();
                done.put("id", id);
                done.put("done", true);
                return done;
            });
        }
    }
}
