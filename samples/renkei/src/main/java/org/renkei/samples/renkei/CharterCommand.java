package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.charter.Charter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The charter in force, which is shown without a further word, its other versions, and charter files. */
@Command(
        name = "charter",
        subcommands = {
            CharterCommand.Show.class,
            CharterOnCommand.class,
            CharterVersionsCommand.class,
            CharterCommand.Check.class
        })
final class CharterCommand extends SessionCommand implements Runnable {
    CharterCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        show(session());
    }

    private static void show(Session session) {
        session.answer(view -> view.membership().charter());
    }

    /** Shows the charter in force: articles, and the ids that other commands take. As JSON, it is a charter file. */
    @Command(name = "show")
    static final class Show extends SessionCommand implements Runnable {
        Show(Session session) {
            super(session);
        }

        @Override
        public void run() {
            show(session());
        }
    }

    /** Checks a charter file as founding would, and shows how much it defines. */
    @Command(name = "check")
    static final class Check extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "FILE", descriptionKey = "param.charter")
        private Path file = Path.of("");

        Check(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().print(summary(Council.charter(file)));
        }

        private Map<String, Object> summary(Charter charter) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("charter", charter.id());
            summary.put("title", charter.title().in(session().texts().locale()));
            summary.put("since", charter.since());
            ((Map<?, ?>) ValueTree.of(charter)).forEach((name, value) -> {
                if (value instanceof Collection<?> many) {
                    summary.put(name.toString(), many.size());
                }
            });
            return summary;
        }
    }
}
