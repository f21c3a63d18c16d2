package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a consistent copy of the council to one file. */
@Command(name = "backup")
final class BackupCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "FILE", descriptionKey = "param.backup")
    private Path file = Path.of("");

    BackupCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().operate((council, handler, view) -> {
            council.backup(file);
            session().print(Map.of("file", file.toAbsolutePath().normalize()));
        });
    }
}
