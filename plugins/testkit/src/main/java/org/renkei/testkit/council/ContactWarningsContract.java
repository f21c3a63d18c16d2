package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactParty;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.contact.ContactWarning;
import org.renkei.api.contact.ContactWarning.Code;
import org.renkei.api.contact.Contacts;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.HandlerDraft;

/** What may fail in a contact chain when it is needed, told before it does. */
public interface ContactWarningsContract extends CouncilContract {
    @Test
    default void a_member_without_a_chain_is_warned_about_that_alone() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            assertThat(codes(seat)).containsExactly(Code.NO_CHAIN);
            set(seat, full(seat.handler(), ContactLevel.WORKING));
            assertThat(codes(seat)).doesNotContain(Code.NO_CHAIN);
            set(seat);
            assertThat(codes(seat)).containsExactly(Code.NO_CHAIN);
        }
    }

    @Test
    default void a_chain_with_a_worker_an_executive_two_means_and_day_and_night_gives_no_warning() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat executive = scene.pledged(seat.member());
            set(seat, full(seat.handler(), ContactLevel.WORKING), full(executive.handler(), ContactLevel.EXECUTIVE));
            assertThat(codes(seat)).isEmpty();
        }
    }

    @Test
    default void a_chain_of_section_heads_lacks_somebody_to_do_the_work_and_a_desk_lacks_an_executive() {
        try (Scene scene = Scene.open(this)) {
            Seat heads = scene.seat("Heads", Charter2019.GENERAL);
            set(heads, full(heads.handler(), ContactLevel.CSIRT), full(heads.handler(), ContactLevel.EXECUTIVE));
            assertThat(codes(heads)).containsExactly(Code.NO_WORKING_LEVEL);
            Seat desk = scene.seat("Desk", Charter2019.GENERAL);
            set(
                    desk,
                    full(desk.handler(), ContactLevel.WORKING),
                    ContactPoint.organisation(heads.id(), ContactLevel.EXECUTIVE));
            assertThat(codes(desk)).as("another member's executive is not ours").containsExactly(Code.NO_EXECUTIVE);
        }
    }

    @Test
    default void a_handler_that_left_is_named_and_no_longer_counts() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat worker = scene.pledged(seat.member());
            set(seat, full(worker.handler(), ContactLevel.WORKING), full(seat.handler(), ContactLevel.EXECUTIVE));
            assertThat(codes(seat)).isEmpty();
            seat.view().membership().retire(worker.handler());
            assertThat(warnings(seat))
                    .extracting(ContactWarning::code)
                    .containsExactly(Code.NO_WORKING_LEVEL, Code.POINT_RETIRED);
            assertThat(warnings(seat).get(1).who()).contains(new ContactParty.Person(worker.handler()));
            set(seat, full(worker.handler(), ContactLevel.WORKING));
            assertThat(codes(seat))
                    .as("setting it succeeds all the same")
                    .containsExactly(
                            Code.NO_WORKING_LEVEL, Code.NO_EXECUTIVE, Code.POINT_RETIRED, Code.NO_ONE_AT_NIGHT);
        }
    }

    @Test
    default void a_handler_that_has_not_signed_or_no_longer_holds_to_it_is_named() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            HandlerId newcomer = seat.view()
                    .membership()
                    .appoint(seat.id(), HandlerDraft.named("Newcomer"))
                    .id();
            set(seat, full(newcomer, ContactLevel.WORKING), full(seat.handler(), ContactLevel.EXECUTIVE));
            assertThat(warnings(seat))
                    .containsExactly(new ContactWarning(
                            seat.id(), Code.UNPLEDGED, Optional.of(new ContactParty.Person(newcomer))));
            scene.sign(scene.council().as(newcomer));
            assertThat(codes(seat)).isEmpty();
            scene.council().as(newcomer).membership().people().withdrawPledge();
            assertThat(codes(seat)).containsExactly(Code.UNPLEDGED);
        }
    }

    @Test
    default void means_of_one_kind_fail_together() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            ContactChannel mail = new ContactChannel(ChannelKind.MAIL, "a@member.example");
            ContactChannel other = new ContactChannel(ChannelKind.MAIL, "b@member.example");
            set(
                    seat,
                    ContactPoint.person(seat.handler(), ContactLevel.WORKING, mail, other),
                    full(seat.handler(), ContactLevel.EXECUTIVE));
            assertThat(codes(seat)).containsExactly(Code.SINGLE_CHANNEL);
        }
    }

    @Test
    default void a_time_of_the_week_at_which_nobody_can_be_reached_is_noticed() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            ContactPoint day = full(seat.handler(), ContactLevel.WORKING).during(ContactWeek.OFFICE);
            ContactPoint night = full(seat.handler(), ContactLevel.EXECUTIVE).during(ContactWeek.NIGHTS);
            ContactPoint weekend = full(seat.handler(), ContactLevel.CSIRT).during(ContactWeek.WEEKENDS);
            set(seat, day, night);
            assertThat(codes(seat)).as("Saturday noon").containsExactly(Code.NO_ONE_AT_NIGHT);
            set(seat, day, weekend, full(seat.handler(), ContactLevel.EXECUTIVE).during(ContactWeek.OFFICE));
            assertThat(codes(seat)).as("Monday night").containsExactly(Code.NO_ONE_AT_NIGHT);
            set(seat, day, weekend, night);
            assertThat(codes(seat)).isEmpty();
        }
    }

    @Test
    default void a_member_that_left_is_named_and_no_longer_leads_on() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Member", Charter2019.GENERAL);
            Seat ministry = scene.seat("Ministry", Charter2019.GENERAL);
            ContactPoint onward = ContactPoint.organisation(ministry.id(), ContactLevel.CSIRT);
            set(seat, full(seat.handler(), ContactLevel.WORKING), onward, full(seat.handler(), ContactLevel.EXECUTIVE));
            set(ministry, full(ministry.handler(), ContactLevel.WORKING));
            assertThat(codes(seat)).isEmpty();
            scene.expel(ministry.id());
            assertThat(warnings(seat))
                    .containsExactly(new ContactWarning(seat.id(), Code.MEMBER_LEFT, Optional.of(onward.who())));
        }
    }

    @Test
    default void chains_that_run_in_a_circle_are_noticed_by_those_on_it() {
        try (Scene scene = Scene.open(this)) {
            Seat one = scene.seat("One", Charter2019.GENERAL);
            Seat two = scene.seat("Two", Charter2019.GENERAL);
            Seat three = scene.seat("Three", Charter2019.GENERAL);
            Seat beside = scene.seat("Beside", Charter2019.GENERAL);
            leadOn(one, two);
            leadOn(two, three);
            leadOn(beside, one);
            assertThat(List.of(codes(one), codes(two), codes(beside))).allMatch(List::isEmpty);
            leadOn(three, one);
            for (Seat seat : List.of(one, two, three)) {
                assertThat(codes(seat)).containsExactly(Code.LOOP);
            }
            assertThat(codes(beside)).isEmpty();
            two.view().membership().resign("leaves");
            assertThat(codes(one)).containsExactly(Code.MEMBER_LEFT);
            assertThat(codes(three)).isEmpty();
        }
    }

    @Test
    default void officers_see_the_warnings_of_all_that_take_part() {
        try (Scene scene = Scene.open(this)) {
            Seat good = scene.seat("Good", Charter2019.GENERAL);
            set(good, full(good.handler(), ContactLevel.WORKING), full(good.handler(), ContactLevel.EXECUTIVE));
            Seat desk = scene.seat("Desk", Charter2019.GENERAL);
            set(desk, full(desk.handler(), ContactLevel.WORKING));
            Seat none = scene.seat("None", Charter2019.GENERAL);
            Contacts officer = scene.officer().view().membership().contacts();
            assertThat(officer.warnings())
                    .extracting(ContactWarning::member, ContactWarning::code)
                    .containsExactly(
                            tuple(scene.officer().id(), Code.NO_CHAIN),
                            tuple(desk.id(), Code.NO_EXECUTIVE),
                            tuple(none.id(), Code.NO_CHAIN));
            assertThat(officer.warnings(desk.id())).isEqualTo(warnings(desk));
            scene.expel(none.id());
            assertThat(officer.warnings()).extracting(ContactWarning::member).doesNotContain(none.id());
        }
    }

    private static void leadOn(Seat from, Seat to) {
        set(
                from,
                full(from.handler(), ContactLevel.WORKING),
                ContactPoint.organisation(to.id(), ContactLevel.CSIRT),
                full(from.handler(), ContactLevel.EXECUTIVE));
    }

    private static void set(Seat seat, ContactPoint... points) {
        seat.view().membership().contacts().set(seat.id(), List.of(points));
    }

    private static List<ContactWarning> warnings(Seat seat) {
        return seat.view().membership().contacts().warnings(seat.id());
    }

    private static List<Code> codes(Seat seat) {
        return warnings(seat).stream().map(ContactWarning::code).toList();
    }

    private static ContactPoint full(HandlerId handler, ContactLevel level) {
        return ContactPoint.person(
                handler,
                level,
                new ContactChannel(ChannelKind.MAIL, "desk@member.example"),
                new ContactChannel(ChannelKind.PHONE, "1"));
    }
}
