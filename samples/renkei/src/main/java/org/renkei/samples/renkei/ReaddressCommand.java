package org.renkei.samples.renkei;

import org.renkei.api.id.SubmissionId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes who may read one part of our own submission. */
@Command(name = "readdress")
final class ReaddressCommand extends SessionCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "ITEM", descriptionKey = "param.own")
    private String item = "";

    @Parameters(index = "1", paramLabel = "PART", descriptionKey = "option.part")
    private Part part = Part.ATTACK;

    @Mixin
    private AudienceOptions readers = new AudienceOptions();

    ReaddressCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        SubmissionId id = Ids.of("ITEM", SubmissionId::new, item);
        Audience audience = readers.audience();
        session().answer(view -> view.submissions().readdress(id, part, audience));
    }
}
