package org.renkei.samples.renkei;

import picocli.CommandLine.Command;

/** A command with the session in which it runs. */
@Command(mixinStandardHelpOptions = false)
abstract class SessionCommand {
    private final Session session;

    SessionCommand(Session session) {
        this.session = session;
    }

    final Session session() {
        return session;
    }
}
