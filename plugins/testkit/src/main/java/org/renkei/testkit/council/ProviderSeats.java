package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactHours;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Member;
import org.renkei.spi.Notice;

/**
 * Who sits in a council of provider twins: two members of one class, different in everything else that a leak could go by, three
 * members that look on, and the officer.
 */
final class ProviderSeats {
    /** The two that may change places come first. */
    static final int TWINS = 2;

    private final List<Seat> seats = new ArrayList<>();
    private final Seat officer;

    ProviderSeats(Scene scene) {
        officer = scene.officer();
        seats.add(scene.seat("Aozora", Charter2019.CLASS_1, Charter2019.FINANCE));
        seats.add(scene.seat("Kuro Denryoku", Charter2019.CLASS_1, Charter2019.MEDICAL));
        seats.add(scene.seat("Third", Charter2019.CLASS_1));
        seats.add(scene.seat("Fourth", Charter2019.CLASS_2, Charter2019.FINANCE));
        seats.add(scene.seat("Fifth", Charter2019.GENERAL));
        scene.pledged(seats.get(1).member());
        chain(seats.get(0), new ContactHours.Always());
        chain(seats.get(1), ContactWeek.NIGHTS);
        observers().forEach(seat -> chain(seat, new ContactHours.Always()));
    }

    int size() {
        return seats.size();
    }

    /** Returns the seat with the number {@code index}, or its twin's. */
    Seat get(int index, boolean swapped) {
        return seats.get(swapped && index < TWINS ? 1 - index : index);
    }

    Seat officer() {
        return officer;
    }

    List<Seat> twinSeats() {
        return seats.subList(0, TWINS);
    }

    List<Member> twins() {
        return twinSeats().stream().map(Seat::member).toList();
    }

    List<Seat> observers() {
        List<Seat> observers = new ArrayList<>(seats.subList(TWINS, seats.size()));
        observers.add(officer);
        return observers;
    }

    /** Returns the observer that {@code notice} goes to. */
    Optional<Seat> called(Notice notice) {
        return observers().stream()
                .filter(seat -> notice.to().address().endsWith("@" + host(seat)))
                .findFirst();
    }

    /** Returns where {@code member} is called first. */
    static ContactChannel mail(Member member) {
        return new ContactChannel(ChannelKind.MAIL, "desk@" + host(member));
    }

    int handlers(MemberId member) {
        return officer.view().membership().handlers(member).size();
    }

    private static void chain(Seat seat, ContactHours hours) {
        ContactChannel boss = new ContactChannel(ChannelKind.MAIL, "boss@" + host(seat));
        seat.view()
                .membership()
                .contacts()
                .set(
                        seat.id(),
                        List.of(
                                ContactPoint.person(seat.handler(), ContactLevel.WORKING, mail(seat.member()))
                                        .during(hours),
                                ContactPoint.person(seat.handler(), ContactLevel.EXECUTIVE, boss)));
    }

    private static String host(Seat seat) {
        return host(seat.member());
    }

    private static String host(Member member) {
        return member.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    }
}
