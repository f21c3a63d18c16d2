package org.renkei.samples.renkei;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only holds others. */
abstract class GroupCommand extends SessionCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    GroupCommand(Session session) {
        super(session);
    }

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), session().texts().text("error.command"));
    }
}
