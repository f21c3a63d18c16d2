package org.renkei.samples.renkei;

import picocli.CommandLine.Command;

/** Shows the charter in force: articles, and the ids that other commands take. */
@Command(name = "charter")
final class CharterCommand extends SessionCommand implements Runnable {
    CharterCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(view -> view.membership().charter());
    }
}
