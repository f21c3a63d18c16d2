package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.id.ItemId;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.request.RequestKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prepares a formal request, or puts a voluntary ask. */
@Command(name = "ask")
final class AskCommand extends SessionCommand implements Runnable {
    @Option(names = "--kind", required = true, paramLabel = "KIND", descriptionKey = "option.request-kind")
    private RequestKind kind = RequestKind.VOLUNTARY;

    @Mixin
    private AddresseeOptions to = new AddresseeOptions();

    @Option(names = "--subject", required = true, paramLabel = "LINE", descriptionKey = "option.request-subject")
    private String subject = "";

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.text")
    private @Nullable String text;

    @Option(names = "--text-file", paramLabel = "FILE", descriptionKey = "option.text-file")
    private @Nullable Path textFile;

    @Option(names = "--about", paramLabel = "ITEM", descriptionKey = "option.request-about")
    private @Nullable String about;

    @Option(names = "--due", paramLabel = "DATE", descriptionKey = "option.request-due")
    private @Nullable LocalDate due;

    @Mixin
    private OnceOption once = new OnceOption();

    AskCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        RequestDraft draft = new RequestDraft(
                kind,
                Optional.ofNullable(about).map(value -> Ids.of("--about", ItemId::new, value)),
                to.audience(),
                subject,
                Values.text(text, textFile),
                Optional.ofNullable(due));
        session().view(view -> RequestForm.print(session(), view.requests().ask(draft, once.key())));
    }
}
