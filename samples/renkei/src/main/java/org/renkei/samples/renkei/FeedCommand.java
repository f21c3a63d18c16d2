package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.submission.Submission;
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
            session().printEither(page.entries().stream().map(this::row).toList(), page);
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

    private Map<String, Object> row(FeedEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", entry.at());
        row.put("id", entry.id());
        if (entry.item() instanceof Item.Issued issued) {
            Countermeasure countermeasure = issued.countermeasure();
            row.put("kind", ItemKind.COUNTERMEASURE + " " + countermeasure.urgency());
            row.put("label", countermeasure.label());
            row.put("summary", countermeasure.title().in(session().texts().locale()));
        } else if (entry.item() instanceof Item.Shared shared) {
            Submission submission = shared.submission();
            row.put("kind", submission.kind());
            row.put("label", submission.parts().get(0).label());
            row.put("summary", submission.parts().get(0).summary());
        }
        if (entry.item() instanceof Item.Recalled recalled) {
            row.put("kind", recalled.was());
        }
        if (entry.asksBack()) {
            row.put(
                    "recalled",
                    session().texts().text(entry.item() instanceof Item.Recalled ? "recall.all" : "recall.some"));
        }
        return row;
    }
}
