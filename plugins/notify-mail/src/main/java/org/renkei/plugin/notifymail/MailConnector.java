package org.renkei.plugin.notifymail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkei.api.contact.ChannelKind;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Notice;
import org.renkei.spi.NoticeSink;
import org.renkei.spi.ReplySource;

/** One mail server, and the mailbox that answers go to. */
final class MailConnector implements NoticeSink, ReplySource {
    private final Outgoing outgoing;
    private final Optional<Inbox> inbox;

    MailConnector(MailConfig config, ConnectorContext context) {
        outgoing = new Outgoing(config, context);
        inbox = config.imap().map(server -> new Inbox(server, config.folder().orElse("INBOX"), context));
    }

    @Override
    public boolean plays(Class<? extends Connector> role) {
        return role.equals(ReplySource.class) ? inbox.isPresent() : role.isInstance(this);
    }

    @Override
    public boolean reaches(ChannelKind kind) {
        return kind == ChannelKind.MAIL;
    }

    @Override
    public ItemResult send(Notice notice) {
        return outgoing.send(notice);
    }

    @Override
    public Page pollReplies(String cursor, int max) {
        return inbox.map(box -> box.poll(cursor, max)).orElseGet(() -> new Page(List.of(), cursor, false));
    }

    @Override
    public Probe probe(Depth depth) {
        List<Step> steps = new ArrayList<>();
        try {
            outgoing.connected();
            steps.add(Step.passed(Depth.CONNECT, "SMTP"));
            if (depth.compareTo(Depth.PERMISSION) >= 0 && inbox.isPresent()) {
                inbox.get().probe();
                steps.add(Step.passed(Depth.PERMISSION, "FOLDER_READABLE"));
            }
        } catch (ConnectorException e) {
            boolean signIn = e.code().equals("SIGN_IN_REFUSED");
            steps.add(Step.failed(signIn ? Depth.AUTHENTICATE : Depth.CONNECT, e.code(), e.remedy()));
        }
        return new Probe(steps);
    }

    @Override
    public void close() {
        outgoing.close();
    }
}
