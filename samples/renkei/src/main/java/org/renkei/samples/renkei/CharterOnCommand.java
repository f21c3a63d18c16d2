package org.renkei.samples.renkei;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the charter that applied on a day, or is going to. */
@Command(name = "on")
final class CharterOnCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "DATE", descriptionKey = "param.day")
    private LocalDate day = LocalDate.MIN;

    CharterOnCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(view -> view.membership().charter(day));
    }
}
