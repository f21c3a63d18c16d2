package org.renkei.samples.renkei;

import org.renkei.api.lint.Redaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hands in a draft. */
@Command(name = "submit")
final class SubmitCommand extends SessionCommand implements Runnable {
    @Mixin
    private DraftOptions options = new DraftOptions();

    @Mixin
    private LeakOptions leaks = new LeakOptions();

    @Mixin
    private OnceOption once = new OnceOption();

    SubmitCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        Redaction redaction = leaks.decided(options.draft());
        leaks.profile().ifPresent(profile -> new OverrideFile(profile).add(once.key(), redaction.kept()));
        session().answer(view -> view.submissions().submit(redaction.draft(), once.key()));
    }
}
