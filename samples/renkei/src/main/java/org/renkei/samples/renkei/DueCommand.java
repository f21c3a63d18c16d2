package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.Obligation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what waits to be done, what is overdue first. */
@Command(name = "due")
final class DueCommand extends SessionCommand implements Runnable {
    @Option(names = "--all", descriptionKey = "option.due-all")
    private boolean all;

    DueCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        session().view(view -> {
            List<Obligation> waiting =
                    all ? view.obligations().all() : view.obligations().ours();
            session().printEither(waiting.stream().map(this::row).toList(), waiting);
        });
    }

    private Map<String, Object> row(Obligation obligation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("state", obligation.state());
        row.put("due", obligation.due().map(DueText::until).orElse(""));
        row.put("duty", session().texts().text(obligation.duty() ? "duty.owed" : "duty.voluntary"));
        if (all) {
            row.put("member", obligation.member());
        }
        row.put("cause", cause(obligation.cause()));
        row.put("since", DueText.day(obligation.since()));
        return row;
    }

    private String cause(Cause cause) {
        return session().texts().text("cause." + ValueTree.kind((Record) cause), subject(cause));
    }

    private static String subject(Cause cause) {
        if (cause instanceof Cause.Answer answer) {
            return answer.request().value();
        } else if (cause instanceof Cause.Acknowledge acknowledge) {
            return acknowledge.item().value();
        } else if (cause instanceof Cause.CastVote vote) {
            return vote.motion().value();
        } else if (cause instanceof Cause.SignPledge pledge) {
            return pledge.handler() + ", " + pledge.version();
        } else if (cause instanceof Cause.GiveConsent consent) {
            return consent.consent().value();
        }
        return cause instanceof Cause.Unknown unknown ? unknown.kind() : "";
    }
}
