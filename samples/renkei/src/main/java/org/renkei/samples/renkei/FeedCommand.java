package org.renkei.samples.renkei;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads what is new. The place is remembered for each handler, once what was read has been printed. */
@Command(name = "feed")
final class FeedCommand extends SessionCommand implements Runnable {
    @Option(names = "--after", paramLabel = "CURSOR", descriptionKey = "option.after")
    private @Nullable String after;

    @Option(names = "--from-start", descriptionKey = "option.from-start")
    private boolean fromStart;

    @Option(names = "--max", paramLabel = "N", descriptionKey = "option.max", defaultValue = "100")
    private int max = 100;

    @Option(names = "--peek", descriptionKey = "option.peek")
    private boolean peek;

    FeedCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().operate((council, handler, view) -> {
            CursorFile place = new CursorFile(session().cursor(handler));
            FeedPage page = view.retrieval().feed(new FeedQuery(from(place), max, Set.of()));
            session()
                    .printEither(
                            page.entries().stream()
                                    .map(entry -> EntryForm.row(entry, session().texts()))
                                    .toList(),
                            page);
            if (!peek) {
                place.keep(page.next());
            }
        });
    }

    private Optional<Cursor> from(CursorFile place) {
        if (after != null) {
            return Optional.of(new Cursor(after));
        }
        return fromStart ? Optional.empty() : place.read();
    }
}
