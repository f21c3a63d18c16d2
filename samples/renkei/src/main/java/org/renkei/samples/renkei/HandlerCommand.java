package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Handlers: the named people and tools that act for members. */
@Command(
        name = "handler",
        subcommands = {
            HandlerCommand.Appoint.class,
            HandlerCommand.Retire.class,
            RotateCommand.class,
            HandlerCommand.ListAll.class
        })
final class HandlerCommand extends GroupCommand {
    HandlerCommand(Session session) {
        super(session);
    }

    /** Appoints a handler. */
    @Command(name = "appoint")
    static final class Appoint extends SessionCommand implements Runnable {
        @Parameters(index = "0", paramLabel = "MEMBER", descriptionKey = "param.member")
        private String member = "";

        @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "param.name")
        private String name = "";

        @Option(names = "--post", paramLabel = "TEXT", descriptionKey = "option.post")
        private @Nullable String post;

        Appoint(Session session) {
            super(session);
        }

        @Override
        public void run() {
            HandlerDraft draft = new HandlerDraft(name, Optional.ofNullable(post));
            MemberId id = Ids.of("MEMBER", MemberId::new, member);
            session().answer(view -> view.membership().appoint(id, draft));
        }
    }

    /** Ends a handler's acting. */
    @Command(name = "retire")
    static final class Retire extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "HANDLER", descriptionKey = "param.handler")
        private String handler = "";

        Retire(Session session) {
            super(session);
        }

        @Override
        public void run() {
            HandlerId id = Ids.of("HANDLER", HandlerId::new, handler);
            session().answer(view -> view.membership().retire(id));
        }
    }

    /** Lists the handlers of a member. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        @Parameters(arity = "0..1", paramLabel = "MEMBER", descriptionKey = "param.member.own")
        private @Nullable String member;

        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<Handler> handlers = view.membership().handlers(Ids.memberOrOwn(member, view));
                session().printEither(handlers.stream().map(HandlerCommand::row).toList(), handlers);
            });
        }
    }

    static Map<String, Object> row(Handler handler) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", handler.id());
        row.put("name", handler.name());
        row.put("post", handler.post().orElse(""));
        row.put("active", handler.active());
        row.put(
                "signedOn",
                handler.pledge().map(pledge -> pledge.signedOn().toString()).orElse(""));
        return row;
    }
}
