package org.renkei.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.breach.BreachDraft;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.contact.ContactStep;
import org.renkei.api.contact.Contacts;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.RecordedDecision;
import org.renkei.core.access.AccessDecision;
import org.renkei.core.engine.Streams;
import org.renkei.core.engine.event.ContactEvent;
import org.renkei.core.json.EventCodec;
import org.renkei.core.json.StrictJson;
import org.renkei.core.memory.InMemoryStore;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.NewEvent;

/** Addresses of people, and what is said about them, lie outside the journal, so that the law can have them purged. */
class PeopleContentTest {
    private static final String CANARY = "canary-55-0100";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T00:00:00Z"));

    private final InMemoryStore store = new InMemoryStore(CLOCK);
    private LiveCouncil council;
    private Council officer;
    private MemberId secretariat;

    @BeforeEach
    void found() {
        council = LiveCouncil.open(store, CouncilOptions.builder().clock(CLOCK).build(), new AccessDecision());
        officer = council.as(council.officer());
        secretariat = officer.membership().self().id();
    }

    @AfterEach
    void close() {
        council.close();
    }

    @Test
    void an_address_stands_in_no_event_and_can_be_purged_while_the_chain_stays() {
        Contacts contacts = officer.membership().contacts();
        ContactPoint point = ContactPoint.person(
                council.officer(), ContactLevel.WORKING, new ContactChannel(ChannelKind.MOBILE, CANARY));
        contacts.set(secretariat, List.of(point));
        assertThat(journal()).contains("mobile").doesNotContain(CANARY);
        purge("contacts/" + secretariat + "/1");
        assertThat(contacts.chain(secretariat).points())
                .containsExactly(new ContactPoint(point.who(), point.level(), List.of(), point.hours()));
        assertThat(contacts.resolve(secretariat, CLOCK.instant()))
                .containsExactly(new ContactStep(
                        secretariat, Optional.of(council.officer()), ContactLevel.WORKING, List.of(), true));
    }

    @Test
    void what_happened_stands_in_no_event_and_can_be_purged_while_the_report_stays() {
        MemberId accused = officer.membership()
                .admit(
                        AdmissionDraft.builder("Accused", new CategoryId("other"), new MemberClassId("general"))
                                .build(),
                        new RecordedDecision(
                                officer.membership().charter().bodies().get(0).id(), "fit", LocalDate.EPOCH))
                .id();
        BreachId id = officer.breaches()
                .report(new BreachDraft(accused, Optional.empty(), CANARY))
                .id();
        assertThat(officer.breaches().get(id).what()).contains(CANARY);
        assertThat(journal()).contains(id.value()).doesNotContain(CANARY);
        purge("breach/" + id);
        assertThat(officer.breaches().get(id).what()).isEmpty();
        assertThat(officer.breaches().list()).hasSize(1);
    }

    private String journal() {
        StringBuilder all = new StringBuilder();
        store.read(0, Integer.MAX_VALUE)
                .forEach(event -> all.append(new String(event.payload().array(), StandardCharsets.UTF_8)));
        return all.toString();
    }

    private void purge(String content) {
        assertThat(store.contents(List.of(content))).hasSize(1);
        // a step that purges says why in an event; which one does not matter here
        EventCodec codec = new EventCodec(StrictJson.shared());
        ContactEvent.ContactsSet event =
                new ContactEvent.ContactsSet(new MemberId("someone"), List.of(), "none", "00", council.officer());
        String stream = Streams.contacts(event.member());
        store.append(new Append(
                Map.of(stream, 0L),
                List.of(new NewEvent(stream, codec.type(event), codec.write(event))),
                List.of(),
                List.of(content)));
    }
}
