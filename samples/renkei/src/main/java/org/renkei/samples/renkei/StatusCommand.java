package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.ItemId;
import org.renkei.api.member.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the council and as whom we act, or how far an item has come at everybody. */
@Command(name = "status")
final class StatusCommand extends SessionCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "ITEM", descriptionKey = "param.status")
    private @Nullable String item;

    StatusCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().operate((council, handler, view) -> session()
                .print(
                        item == null
                                ? overview(council, view)
                                : view.retrieval().acknowledgements(Ids.of("ITEM", ItemId::new, item))));
    }

    static Map<String, Object> overview(EmbeddedCouncil council, Council view) {
        Roster roster = view.membership().roster();
        Map<String, Object> overview = new LinkedHashMap<>();
        overview.put("council", council.id());
        overview.put("charter", view.membership().charter().id());
        overview.put("members", roster.total());
        overview.put("events", council.head());
        overview.put("stateHash", council.stateHash());
        overview.put("handler", view.membership().handler().id());
        overview.put("member", view.membership().self().id());
        overview.put("name", view.membership().self().name());
        overview.put("memberClass", view.membership().self().memberClass());
        overview.put("pledged", view.membership().handler().pledge().isPresent());
        overview.put("submissions", view.submissions().list().size());
        return overview;
    }
}
