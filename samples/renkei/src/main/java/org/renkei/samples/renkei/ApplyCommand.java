package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.renkei.api.charter.Charter;
import org.renkei.api.intake.ApplicationDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Enters an organisation's application for membership. What it has not answered yet is asked. */
@Command(name = "apply")
final class ApplyCommand extends SessionCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AdmissionOptions admission = new AdmissionOptions();

    @Option(names = "--statement", paramLabel = "TEXT", required = true, descriptionKey = "option.statement")
    private String statement = "";

    @Option(names = "--answer", paramLabel = "ID=TEXT", descriptionKey = "option.answer")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Mixin
    private OnceOption once = new OnceOption();

    ApplyCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(view -> {
            ask(view.membership().charter());
            return view.intake().apply(new ApplicationDraft(admission.draft(), statement, answers), once.key());
        });
    }

    /** Prints the questions of the charter that have no answer. */
    private void ask(Charter charter) {
        String open = charter.questions().stream()
                .filter(question -> !answers.containsKey(question.id()))
                .map(question -> "\n  " + question.id() + "  "
                        + question.wording().in(session().texts().locale()))
                .collect(Collectors.joining());
        if (!open.isEmpty()) {
            throw new ParameterException(spec.commandLine(), session().texts().text("error.answers") + open);
        }
    }
}
