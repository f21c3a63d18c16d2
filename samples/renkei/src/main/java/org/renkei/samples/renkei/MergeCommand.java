package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.MergeProposal;
import org.renkei.api.id.CaseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which cases are one attack activity. */
@Command(
        name = "merge",
        subcommands = {
            MergeCommand.Proposals.class,
            MergeCommand.Add.class,
            MergeCommand.Undo.class,
            MergeCommand.Dismiss.class
        })
final class MergeCommand extends GroupCommand {
    MergeCommand(Session session) {
        super(session);
    }

    /** Lists the cases that may be one with this one, and why. */
    @Command(name = "proposals")
    static final class Proposals extends CaseCommand.One implements Runnable {
        Proposals(Session session) {
            super(session);
        }

        @Override
        public void run() {
            CaseId id = id();
            session().view(view -> {
                List<MergeProposal> proposals = view.cases().proposals(id);
                session().printEither(CaseForm.rows(proposals), proposals);
            });
        }
    }

    /** Finds two cases to be one. */
    @Command(name = "add")
    static final class Add extends Two {
        Add(Session session) {
            super(session);
        }

        @Override
        void find(Cases cases, CaseId one, CaseId other, String ground) {
            cases.merge(one, other, ground);
        }
    }

    /** Takes back that two cases were merged. */
    @Command(name = "undo")
    static final class Undo extends Two {
        Undo(Session session) {
            super(session);
        }

        @Override
        void find(Cases cases, CaseId one, CaseId other, String ground) {
            cases.unmerge(one, other, ground);
        }
    }

    /** Finds two cases not to be one. */
    @Command(name = "dismiss")
    static final class Dismiss extends Two {
        Dismiss(Session session) {
            super(session);
        }

        @Override
        void find(Cases cases, CaseId one, CaseId other, String ground) {
            cases.dismiss(one, other, ground);
        }
    }

    /** What an analyst finds about two cases on a recorded ground. */
    abstract static class Two extends CaseCommand.One implements Runnable {
        @Parameters(index = "1", paramLabel = "OTHER", descriptionKey = "param.other-case")
        private String other = "";

        @Option(names = "--ground", required = true, paramLabel = "TEXT", descriptionKey = "option.case-ground")
        private String ground = "";

        Two(Session session) {
            super(session);
        }

        /** Records it. */
        abstract void find(Cases cases, CaseId one, CaseId other, String ground);

        @Override
        public final void run() {
            CaseId first = id();
            CaseId second = Ids.of("OTHER", CaseId::new, other);
            session().answer(view -> {
                find(view.cases(), first, second, ground);
                Map<String, Object> done = new LinkedHashMap<>();
                done.put("inCase", first);
                done.put("otherCase", second);
                done.put("done", true);
                return done;
            });
        }
    }
}
