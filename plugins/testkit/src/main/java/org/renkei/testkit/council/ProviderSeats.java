package org.renkei.testkit.council;

import java.time.LocalDate;
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
import org.renkei.api.id.SectorId;
import org.renkei.api.member.AdmissionDraft;
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
    private final Seat secondOfficer;
    private final Scene scene;
    private final boolean oneLeaves;

    /** Seats them; whether the two are listed, and whether one leaves in the end, follows from {@code seed}. */
    ProviderSeats(Scene scene, long seed) {
        this.scene = scene;
        officer = scene.officer();
        secondOfficer = scene.pledged(officer.member());
        boolean listed = seed % 4 < 2;
        oneLeaves = seed % 8 > 5;
        seats.add(twin(scene, "Aozora", Charter2019.FINANCE, listed));
        seats.add(twin(scene, "Kuro Denryoku", Charter2019.MEDICAL, listed));
        seats.add(scene.seat("Third", Charter2019.CLASS_1));
        seats.add(scene.seat("Fourth", Charter2019.CLASS_2, Charter2019.FINANCE));
        seats.add(scene.seat("Fifth", Charter2019.GENERAL));
        scene.pledged(seats.get(1).member());
        chain(scene, seats.get(0), new ContactHours.Always());
        chain(scene, seats.get(1), ContactWeek.NIGHTS);
        observers().forEach(seat -> chain(scene, seat, new ContactHours.Always()));
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

    Seat secondOfficer() {
        return secondOfficer;
    }

    /** Returns whether the first of the two is expelled in the end. */
    boolean oneLeaves() {
        return oneLeaves;
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

    private static Seat twin(Scene scene, String name, SectorId sector, boolean listed) {
        AdmissionDraft.Builder draft = AdmissionDraft.builder(
                        name, Charter2019.CRITICAL_INFRASTRUCTURE, Charter2019.CLASS_1)
                .sector(sector);
        return scene.pledged(
                scene.admit(listed ? draft.build() : draft.unlisted().build()));
    }

    private static void chain(Scene scene, Seat seat, ContactHours hours) {
        ContactChannel boss = new ContactChannel(ChannelKind.MAIL, "boss@" + host(seat));
        List<ContactPoint> points = List.of(
                ContactPoint.person(seat.handler(), ContactLevel.WORKING, mail(seat.member()))
                        .during(hours),
                ContactPoint.person(scene.appoint(seat.id(), "A. Boss"), ContactLevel.EXECUTIVE, boss));
        seat.view().membership().contacts().set(seat.id(), points);
    }

    private static String host(Seat seat) {
        return host(seat.member());
    }

    private static String host(Member member) {
        return member.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    }

    /** Returns the day it is in Japan. */
    LocalDate today() {
        return scene.today();
    }
}
