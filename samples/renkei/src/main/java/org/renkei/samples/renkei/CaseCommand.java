package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.casework.AttackCase;
import org.renkei.api.casework.Disposition;
import org.renkei.api.id.CaseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which submissions are one attack activity, and what became of it. */
@Command(
        name = "case",
        subcommands = {
            CaseCommand.Show.class,
            CaseCommand.ListOpen.class,
            CaseCommand.Assess.class,
            CaseCommand.Dispose.class
        })
final class CaseCommand extends GroupCommand {
    CaseCommand(Session session) {
        super(session);
    }

    /** Shows the case to which an id belongs now. */
    @Command(name = "show")
    static final class Show extends One implements Runnable {
        Show(Session session) {
            super(session);
        }

        @Override
        public void run() {
            CaseId id = id();
            session().view(view -> CaseForm.print(session(), view.cases().get(id)));
        }
    }

    /** Lists the attack cases in analysis. */
    @Command(name = "list")
    static final class ListOpen extends SessionCommand implements Runnable {
        @Option(names = "--max", paramLabel = "N", descriptionKey = "option.max", defaultValue = "100")
        private int max = 100;

        ListOpen(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<AttackCase> open = view.cases().open(max);
                session().printEither(open.stream().map(CaseForm::row).toList(), open);
            });
        }
    }

    /** Shows how sure a case is. */
    @Command(name = "assess")
    static final class Assess extends One implements Runnable {
        Assess(Session session) {
            super(session);
        }

        @Override
        public void run() {
            CaseId id = id();
            session().view(view -> CaseForm.print(session(), view.cases().assess(id)));
        }
    }

    /** Decides what became of a case. */
    @Command(name = "dispose")
    static final class Dispose extends One implements Runnable {
        @Parameters(
                index = "1",
                paramLabel = "DISPOSITION",
                converter = DispositionWord.class,
                completionCandidates = DispositionWord.All.class,
                descriptionKey = "param.disposition")
        private Disposition disposition = Disposition.IN_ANALYSIS;

        @Option(names = "--ground", required = true, paramLabel = "TEXT", descriptionKey = "option.case-ground")
        private String ground = "";

        Dispose(Session session) {
            super(session);
        }

        @Override
        public void run() {
            CaseId id = id();
            session().answer(view -> {
                view.cases().dispose(id, disposition, ground);
                Map<String, Object> done = new LinkedHashMap<>();
                done.put("id", id);
                done.put("disposition", disposition);
                done.put("done", true);
                return done;
            });
        }
    }

    /** A command on one case. */
    abstract static class One extends SessionCommand {
        @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "param.case")
        private String id = "";

        One(Session session) {
            super(session);
        }

        final CaseId id() {
            return Ids.of("CASE", CaseId::new, id);
        }
    }
}
