package org.renkei.samples.renkei;

import org.renkei.api.id.SubmissionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells those entitled who handed in a submission. The look is recorded. */
@Command(name = "provider")
final class ProviderCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
    private String item = "";

    @Option(names = "--ground", required = true, paramLabel = "TEXT", descriptionKey = "option.look-ground")
    private String ground = "";

    ProviderCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        SubmissionId id = Ids.of("ITEM", SubmissionId::new, item);
        session().answer(view -> view.casework().provider(id, ground));
    }
}
