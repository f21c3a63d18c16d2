package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.SubmissionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes back our own submission or, for those entitled, countermeasure information. */
@Command(name = "withdraw")
final class WithdrawCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
    private String item = "";

    WithdrawCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().answer(view -> {
            withdraw(view);
            Map<String, Object> done = new LinkedHashMap<>();
            done.put("id", item);
            done.put("withdrawn", true);
            return done;
        });
    }

    private void withdraw(Council view) {
        try {
            view.submissions().withdraw(Ids.of("ITEM", SubmissionId::new, item));
        } catch (NotFoundException notOurs) {
            try {
                view.casework().withdraw(Ids.of("ITEM", CountermeasureId::new, item));
            } catch (NotPermittedException neither) {
                throw notOurs;
            }
        }
    }
}
