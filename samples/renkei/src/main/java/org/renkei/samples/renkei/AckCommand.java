package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.AckStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how far an item has come at our member. */
@Command(name = "ack")
final class AckCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
    private String item = "";

    @Option(names = "--stage", paramLabel = "STAGE", defaultValue = "READ", descriptionKey = "option.stage")
    private AckStage stage = AckStage.READ;

    AckCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        ItemId id = Ids.of("ITEM", ItemId::new, item);
        session().answer(view -> {
            view.retrieval().acknowledge(id, stage);
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("id", id);
            said.put("stage", stage);
            return said;
        });
    }
}
