package org.renkei.samples.renkei;

import org.renkei.api.Council;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one item: one's own submission, or what others shared and the council issued. */
@Command(name = "show")
final class ShowCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
    private String item = "";

    ShowCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(this::find);
    }

    private Object find(Council view) {
        try {
            return view.submissions().get(Ids.of("ITEM", SubmissionId::new, item));
        } catch (NotFoundException notOurs) {
            return view.retrieval().get(Ids.of("ITEM", ItemId::new, item));
        }
    }
}
