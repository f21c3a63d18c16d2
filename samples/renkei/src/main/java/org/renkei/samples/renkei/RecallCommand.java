package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Retrieval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What we were given and have to give up. */
@Command(
        name = "recall",
        subcommands = {RecallCommand.ListAll.class, RecallCommand.Confirm.class})
final class RecallCommand extends GroupCommand {
    RecallCommand(Session session) {
        super(session);
    }

    /** Lists what is asked back of us. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        private static final int PAGE = 1_000;

        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<FeedEntry> recalled = recalled(view.retrieval());
                session().printEither(recalled.stream().map(this::row).toList(), recalled);
            });
        }

        private static List<FeedEntry> recalled(Retrieval retrieval) {
            List<FeedEntry> recalled = new ArrayList<>();
            FeedQuery query = FeedQuery.fromStart().upTo(PAGE);
            FeedPage page;
            do {
                page = retrieval.feed(query);
                page.entries().stream().filter(FeedEntry::asksBack).forEach(recalled::add);
                query = query.continuing(page.next());
            } while (page.more());
            return recalled;
        }

        private Map<String, Object> row(FeedEntry entry) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", entry.at());
            row.put("id", entry.id());
            row.put("recalled", entry.recalled());
            boolean purged = entry.item() instanceof Item.Recalled recalled && recalled.purged();
            row.put("purged", session().texts().text(purged ? "recall.purged" : "recall.taken-back"));
            return row;
        }
    }

    /** Says that none of our copies is left. */
    @Command(name = "confirm")
    static final class Confirm extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
        private String item = "";

        Confirm(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> {
                view.retrieval().confirmRecall(Ids.of("ITEM", ItemId::new, item));
                Map<String, Object> done = new LinkedHashMap<>();
                done.put("id", item);
                done.put("confirmed", true);
                return done;
            });
        }
    }
}
