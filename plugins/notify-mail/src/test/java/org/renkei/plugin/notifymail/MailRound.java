package org.renkei.plugin.notifymail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.core.connector.ConnectorHost;
import org.renkei.core.connector.ConnectorInstance;
import org.renkei.core.connector.InstanceSettings;
import org.renkei.core.connector.StepReport;

/** From urgent countermeasure information to a mail, its answer, and the acknowledgement in the council. */
final class MailRound {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private final Path dir;

    MailRound(Path dir) {
        this.dir = dir;
    }

    /** Goes the whole way with a connector that {@code host} finds. */
    void go(ConnectorHost host) throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        GreenMailUser mailbox = mail.setUser("council@council.example", "council", "secret");
        try (EmbeddedCouncil council = Council.inMemory()) {
            Council officer = council.as(council.officer());
            called(council, officer);
            Countermeasure issued = urgent(officer);
            try (ConnectorInstance calls = host.open(InstanceSettings.of("calls", settings(mail)), officer)) {
                StepReport first = calls.step();
                assertThat(first.state()).as("%s", first.fault()).isEqualTo(StepReport.State.ACTIVE);
                assertThat(first.calls().called()).isEqualTo(1);
                MimeMessage received = mail.getReceivedMessages()[0];
                MimeMessage answer = (MimeMessage) received.reply(false);
                answer.setFrom(new InternetAddress("duty@acme.example"));
                answer.setText("確認しました", "UTF-8");
                answer.saveChanges();
                mailbox.deliver(answer);
                assertThat(calls.step().calls().answered()).isEqualTo(1);
            }
            assertThat(officer.retrieval()
                            .acknowledgements(new ItemId(issued.id().value()))
                            .read())
                    .isEqualTo(1);
        } finally {
            mail.stop();
        }
    }

    private Map<String, String> settings(GreenMail mail) throws Exception {
        Path password = Files.writeString(dir.resolve("password"), "secret\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> settings = new TreeMap<>();
        settings.put("connector", "notify-mail");
        settings.put("destination.owner", "duty officers");
        settings.put("destination.readers", "ORG");
        settings.put("destination.strongestAct", "OBSERVE");
        settings.put("destination.leastStage", "CONFIRMED");
        settings.put("config.from", "council@council.example");
        settings.put("config.smtp.host", "127.0.0.1");
        settings.put("config.smtp.port", String.valueOf(mail.getSmtp().getPort()));
        settings.put("config.smtp.security", "NONE");
        settings.put("config.imap.host", "127.0.0.1");
        settings.put("config.imap.port", String.valueOf(mail.getImap().getPort()));
        settings.put("config.imap.security", "NONE");
        settings.put("config.imap.user", "council");
        settings.put("config.imap.password", "file:" + password);
        return settings;
    }

    private static void called(EmbeddedCouncil council, Council officer) {
        Member member = officer.membership()
                .admit(
                        AdmissionDraft.builder("ACME", new CategoryId("cyber-business"), new MemberClassId("general"))
                                .build(),
                        new RecordedDecision(new BodyId("steering-committee"), "as it saw fit", TODAY));
        HandlerId handler = officer.membership()
                .appoint(member.id(), HandlerDraft.named("A. Handler"))
                .id();
        Council view = council.as(handler);
        view.membership().sign(new Pledge(view.membership().charter().pledge().version(), "A. Handler", TODAY));
        view.membership()
                .contacts()
                .set(
                        member.id(),
                        List.of(ContactPoint.person(
                                handler,
                                ContactLevel.WORKING,
                                new ContactChannel(ChannelKind.MAIL, "duty@acme.example"))));
    }

    private static Countermeasure urgent(Council officer) {
        Audience members = Audience.of(new ScopeId("members"));
        PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.AMBER, members, "a worm spreads")
                .build();
        return officer.casework()
                .issue(
                        CountermeasureDraft.builder(
                                        officer.submissions()
                                                .submit(
                                                        SubmissionDraft.builder(SubmissionKind.OBSERVATION, part)
                                                                .build(),
                                                        "case")
                                                .inCase(),
                                        Tlp.AMBER,
                                        members,
                                        new Wording("件名", "Title"),
                                        new Wording("対応", "Action"))
                                .urgency(Urgency.URGENT)
                                .build(),
                        "issue");
    }
}
