package org.renkei.samples.renkei;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a mail in a file is recognised by. It needs no council and stores nothing. */
@Command(name = "mail")
final class MailCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "FILE", descriptionKey = "param.mail")
    private Path file = Path.of("");

    MailCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().print(MailOptions.read(file));
    }
}
