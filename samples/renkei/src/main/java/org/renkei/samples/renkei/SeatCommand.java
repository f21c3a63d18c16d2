package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.renkei.api.Council;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Seats in the council's bodies. */
@Command(
        name = "seat",
        subcommands = {SeatCommand.Give.class, SeatCommand.Take.class, SeatCommand.ListAll.class})
final class SeatCommand extends GroupCommand {
    SeatCommand(Session session) {
        super(session);
    }

    /** Gives a member a seat. */
    @Command(name = "give")
    static final class Give extends InBody implements Runnable {
        @Parameters(index = "1", paramLabel = "MEMBER", descriptionKey = "param.member")
        private String member = "";

        Give(Session session) {
            super(session);
        }

        @Override
        public void run() {
            MemberId id = Ids.of("MEMBER", MemberId::new, member);
            session().view(view -> {
                view.motions().seat(body(), id);
                list(view);
            });
        }
    }

    /** Takes a seat back. */
    @Command(name = "take")
    static final class Take extends InBody implements Runnable {
        @Parameters(index = "1", paramLabel = "MEMBER", descriptionKey = "param.member")
        private String member = "";

        Take(Session session) {
            super(session);
        }

        @Override
        public void run() {
            MemberId id = Ids.of("MEMBER", MemberId::new, member);
            session().view(view -> {
                view.motions().unseat(body(), id);
                list(view);
            });
        }
    }

    /** Lists who sits in a body. */
    @Command(name = "list")
    static final class ListAll extends InBody implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(this::list);
        }
    }

    /** A command on the seats of one body. */
    abstract static class InBody extends SessionCommand {
        @Parameters(index = "0", paramLabel = "BODY", descriptionKey = "param.body")
        private String body = "";

        InBody(Session session) {
            super(session);
        }

        final BodyId body() {
            return Ids.of("BODY", BodyId::new, body);
        }

        final void list(Council view) {
            List<MemberId> seats = view.motions().seats(body());
            Map<MemberId, String> names =
                    view.membership().roster().members().stream().collect(Collectors.toMap(Member::id, Member::name));
            session().printEither(seats.stream().map(id -> row(id, names)).toList(), seats);
        }

        private static Map<String, Object> row(MemberId id, Map<MemberId, String> names) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put("name", names.getOrDefault(id, ""));
            return row;
        }
    }
}
