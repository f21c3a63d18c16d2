package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.CharterId;
import picocli.CommandLine.Command;

/** Lists every version of the charter, decided ones included. */
@Command(name = "versions")
final class CharterVersionsCommand extends SessionCommand implements Runnable {
    CharterVersionsCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().view(view -> {
            List<Charter> versions = view.membership().charters();
            CharterId now = view.membership().charter().id();
            session()
                    .printEither(
                            versions.stream().map(version -> row(version, now)).toList(), versions);
        });
    }

    private Map<String, Object> row(Charter version, CharterId now) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", version.id());
        row.put("title", version.title().in(session().texts().locale()));
        row.put("since", version.since());
        row.put("inForce", version.id().equals(now));
        return row;
    }
}
