package org.renkei.samples.renkei;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.renkei.api.contact.ContactChain;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactParty;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.contact.ContactStep;
import org.renkei.api.contact.ContactWarning;
import org.renkei.api.contact.Contacts;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.MemberId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Contact chains: whom to call at a member, in which order and how. */
@Command(
        name = "contact",
        subcommands = {ContactCommand.Set.class, ContactCommand.Show.class, ContactCommand.Warnings.class})
final class ContactCommand extends GroupCommand {
    ContactCommand(Session session) {
        super(session);
    }

    /** Sets a chain in place of the one before. */
    @Command(name = "set")
    static final class Set extends SessionCommand implements Runnable {
        @Parameters(arity = "0..1", paramLabel = "MEMBER", descriptionKey = "param.member.own")
        private @Nullable String member;

        @Option(names = "--none", descriptionKey = "option.none")
        private boolean none;

        @ArgGroup(exclusive = false, multiplicity = "0..50")
        private List<PointOptions> points = new ArrayList<>();

        Set(Session session) {
            super(session);
        }

        @Override
        public void run() {
            if (points.isEmpty() != none) {
                throw new InvalidInputException(
                        "--level", "a chain has points, or --none takes it away", "begin each point with --level");
            }
            List<ContactPoint> chain = points.stream().map(PointOptions::point).toList();
            session()
                    .view(view ->
                            show(session(), view.membership().contacts().set(Ids.memberOrOwn(member, view), chain)));
        }
    }

    /** Shows a chain or, at a moment, who can be reached and how a call climbs. */
    @Command(name = "show")
    static final class Show extends SessionCommand implements Runnable {
        @Parameters(arity = "0..1", paramLabel = "MEMBER", descriptionKey = "param.member.own")
        private @Nullable String member;

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at")
        private @Nullable Instant at;

        Show(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                MemberId id = Ids.memberOrOwn(member, view);
                Contacts contacts = view.membership().contacts();
                if (at == null) {
                    show(session(), contacts.chain(id));
                } else {
                    List<ContactStep> steps = contacts.resolve(id, at);
                    session().printEither(steps.stream().map(Show::row).toList(), steps);
                }
            });
        }

        private static Map<String, Object> row(ContactStep step) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("member", step.member());
            row.put("handler", step.handler().map(Object::toString).orElse(""));
            row.put("level", step.level());
            row.put("channels", channels(step.channels()));
            row.put("reachable", step.reachable());
            return row;
        }
    }

    /** Tells what may fail in a chain. */
    @Command(name = "warnings")
    static final class Warnings extends SessionCommand implements Runnable {
        @Parameters(arity = "0..1", paramLabel = "MEMBER", descriptionKey = "param.member.own")
        private @Nullable String member;

        @Option(names = "--all", descriptionKey = "option.all")
        private boolean all;

        Warnings(Session session) {
            super(session);
        }

        @Override
        public void run() {
            if (all && member != null) {
                throw new InvalidInputException("--all", "it stands alone", "leave out the member, or --all");
            }
            session().view(view -> {
                Contacts contacts = view.membership().contacts();
                List<ContactWarning> warnings =
                        all ? contacts.warnings() : contacts.warnings(Ids.memberOrOwn(member, view));
                session().printEither(warnings.stream().map(this::row).toList(), warnings);
            });
        }

        private Map<String, Object> row(ContactWarning warning) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("member", warning.member());
            row.put("code", warning.code());
            row.put("who", warning.who().map(ContactCommand::who).orElse(""));
            row.put("text", session().texts().text("warning." + warning.code()));
            return row;
        }
    }

    private static void show(Session session, ContactChain chain) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ContactPoint point : chain.points()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("level", point.level());
            row.put("who", who(point.who()));
            row.put("channels", channels(point.channels()));
            row.put("hours", HoursText.of(point.hours()));
            rows.add(row);
        }
        session.printEither(rows, chain);
    }

    private static String who(ContactParty who) {
        if (who instanceof ContactParty.Organisation organisation) {
            return organisation.member().value();
        }
        return who instanceof ContactParty.Person person ? person.handler().value() : "";
    }

    private static String channels(List<ContactChannel> channels) {
        return channels.stream()
                .map(channel -> channel.kind() + ":" + channel.address())
                .collect(Collectors.joining(", "));
    }
}
