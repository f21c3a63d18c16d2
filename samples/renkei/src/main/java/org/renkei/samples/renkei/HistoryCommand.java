package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.PartChange;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how a report grew: what each follow-up changed. */
@Command(name = "history")
final class HistoryCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
    private String item = "";

    HistoryCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(view -> {
            List<Submission> history = view.retrieval().history(Ids.of("ITEM", ItemId::new, item));
            List<Object> steps = new ArrayList<>();
            for (int i = 0; i < history.size(); i++) {
                Map<String, Object> step = new LinkedHashMap<>();
                step.put("stage", history.get(i).stage().orElse(ReportStage.FIRST));
                step.put("at", history.get(i).releasedAt());
                if (i == 0) {
                    step.put("parts", history.get(0).parts());
                } else {
                    step.put("changes", PartChange.between(history.get(i - 1), history.get(i)));
                }
                steps.add(step);
            }
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", item);
            shown.put("history", steps);
            return shown;
        });
    }
}
