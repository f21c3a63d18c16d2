package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.audit.AuditCheck;
import org.renkei.api.audit.Holder;
import org.renkei.api.audit.Reading;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.ItemId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Who was given what, and whether the record of it is whole. */
@Command(
        name = "audit",
        subcommands = {AuditCommand.Readings.class, AuditCommand.Holders.class, AuditCommand.Verify.class})
final class AuditCommand extends GroupCommand {
    AuditCommand(Session session) {
        super(session);
    }

    /** Lists every time that an item was given to somebody. */
    @Command(name = "readings")
    static final class Readings extends One implements Runnable {
        Readings(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<Reading> readings = view.audit().readings(item());
                session().printEither(readings.stream().map(Readings::row).toList(), readings);
            });
        }

        private static Map<String, Object> row(Reading reading) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", reading.number());
            row.put("at", reading.at());
            row.put("member", reading.member());
            row.put("handler", reading.handler());
            row.put("tool", reading.tool());
            row.put("parts", reading.parts());
            return row;
        }
    }

    /** Lists who was given an item, and who has still to give it up. */
    @Command(name = "holders")
    static final class Holders extends One implements Runnable {
        Holders(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<Holder> holders = view.audit().holders(item());
                session().printEither(holders.stream().map(Holders::row).toList(), holders);
            });
        }

        private static Map<String, Object> row(Holder holder) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("state", holder.state());
            row.put("member", holder.member());
            row.put("handler", holder.handler());
            row.put("tool", holder.tool());
            row.put("parts", holder.parts());
            row.put("since", holder.since());
            return row;
        }
    }

    /** Checks the whole record. */
    @Command(name = "verify")
    static final class Verify extends SessionCommand implements Runnable {
        Verify(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                AuditCheck check = view.audit().verify();
                session().print(check);
                if (!check.intact()) {
                    throw new CouncilException(
                            ErrorCode.STATE_CONFLICT,
                            "the record of reading is not what was entered; keep a copy of the store and find out why");
                }
            });
        }
    }

    /** A command on one item. */
    abstract static class One extends SessionCommand {
        @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
        private String item = "";

        One(Session session) {
            super(session);
        }

        final ItemId item() {
            return Ids.of("ITEM", ItemId::new, item);
        }
    }
}
