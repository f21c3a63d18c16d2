package org.renkei.samples.renkei;

import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks those it names for advice, in confidence. */
@Command(name = "ask")
final class ConsultCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "QUESTION", descriptionKey = "param.question")
    private String question = "";

    @Mixin
    private SayingOptions saying = new SayingOptions();

    ConsultCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(view -> {
            SubmissionDraft draft = SubmissionDraft.builder(
                            SubmissionKind.CONSULTATION,
                            saying.part(view.membership().charter(), question).build())
                    .build();
            return view.submissions().submit(draft, saying.key());
        });
    }
}
