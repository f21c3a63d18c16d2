package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.submission.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what became of our own submission, and who learnt that it was ours. */
@Command(name = "reach")
final class ReachCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.own")
    private String item = "";

    ReachCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        SubmissionId id = Ids.of("ITEM", SubmissionId::new, item);
        session().answer(view -> {
            Submissions submissions = view.submissions();
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("id", id);
            found.put("reach", submissions.reach(id));
            found.put("disclosures", submissions.disclosures(id));
            return found;
        });
    }
}
