package org.renkei.samples.renkei;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkei.api.lint.Redaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands in a draft. */
@Command(name = "submit")
final class SubmitCommand extends SessionCommand implements Runnable {
    @Mixin
    private DraftOptions options = new DraftOptions();

    @Mixin
    private LeakOptions leaks = new LeakOptions();

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "option.key")
    private @Nullable String key;

    SubmitCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        String once = Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString());
        Redaction redaction = leaks.decided(options.draft());
        leaks.profile().ifPresent(profile -> new OverrideFile(profile)
                .add(LeakOptions.record(redaction, Instant.now().toString(), once)));
        session().answer(view -> view.submissions().submit(redaction.draft(), once));
    }
}
