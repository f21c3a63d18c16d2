package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Rule;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChain;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.contact.ContactStep;
import org.renkei.api.contact.Contacts;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/** Whom to call at a member, who may set and know it, and how a call climbs. */
public interface ContactsContract extends CouncilContract {
    /** Stands in addresses, and must turn up nowhere else. */
    String CANARY = "canary-55-0100";

    @Test
    default void a_chain_is_read_back_in_its_order_with_its_addresses_by_its_member_and_by_officers() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            assertThat(contacts(seat).chain(seat.id())).isEqualTo(new ContactChain(seat.id(), List.of()));
            List<ContactPoint> points = List.of(
                    ContactPoint.person(
                            seat.handler(),
                            ContactLevel.WORKING,
                            new ContactChannel(ChannelKind.SATELLITE, CANARY),
                            new ContactChannel(ChannelKind.MAIL, "desk@member.example")),
                    ContactPoint.organisation(
                                    scene.officer().id(),
                                    ContactLevel.EXECUTIVE,
                                    new ContactChannel(ChannelKind.BULLETIN_BOARD, "room 7"))
                            .during(ContactWeek.OFFICE));
            ContactChain set = contacts(seat).set(seat.id(), points);
            assertThat(set).isEqualTo(new ContactChain(seat.id(), points));
            assertThat(contacts(scene.pledged(seat.member())).chain(seat.id())).isEqualTo(set);
            assertThat(contacts(scene.officer()).chain(seat.id())).isEqualTo(set);
        }
    }

    @Test
    default void a_chain_takes_the_place_of_the_one_before_and_setting_it_again_changes_nothing() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            List<ContactPoint> first = List.of(point(seat.handler(), ContactLevel.WORKING, "1"));
            List<ContactPoint> second = List.of(point(seat.handler(), ContactLevel.WORKING, "2"));
            assertChangesNothing(scene, () -> contacts(seat).set(seat.id(), List.of()));
            contacts(seat).set(seat.id(), first);
            assertChangesNothing(scene, () -> contacts(seat).set(seat.id(), first));
            contacts(scene.officer()).set(seat.id(), second);
            assertThat(contacts(seat).chain(seat.id()).points()).isEqualTo(second);
            contacts(seat).set(seat.id(), first);
            assertThat(contacts(seat).chain(seat.id()).points()).isEqualTo(first);
            contacts(seat).set(seat.id(), List.of());
            assertThat(contacts(seat).chain(seat.id()).points()).isEmpty();
            assertThat(contacts(seat).resolve(seat.id(), scene.now())).isEmpty();
        }
    }

    @Test
    default void another_member_neither_knows_nor_sets_a_chain_and_cannot_tell_whether_there_is_one() {
        try (Scene scene = Scene.open(this)) {
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            Contacts own = contacts(scene.seat("Member", Charter2019.CLASS_1));
            contacts(other).set(other.id(), List.of(point(other.handler(), ContactLevel.WORKING, CANARY)));
            for (MemberId member : List.of(other.id(), new MemberId("no-such-member"))) {
                assertNotFound(scene, () -> own.chain(member));
                assertNotFound(scene, () -> own.warnings(member));
                assertNotFound(scene, () -> own.resolve(member, scene.now()));
                assertForbidden(scene, Rule.HANDLERS, () -> own.set(member, List.of()));
            }
            assertForbidden(scene, Rule.HANDLERS, own::warnings);
            assertNotFound(scene, () -> contacts(scene.officer()).chain(new MemberId("no-such-member")));
        }
    }

    @Test
    default void addresses_are_read_after_signing_only() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat colleague = scene.unpledged(seat.member());
            Seat officer = scene.unpledged(scene.officer().member());
            contacts(colleague).set(seat.id(), List.of(point(seat.handler(), ContactLevel.WORKING, CANARY)));
            for (Seat unsigned : List.of(colleague, officer)) {
                assertForbidden(scene, Rule.PLEDGE, () -> contacts(unsigned).chain(seat.id()));
                assertForbidden(
                        scene, Rule.PLEDGE, () -> contacts(unsigned).resolve(new MemberId("no-one"), scene.now()));
                assertThat(contacts(unsigned).warnings(seat.id())).isNotEmpty();
            }
            scene.sign(colleague.view());
            assertThat(contacts(colleague).chain(seat.id()).points()).hasSize(1);
        }
    }

    @Test
    default void who_has_left_reads_and_sets_nothing_and_the_chain_stays_for_officers() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat retired = scene.pledged(seat.member());
            ContactChain set =
                    contacts(seat).set(seat.id(), List.of(point(seat.handler(), ContactLevel.WORKING, CANARY)));
            seat.view().membership().retire(retired.handler());
            assertForbidden(scene, Rule.ACTING, () -> contacts(retired).chain(seat.id()));
            assertForbidden(scene, Rule.ACTING, () -> contacts(retired).set(seat.id(), List.of()));
            scene.expel(seat.id());
            assertForbidden(scene, Rule.ACTING, () -> contacts(seat).chain(seat.id()));
            assertForbidden(scene, Rule.ACTING, () -> contacts(seat).warnings(seat.id()));
            assertThat(contacts(scene.officer()).chain(seat.id())).isEqualTo(set);
            assertRefused(scene, () -> contacts(scene.officer()).set(seat.id(), List.of()), ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void a_point_must_fit_the_council() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat other = scene.seat("Other", Charter2019.GENERAL);
            ContactPoint good = point(seat.handler(), ContactLevel.CSIRT, CANARY);
            List<ContactPoint> misfits = List.of(
                    point(other.handler(), ContactLevel.WORKING, CANARY),
                    point(new HandlerId("no-such-handler"), ContactLevel.WORKING, CANARY),
                    ContactPoint.person(seat.handler(), ContactLevel.WORKING),
                    ContactPoint.organisation(seat.id(), ContactLevel.WORKING),
                    ContactPoint.organisation(new MemberId("no-such-member"), ContactLevel.WORKING));
            for (ContactPoint misfit : misfits) {
                InvalidInputException refusal = Refusals.refusal(
                        scene, InvalidInputException.class, () -> contacts(seat).set(seat.id(), List.of(good, misfit)));
                assertThat(refusal.field()).startsWith("points[1].");
                assertThat(refusal).hasMessageNotContaining(CANARY);
            }
        }
    }

    @Test
    default void an_officer_sees_a_call_climb_from_organisation_to_organisation_in_order() {
        try (Scene scene = Scene.open(this)) {
            Seat centre = scene.seat("Centre", Charter2019.GENERAL);
            Seat ministry = scene.seat("Ministry", Charter2019.GENERAL);
            Seat agency = scene.seat("Agency", Charter2019.GENERAL);
            contacts(centre)
                    .set(
                            centre.id(),
                            List.of(
                                    point(centre.handler(), ContactLevel.WORKING, "1"),
                                    ContactPoint.organisation(ministry.id(), ContactLevel.CSIRT),
                                    point(centre.handler(), ContactLevel.EXECUTIVE, "5")));
            contacts(ministry)
                    .set(
                            ministry.id(),
                            List.of(
                                    ContactPoint.organisation(agency.id(), ContactLevel.WORKING, phone("2")),
                                    point(ministry.handler(), ContactLevel.CSIRT, "4")));
            contacts(agency)
                    .set(
                            agency.id(),
                            List.of(
                                    point(agency.handler(), ContactLevel.WORKING, "3"),
                                    // runs in a circle: the chain of the centre is not entered again
                                    ContactPoint.organisation(centre.id(), ContactLevel.EXECUTIVE)));
            List<ContactStep> steps = contacts(scene.officer()).resolve(centre.id(), scene.now());
            assertThat(steps)
                    .extracting(ContactStep::member)
                    .containsExactly(
                            centre.id(),
                            ministry.id(),
                            agency.id(),
                            agency.id(),
                            centre.id(),
                            ministry.id(),
                            centre.id());
            assertThat(steps.stream().flatMap(step -> step.channels().stream()).map(ContactChannel::address))
                    .containsExactly("1", "2", "3", "4", "5");
            assertThat(steps)
                    .extracting(ContactStep::reachable)
                    .containsExactly(true, false, true, true, false, true, true);
        }
    }

    @Test
    default void a_member_sees_where_its_chain_passes_on_and_nothing_beyond() {
        try (Scene scene = Scene.open(this)) {
            Seat ministry = scene.seat("Ministry", Charter2019.GENERAL);
            Seat agency = scene.seat("Agency", Charter2019.GENERAL);
            contacts(ministry).set(ministry.id(), List.of(point(ministry.handler(), ContactLevel.WORKING, CANARY)));
            contacts(agency)
                    .set(
                            agency.id(),
                            List.of(
                                    ContactPoint.organisation(ministry.id(), ContactLevel.CSIRT, phone("7")),
                                    point(agency.handler(), ContactLevel.EXECUTIVE, "8")));
            List<ContactStep> steps = contacts(agency).resolve(agency.id(), scene.now());
            assertThat(steps).extracting(ContactStep::member).containsExactly(ministry.id(), agency.id());
            assertThat(steps.get(0).handler()).isEmpty();
            assertThat(steps.get(1).handler()).contains(agency.handler());
            assertThat(steps.toString())
                    .contains("7", "8")
                    .doesNotContain(CANARY)
                    .doesNotContain(ministry.handler().value());
        }
    }

    @Test
    default void who_can_be_reached_depends_on_the_moment_and_on_who_takes_part() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat night = scene.pledged(seat.member());
            Seat ministry = scene.seat("Ministry", Charter2019.GENERAL);
            contacts(seat)
                    .set(
                            seat.id(),
                            List.of(
                                    point(seat.handler(), ContactLevel.WORKING, "1")
                                            .during(ContactWeek.OFFICE),
                                    point(night.handler(), ContactLevel.CSIRT, "2")
                                            .during(ContactWeek.NIGHTS),
                                    ContactPoint.organisation(ministry.id(), ContactLevel.EXECUTIVE, phone("3"))));
            assertThat(reachable(seat, "2026-01-09T23:59:00Z")).containsExactly(false, true, true);
            assertThat(reachable(seat, "2026-01-09T00:00:00Z")).containsExactly(true, false, true);
            assertThat(reachable(seat, "2026-01-09T07:59:59.999Z")).containsExactly(true, false, true);
            assertThat(reachable(seat, "2026-01-09T08:00:00Z")).containsExactly(false, true, true);
            seat.view().membership().retire(night.handler());
            scene.expel(ministry.id());
            assertThat(reachable(seat, "2026-01-09T08:00:00Z")).containsExactly(false, false, false);
            assertRefused(scene, () -> contacts(seat).resolve(seat.id(), Instant.MAX), ErrorCode.INVALID_INPUT);
        }
    }

    private static List<Boolean> reachable(Seat seat, String at) {
        return contacts(seat).resolve(seat.id(), Instant.parse(at)).stream()
                .map(ContactStep::reachable)
                .toList();
    }

    private static ContactPoint point(HandlerId handler, ContactLevel level, String number) {
        return ContactPoint.person(handler, level, phone(number));
    }

    private static ContactChannel phone(String number) {
        return new ContactChannel(ChannelKind.PHONE, number);
    }

    private static Contacts contacts(Seat seat) {
        return seat.view().membership().contacts();
    }
}
