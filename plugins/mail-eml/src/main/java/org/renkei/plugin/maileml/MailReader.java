package org.renkei.plugin.maileml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxNestingDepthLimitException;
import org.apache.james.mime4j.io.MaxPartCountLimitException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.renkei.api.error.InvalidInputException;

/** Follows the parser through a mail and the mails inside it, within limits; nothing is kept but what is asked for. */
final class MailReader extends AbstractContentHandler {
    private static final int MOST_PARTS = 1_000;
    private static final int DEEPEST = 20;
    private static final int MOST_HEADERS = 1_000;
    private static final int LONGEST_HEADER = 65_536;
    private static final int UNLIMITED = -1;
    private static final String MAIL = "mail";
    private static final String BY_HAND = "hand in by hand what matters of it";
    private static final Set<String> OF_MAIL = Set.of("from", "subject", "received");

    private final Deque<MailCollector> open = new ArrayDeque<>();
    private MailCollector outermost = new MailCollector();
    private MailPart part = new MailPart();
    private boolean inPart;
    private boolean isMail;

    private MailReader() {}

    static SuspiciousMail read(InputStream in) throws IOException {
        MailReader reader = new MailReader();
        MimeStreamParser parser = new MimeStreamParser(limits(), DecodeMonitor.SILENT, null);
        parser.setContentDecoding(true);
        parser.setContentHandler(reader);
        try {
            parser.parse(new BoundedInput(in, SuspiciousMail.LARGEST));
        } catch (BoundedInput.TooMuchException e) {
            throw new InvalidInputException(MAIL, "at most 25 MiB", BY_HAND);
        } catch (MaxHeaderLengthLimitException | MaxHeaderLimitException e) {
            throw new InvalidInputException(MAIL, "at most 1,000 headers in a part, of 64 KiB each", BY_HAND);
        } catch (MaxPartCountLimitException | MaxNestingDepthLimitException e) {
            throw new InvalidInputException(MAIL, "at most 1,000 parts, in at most 20 levels", BY_HAND);
        } catch (MimeException e) {
            throw new InvalidInputException(MAIL, "it must be a mail that can be read", BY_HAND);
        }
        if (!reader.isMail) {
            throw new InvalidInputException(
                    MAIL, "it must have a header From, Subject or Received", "save the mail with its headers, as .eml");
        }
        return reader.outermost.mail();
    }

    private static MimeConfig limits() {
        return MimeConfig.custom()
                .setMaxLineLen(UNLIMITED) // the whole is bounded
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxPartCount(MOST_PARTS)
                .setMaxNestingDepth(DEEPEST)
                .build();
    }

    @Override
    public void startMessage() {
        MailCollector next = new MailCollector();
        if (open.isEmpty()) {
            outermost = next;
        } else {
            open.peek().attach(next);
        }
        open.push(next);
        part = new MailPart();
        inPart = false;
    }

    @Override
    public void endMessage() {
        open.pop();
        inPart = true;
    }

    @Override
    public void startBodyPart() {
        part = new MailPart();
        inPart = true;
    }

    @Override
    public void field(Field field) {
        if (!inPart) {
            open.element().header(field);
            isMail |= open.size() == 1 && OF_MAIL.contains(field.getNameLowerCase());
        }
        part.header(field);
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream in) throws IOException {
        part.read(descriptor, in);
        open.element().add(part);
    }
}
