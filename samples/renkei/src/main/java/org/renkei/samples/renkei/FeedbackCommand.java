package org.renkei.samples.renkei;

import org.renkei.api.id.ItemId;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what our own findings tell about an item; it reaches the item's provider, hidden or not. */
@Command(name = "feedback")
final class FeedbackCommand extends SessionCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "ITEM", descriptionKey = "param.item")
    private String item = "";

    @Parameters(index = "1", paramLabel = "VERDICT", descriptionKey = "option.verdict")
    private Verdict verdict = Verdict.USEFUL;

    @Mixin
    private SayingOptions saying = new SayingOptions();

    FeedbackCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        ItemId about = Ids.of("ITEM", ItemId::new, item);
        session().answer(view -> {
            PartDraft part = saying.part(
                            view.membership().charter(), session().texts().word(verdict))
                    .detail(new Detail.Feedback(verdict))
                    .build();
            SubmissionDraft draft = SubmissionDraft.builder(SubmissionKind.FEEDBACK, part)
                    .about(about)
                    .build();
            return view.submissions().submit(draft, saying.key());
        });
    }
}
