package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.List;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.UpdateDraft;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a submission of our own grow. */
@Command(name = "update")
final class UpdateCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.own")
    private String item = "";

    @Option(names = "--final", descriptionKey = "option.final")
    private boolean last;

    @Mixin
    private OnceOption once = new OnceOption();

    @ArgGroup(exclusive = false, multiplicity = "1..3")
    private List<PartOptions> parts = new ArrayList<>();

    UpdateCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        SubmissionId id = Ids.of("ITEM", SubmissionId::new, item);
        List<PartDraft> drafts =
                parts.stream().map(part -> part.draft(List.of())).toList();
        UpdateDraft draft = new UpdateDraft(last ? ReportStage.FINAL : ReportStage.FOLLOW_UP, drafts);
        session().answer(view -> view.submissions().update(id, draft, once.key()));
    }
}
