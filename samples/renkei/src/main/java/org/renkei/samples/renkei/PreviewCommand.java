package org.renkei.samples.renkei;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows who would read a draft; stores nothing. */
@Command(name = "preview")
final class PreviewCommand extends SessionCommand implements Runnable {
    @Mixin
    private DraftOptions options = new DraftOptions();

    PreviewCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(view -> view.submissions().preview(options.draft()));
    }
}
