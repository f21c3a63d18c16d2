package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.casework.Casework;
import org.renkei.api.id.SubmissionId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an officer does with a submission on a recorded ground. */
abstract class GroundedAct extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
    private String item = "";

    @Option(names = "--ground", required = true, paramLabel = "TEXT", descriptionKey = "option.act-ground")
    private String ground = "";

    GroundedAct(Session session) {
        super(session);
    }

    /** Does it, and returns whether it is done now. */
    abstract boolean act(Casework casework, SubmissionId id, String ground);

    @Override
    public final void run() {
        SubmissionId id = Ids.of("ITEM", SubmissionId::new, item);
        session().answer(view -> {
            Map<String, Object> done = new LinkedHashMap<>();
            done.put("id", id);
            done.put("done", act(view.casework(), id, ground));
            return done;
        });
    }
}
