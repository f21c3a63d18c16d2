package org.renkei.samples.renkei;

import java.nio.file.Path;
import org.renkei.api.Council;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a council from a backup, in a store that does not exist yet. */
@Command(name = "restore")
final class RestoreCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "FILE", descriptionKey = "param.restore")
    private Path file = Path.of("");

    RestoreCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        Council.restore(file, session().council());
        session().operate((council, handler, view) -> session().print(StatusCommand.overview(council, view)));
    }
}
