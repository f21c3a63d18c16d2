package org.renkei.samples.renkei;

import org.renkei.api.Council;
import org.renkei.api.member.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ends our own membership. */
@Command(name = "resign")
final class ResignCommand extends SessionCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--ground", paramLabel = "TEXT", required = true, descriptionKey = "option.resign-ground")
    private String ground = "";

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean yes;

    ResignCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(this::resign);
    }

    private Member resign(Council view) {
        if (!yes) {
            Member own = view.membership().self();
            throw new ParameterException(
                    spec.commandLine(),
                    session()
                            .texts()
                            .text("error.unconfirmed", own.name(), own.id().value()));
        }
        return view.membership().resign(ground);
    }
}
