package org.renkei.plugin.maileml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.renkei.plugin.maileml.SuspiciousMail.Attachment;
import org.renkei.plugin.maileml.SuspiciousMail.Flag;
import org.renkei.plugin.maileml.SuspiciousMail.Flag.Kind;
import org.renkei.plugin.maileml.SuspiciousMail.Sender;

/** What one mail tells, collected header by header and part by part. */
final class MailCollector {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{Alnum}._%+'-]{1,64}@(?:[\\p{Alnum}-]{1,63}\\.)+\\p{Alpha}{2,63}");

    private final Set<Flag> flags = new LinkedHashSet<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<MailCollector> attached = new ArrayList<>();
    private final Links links = new Links();
    private String subject = "";
    private Optional<Sender> sender = Optional.empty();
    private Optional<Sender> replyTo = Optional.empty();
    private Optional<String> returnPath = Optional.empty();
    private Optional<Instant> receivedAt = Optional.empty();
    private int recipients;

    void header(Field field) {
        String name = field.getNameLowerCase();
        if (HeaderText.isBare(field)) {
            flags.add(new Flag(Kind.BARE_HEADER, field.getName()));
        }
        switch (name) {
            case "subject" -> subject = subject.isEmpty() ? HeaderText.of(field) : subject;
            case "from" -> sender = sender.or(() -> sender(field));
            case "reply-to" -> replyTo = replyTo.or(() -> sender(field));
            case "return-path" -> returnPath = returnPath.or(() -> address(HeaderText.bare(field)));
            case "received" -> receivedAt = receivedAt.or(() -> time(HeaderText.bare(field)));
            case "to", "cc" -> recipients += addresses(HeaderText.bare(field));
            default -> {
                // of no use here
            }
        }
    }

    void add(MailPart part) {
        if (part.isHtml()) {
            links.addHtml(part.text());
        } else if (part.isText()) {
            links.addPlain(part.text());
        }
        part.attachment().ifPresent(file -> {
            attachments.add(file);
            FileNames.tricks(file.name()).forEach(kind -> flags.add(new Flag(kind, file.name())));
            look(file, part.kind());
        });
    }

    void attach(MailCollector mail) {
        attached.add(mail);
    }

    SuspiciousMail mail() {
        links.all().stream()
                .filter(Links::leadsElsewhere)
                .forEach(link -> flags.add(new Flag(Kind.LINK_ELSEWHERE, link.target())));
        sender.ifPresent(this::compare);
        return new SuspiciousMail(
                subject,
                sender,
                replyTo,
                returnPath,
                recipients,
                receivedAt,
                attachments,
                List.copyOf(links.all()),
                List.copyOf(flags),
                attached.stream().map(MailCollector::mail).toList());
    }

    private void look(Attachment file, FileKind kind) {
        if (kind == FileKind.PROGRAM) {
            boolean disguised = FileNames.saysDocument(file.name(), file.type());
            flags.add(new Flag(disguised ? Kind.DISGUISED_PROGRAM : Kind.PROGRAM, file.name()));
        } else if (kind == FileKind.LOCKED_ARCHIVE) {
            flags.add(new Flag(Kind.LOCKED_ARCHIVE, file.name()));
        }
    }

    private void compare(Sender from) {
        Matcher inName = ADDRESS.matcher(from.name());
        if (inName.find() && !inName.group().equalsIgnoreCase(from.address())) {
            flags.add(new Flag(Kind.SENDER_NAME_DECEIVES, from.name()));
        }
        replyTo.filter(to -> apart(to.address(), from.address()))
                .ifPresent(to -> flags.add(new Flag(Kind.ANSWERS_ELSEWHERE, to.address())));
        returnPath
                .filter(path -> apart(path, from.address()))
                .ifPresent(path -> flags.add(new Flag(Kind.ENVELOPE_DIFFERS, path)));
    }

    private static boolean apart(String one, String other) {
        String first = domain(one);
        String second = domain(other);
        return !first.equals(second) && !first.endsWith("." + second) && !second.endsWith("." + first);
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The name is what stands before the address, however it is written. */
    private static Optional<Sender> sender(Field field) {
        String text = HeaderText.bare(field);
        int bracket = text.lastIndexOf('<');
        return address(bracket < 0 ? text : text.substring(bracket)).map(address -> {
            String name = bracket < 0
                    ? ""
                    : HeaderText.decoded(text.substring(0, bracket).strip());
            return new Sender(name.replaceAll("^\"+|\"+$", "").strip(), address);
        });
    }

    private static Optional<String> address(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? Optional.of(address.group()) : Optional.empty();
    }

    private static int addresses(String text) {
        return LenientAddressParser.DEFAULT.parseAddressList(text).flatten().size();
    }

    private static Optional<Instant> time(String received) {
        try {
            String date = received.substring(received.lastIndexOf(';') + 1).replaceAll("\\s+", " ");
            return LenientFieldParser.parse("Date: " + date.strip()) instanceof DateTimeField field
                    ? Optional.ofNullable(field.getDate()).map(Date::toInstant)
                    : Optional.empty();
        } catch (MimeException e) {
            return Optional.empty();
        }
    }
}
