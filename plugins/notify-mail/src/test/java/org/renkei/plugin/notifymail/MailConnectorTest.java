package org.renkei.plugin.notifymail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.charter.Wording;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Urgency;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Notice;
import org.renkei.spi.ReplySource;
import org.renkei.spi.SecretRef;
import org.renkei.testkit.connector.TestContext;

/** Against a real mail server in this process, over SMTP and IMAP. */
class MailConnectorTest {
    private static final String REPLY = "abcdefghijklmnopqrstuvwxyz";
    private static final String COUNCIL = "council@council.example";

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @TempDir
    private Path scratch;

    private GreenMailUser council;

    @BeforeEach
    void start() {
        mail.start();
        council = mail.setUser(COUNCIL, "council", "secret");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_notice_arrives_in_both_languages_and_says_that_a_machine_wrote_it() throws Exception {
        try (MailConnector connector = connector(false)) {
            assertThat(connector.reaches(ChannelKind.MAIL)).isTrue();
            assertThat(connector.reaches(ChannelKind.PHONE)).isFalse();
            assertThat(connector.send(notice("csirt@acme.example"))).isEqualTo(ItemResult.accepted());
        }
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("受領確認のお願い / Please acknowledge [renkei:" + REPLY + "]");
        assertThat(message.getContent().toString()).contains("返信してください", "answer this message");
        assertThat(message.getFrom()[0]).hasToString(COUNCIL);
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("csirt@acme.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate().toInstant()).isEqualTo(TestContext.NOW);
    }

    @Test
    void the_same_notice_twice_can_be_told_from_two() throws Exception {
        try (MailConnector connector = connector(false)) {
            connector.send(notice("csirt@acme.example"));
            connector.send(notice("csirt@acme.example"));
        }
        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages[0].getMessageID()).isEqualTo(messages[1].getMessageID());
    }

    @Test
    void an_answer_is_taken_and_what_a_machine_answers_is_not() throws Exception {
        try (MailConnector connector = connector(true)) {
            assertThat(connector.plays(ReplySource.class)).isTrue();
            ReplySource.Page nothing = connector.pollReplies(ReplySource.START, 10);
            assertThat(nothing.replies()).isEmpty();
            answer("Re: 受領確認 [renkei:" + REPLY + "]", "a@acme.example");
            answer("Re: no mark", "b@acme.example", "In-Reply-To", "<renkei." + REPLY + "@council.example>");
            answer("Out of office [renkei:" + REPLY + "]", "c@acme.example", "Auto-Submitted", "auto-replied");
            answer("Undelivered [renkei:" + REPLY + "]", "d@acme.example", "Return-Path", "<>");
            answer("Lunch?", "e@acme.example");
            ReplySource.Page first = connector.pollReplies(nothing.next(), 1);
            assertThat(first.more()).isTrue();
            ReplySource.Page rest = connector.pollReplies(first.next(), 10);
            assertThat(rest.more()).isFalse();
            assertThat(List.of(first.replies().get(0), rest.replies().get(0)))
                    .containsExactly(
                            new ReplySource.Reply(REPLY, "a@acme.example"),
                            new ReplySource.Reply(REPLY, "b@acme.example"));
            assertThat(rest.replies()).hasSize(1);
            assertThat(connector.pollReplies(rest.next(), 10).replies()).isEmpty();
            assertThat(connector.pollReplies("1:99", 10).replies())
                    .as("another folder's place")
                    .hasSize(2);
        }
    }

    @Test
    void an_address_that_is_refused_for_good_is_told_from_one_that_must_wait() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp("550 no such user");
                MailConnector connector = connector(server.port(), MailSecurity.NONE)) {
            assertThat(connector.send(notice("nobody@acme.example"))).isEqualTo(ItemResult.rejected("ADDRESS_REFUSED"));
            assertThat(connector.send(notice("not an address"))).isEqualTo(ItemResult.rejected("NOT_AN_ADDRESS"));
        }
        try (ScriptedSmtp server = new ScriptedSmtp("451 come again");
                MailConnector connector = connector(server.port(), MailSecurity.NONE)) {
            assertThat(connector.send(notice("csirt@acme.example")).code()).isEqualTo(ItemResult.DEFERRED);
        }
    }

    @Test
    void a_server_that_is_away_offers_no_tls_or_shows_another_certificate_is_not_used() throws IOException {
        assertFails(1, MailSecurity.NONE, "SMTP_UNREACHABLE");
        try (ScriptedSmtp server = new ScriptedSmtp("250 ok")) {
            assertFails(server.port(), MailSecurity.STARTTLS, "SMTP_UNREACHABLE");
        }
        assertFails(mail.getSmtps().getPort(), MailSecurity.TLS, "SMTP_UNREACHABLE");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_wrong_password_needs_a_person() {
        MailServer imap = new MailServer(
                "127.0.0.1",
                mail.getImap().getPort(),
                MailSecurity.NONE,
                Optional.of("council"),
                Optional.of(new SecretRef("env:WRONG")));
        MailConfig config = new MailConfig(
                COUNCIL, smtp(mail.getSmtp().getPort(), MailSecurity.NONE), Optional.of(imap), Optional.empty());
        try (MailConnector connector = new MailConnector(config, new Secretive(scratch, "wrong"))) {
            ConnectorException refusal =
                    catchThrowableOfType(ConnectorException.class, () -> connector.pollReplies(ReplySource.START, 10));
            assertThat(refusal.code()).isEqualTo("SIGN_IN_REFUSED");
            assertThat(refusal.kind()).isEqualTo(ConnectorException.Kind.INSTANCE_BROKEN);
            Connector.Probe probe = connector.probe(Connector.Depth.PERMISSION);
            assertThat(probe.passed()).isFalse();
            assertThat(probe.steps()).extracting(Connector.Step::code).containsExactly("SMTP", "SIGN_IN_REFUSED");
        }
    }

    @Test
    void a_probe_reaches_both_servers() {
        try (MailConnector connector = connector(true)) {
            assertThat(connector.probe(Connector.Depth.PERMISSION).steps())
                    .extracting(Connector.Step::code)
                    .containsExactly("SMTP", "FOLDER_READABLE");
            assertThat(connector.probe(Connector.Depth.CONNECT).passed()).isTrue();
        }
    }

    @Test
    void settings_that_cannot_be_safe_are_refused() {
        assertThatThrownBy(() -> new MailServer(
                        "mail.example",
                        25,
                        MailSecurity.NONE,
                        Optional.of("u"),
                        Optional.of(new SecretRef("env:PASSWORD"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> new MailServer("mail.example", 0, MailSecurity.TLS, Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> new MailServer("mail.example", 25, MailSecurity.TLS, Optional.of("u"), Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
        MailConfig nobody = new MailConfig("nobody", smtp(25, MailSecurity.NONE), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> new MailConnector(nobody, new TestContext(scratch)))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("FROM_REFUSED");
    }

    private void assertFails(int port, MailSecurity security, String code) {
        try (MailConnector connector = connector(port, security)) {
            ConnectorException refusal =
                    catchThrowableOfType(ConnectorException.class, () -> connector.send(notice("csirt@acme.example")));
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(ConnectorException.Kind.RETRYABLE);
        }
    }

    private MailConnector connector(boolean answers) {
        MailServer imap = new MailServer(
                "127.0.0.1",
                mail.getImap().getPort(),
                MailSecurity.NONE,
                Optional.of("council"),
                Optional.of(new SecretRef("env:PASSWORD")));
        return new MailConnector(
                new MailConfig(
                        COUNCIL,
                        smtp(mail.getSmtp().getPort(), MailSecurity.NONE),
                        answers ? Optional.of(imap) : Optional.empty(),
                        Optional.empty()),
                new Secretive(scratch, "secret"));
    }

    private MailConnector connector(int port, MailSecurity security) {
        return new MailConnector(
                new MailConfig(COUNCIL, smtp(port, security), Optional.empty(), Optional.empty()),
                new TestContext(scratch));
    }

    private static MailServer smtp(int port, MailSecurity security) {
        return new MailServer("127.0.0.1", port, security, Optional.empty(), Optional.empty());
    }

    private void answer(String subject, String from, String... header) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(COUNCIL));
        message.setSubject(subject, "UTF-8");
        message.setText("了解しました", "UTF-8");
        if (header.length == 2) {
            message.setHeader(header[0], header[1]);
        }
        message.saveChanges();
        council.deliver(message);
    }

    private static Notice notice(String address) {
        return new Notice(
                "notice:1",
                new ContactChannel(ChannelKind.MAIL, address),
                ContactLevel.WORKING,
                new ItemId("cm-1"),
                Urgency.URGENT,
                Instant.parse("2026-03-31T00:00:00Z"),
                REPLY,
                new Wording("受領確認のお願い", "Please acknowledge"),
                new Wording("返信してください。", "Please answer this message."));
    }
}
