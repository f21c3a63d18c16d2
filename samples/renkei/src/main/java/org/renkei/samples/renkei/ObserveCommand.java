package org.renkei.samples.renkei;

import org.renkei.api.id.SubmissionId;
import org.renkei.api.submission.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hands in as an observation what a consultation of our own says about the attack. */
@Command(name = "observe")
final class ObserveCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.own")
    private String item = "";

    @Mixin
    private AudienceOptions readers = new AudienceOptions();

    @Mixin
    private OnceOption once = new OnceOption();

    ObserveCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        SubmissionId id = Ids.of("ITEM", SubmissionId::new, item);
        Audience audience = readers.audience();
        session().answer(view -> view.submissions().observe(id, audience, once.key()));
    }
}
