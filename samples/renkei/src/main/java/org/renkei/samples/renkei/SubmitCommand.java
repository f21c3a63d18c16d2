package org.renkei.samples.renkei;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands in a draft. */
@Command(name = "submit")
final class SubmitCommand extends SessionCommand implements Runnable {
    @Mixin
    private DraftOptions options = new DraftOptions();

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "option.key")
    private @Nullable String key;

    SubmitCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        String once = Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString());
        session().answer(view -> view.submissions().submit(options.draft(), once));
    }
}
