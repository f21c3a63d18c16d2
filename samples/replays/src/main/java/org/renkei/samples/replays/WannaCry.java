package org.renkei.samples.replays;

import java.time.Instant;

/**
 * The WannaCry weekend of May 2017, with a council that did not exist then. Source of what is recorded: outline of the council
 * (January 2019), where the organisations are called A to E as here.
 */
final class WannaCry implements Scenario {
    private final SeatTable seats;

    private WannaCry(SeatTable seats) {
        this.seats = seats;
    }

    /** Returns the replay with the published table of members. */
    static WannaCry published() {
        return new WannaCry(SeatTable.published());
    }

    /** Returns the replay with other members. */
    WannaCry with(SeatTable others) {
        return new WannaCry(others);
    }

    @Override
    public String name() {
        return "wannacry";
    }

    @Override
    public SeatTable seats() {
        return seats;
    }

    @Override
    public Instant begins() {
        return WannaCryTimes.FOUNDED;
    }

    @Override
    public void play(Setting setting) {
        Cast.Actor reader = setting.cast().actors().get(setting.cast().actors().size() - 2);
        new MemberTable(setting).show(reader.handler());
        setting.story().detail("members.assumed");
        new WannaCryWeekend(setting).play();
    }
}
