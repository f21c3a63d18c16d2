package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.Council;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactHours;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.id.MemberId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Notice;
import org.renkei.spi.ReplySource;

/** What waits to be acknowledged climbs the member's contact chain, until somebody answers. */
class NoticeRoadTest {
    @TempDir
    private Path dir;

    private final String phoneName = UUID.randomUUID().toString();
    private final RecordingPhone phone = RecordingPhone.named(phoneName);
    private Workshop shop;
    private Duration within;

    @BeforeEach
    void open() {
        shop = new Workshop(dir);
        within = shop.officer.membership().charter().clocks().urgent();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void each_time_the_charter_allows_has_passed_the_next_one_is_called_as_well() {
        chain(
                shop.gamma,
                person("a", ContactLevel.WORKING),
                person("b", ContactLevel.CSIRT),
                person("c", ContactLevel.EXECUTIVE));
        urgent();
        assertThat(step().calls().called()).isEqualTo(1);
        assertThat(phone.called()).containsExactly("a@gamma.example");
        assertThat(step().calls().called()).as("nobody is called twice").isZero();
        shop.clock.advance(within.minusSeconds(5));
        step();
        assertThat(phone.called()).hasSize(1);
        shop.clock.advance(Duration.ofSeconds(6));
        step();
        assertThat(phone.called()).containsExactly("a@gamma.example", "b@gamma.example");
        shop.clock.advance(within.multipliedBy(7));
        step();
        assertThat(phone.called()).containsExactly("a@gamma.example", "b@gamma.example", "c@gamma.example");
        assertThat(phone.calls).extracting(Notice::level).endsWith(ContactLevel.EXECUTIVE);
    }

    @Test
    void an_answer_of_somebody_who_was_called_ends_it() {
        chain(shop.gamma, person("a", ContactLevel.WORKING), person("b", ContactLevel.CSIRT));
        Countermeasure issued = urgent();
        step();
        String reply = phone.calls.get(0).reply();
        phone.replies.add(new ReplySource.Reply(reply, "somebody@else.example"));
        phone.replies.add(new ReplySource.Reply("aaaaaaaaaaaaaaaaaaaaaaaaaa", "a@gamma.example"));
        assertThat(step().calls().answered()).as("neither is an answer").isZero();
        assertThat(waits(shop.gamma)).isTrue();
        phone.replies.add(new ReplySource.Reply(reply, "A@Gamma.example"));
        assertThat(step().calls().answered()).isEqualTo(1);
        assertThat(waits(shop.gamma)).isFalse();
        assertThat(shop.officer
                        .retrieval()
                        .acknowledgements(Workshop.item(issued))
                        .read())
                .isEqualTo(1);
        shop.clock.advance(within.multipliedBy(2));
        step();
        assertThat(phone.called()).hasSize(1);
    }

    @Test
    void whoever_has_no_duty_is_passed_over() {
        // START is nine in the morning in Japan; the first one is there at night only
        ContactHours nights = new ContactHours.Weekly(
                Set.of(DayOfWeek.values()), LocalTime.of(18, 0), LocalTime.of(6, 0), ZoneOffset.ofHours(9));
        chain(shop.gamma, person("a", ContactLevel.WORKING).during(nights), person("b", ContactLevel.CSIRT));
        urgent();
        step();
        assertThat(phone.called()).containsExactly("b@gamma.example");
    }

    @Test
    void a_chain_goes_on_in_another_organisation() {
        chain(shop.beta, person("ministry", ContactLevel.WORKING));
        chain(shop.gamma, ContactPoint.organisation(member(shop.beta), ContactLevel.EXECUTIVE));
        Countermeasure issued = urgent();
        shop.beta.retrieval().acknowledge(Workshop.item(issued), AckStage.READ);
        step();
        assertThat(phone.called()).containsExactly("ministry@gamma.example");
    }

    @Test
    void a_member_that_cannot_be_called_is_counted() {
        urgent();
        assertThat(step().calls()).isEqualTo(new StepReport.Calls(0, 0, 3));
    }

    @Test
    void a_call_that_must_wait_is_repeated_as_the_same_and_one_that_never_will_do_is_parked() {
        chain(shop.gamma, person("a", ContactLevel.WORKING), person("b", ContactLevel.CSIRT));
        urgent();
        phone.results.add(ItemResult.deferred(Duration.ofMinutes(1)));
        assertThat(step().state()).isEqualTo(StepReport.State.LATER);
        assertThat(step().calls().called()).isEqualTo(1);
        shop.clock.advance(within.plusSeconds(1));
        phone.results.add(ItemResult.rejected("NO_SUCH_ADDRESS"));
        StepReport report = step();
        assertThat(report.parked()).containsValue("NO_SUCH_ADDRESS");
        assertThat(step().parked()).isEmpty();
        assertThat(phone.called()).containsExactly("a@gamma.example");
    }

    @Test
    void a_notice_says_what_to_do_and_nothing_of_what_it_is_about() {
        chain(shop.gamma, person("a", ContactLevel.WORKING));
        Countermeasure issued = urgent();
        step();
        String said = phone.calls.get(0).toString();
        assertThat(said).contains(issued.id().value(), "至急", "urgent").doesNotContain("canary", "秘密");
        assertThat(phone.calls.get(0).reply()).matches("[a-z2-7]{26}");
    }

    @Test
    void what_was_taken_back_is_no_longer_called_about() {
        chain(shop.gamma, person("a", ContactLevel.WORKING), person("b", ContactLevel.CSIRT));
        Countermeasure issued = urgent();
        step();
        shop.officer.casework().withdraw(issued.id());
        shop.clock.advance(within.multipliedBy(3));
        step();
        assertThat(phone.called()).hasSize(1);
    }

    private StepReport step() {
        Map<String, String> settings = Map.of(
                "connector",
                "phone",
                "destination.owner",
                "SOC",
                "destination.readers",
                "ORG",
                "destination.strongestAct",
                "OBSERVE",
                "destination.leastStage",
                "CONFIRMED",
                "config.phone",
                phoneName);
        try (ConnectorHost host = shop.host()) {
            return host.open(InstanceSettings.of("calls", settings), shop.officer)
                    .step();
        }
    }

    private Countermeasure urgent() {
        return shop.officer
                .casework()
                .issue(
                        CountermeasureDraft.builder(
                                        shop.observe(shop.beta, Tlp.AMBER_STRICT, Part.ATTACK)
                                                .inCase(),
                                        Tlp.AMBER_STRICT,
                                        Audience.of(Workshop.TASK_FORCE),
                                        new Wording("秘密", "canary"),
                                        new Wording("秘密", "canary"))
                                .urgency(Urgency.URGENT)
                                .build(),
                        "urgent");
    }

    private void chain(Council view, ContactPoint... points) {
        view.membership().contacts().set(member(view), List.of(points));
    }

    private ContactPoint person(String name, ContactLevel level) {
        Council view = name.equals("ministry") ? shop.beta : shop.gamma;
        return ContactPoint.person(
                shop.officer
                        .membership()
                        .appoint(member(view), HandlerDraft.named(name))
                        .id(),
                level,
                new ContactChannel(ChannelKind.PHONE, "03-0000-0000"),
                new ContactChannel(ChannelKind.MAIL, name + "@gamma.example"));
    }

    private static MemberId member(Council view) {
        return view.membership().self().id();
    }

    private static boolean waits(Council view) {
        return view.obligations().ours().stream().map(Obligation::cause).anyMatch(Cause.Acknowledge.class::isInstance);
    }
}
