package org.renkei.samples.renkei;

import picocli.CommandLine.Command;

/** Countermeasure information: issuing it, in place of other one too, and taking it back. */
@Command(
        name = "countermeasure",
        subcommands = {IssueCommand.class, WithdrawCommand.class})
final class CountermeasureCommand extends GroupCommand {
    CountermeasureCommand(Session session) {
        super(session);
    }
}
