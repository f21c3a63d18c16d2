package org.renkei.samples.renkei;

import picocli.CommandLine.Command;

/** Shows the charter in force: articles, and the ids that other commands take. Its other versions are below. */
@Command(
        name = "charter",
        subcommands = {CharterOnCommand.class, CharterVersionsCommand.class})
final class CharterCommand extends SessionCommand implements Runnable {
    CharterCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(view -> view.membership().charter());
    }
}
