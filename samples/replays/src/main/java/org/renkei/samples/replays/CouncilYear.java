package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Power;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.RecordedDecision;

/**
 * The council's first year, from April 2019 to June 2020: three intake rounds on the published days, after which it had 91, 155
 * and 225 members. Source: results of the council (July 2020).
 */
final class CouncilYear implements Scenario {
    private static final LocalDate FOUNDED = LocalDate.of(2019, 4, 1);
    private static final long SEED = 2019;

    /**
     * One round as it was published.
     *
     * @param title its name
     * @param opens its first day
     * @param closes its last day
     * @param decided the day of the decision
     * @param total how many members there were after it
     */
    private record Round(String title, LocalDate opens, LocalDate closes, LocalDate decided, int total) {}

    private static final List<Round> ROUNDS = List.of(
            new Round("第一期", LocalDate.of(2019, 4, 1), LocalDate.of(2019, 4, 10), LocalDate.of(2019, 5, 17), 91),
            new Round("第二期", LocalDate.of(2019, 7, 1), LocalDate.of(2019, 7, 31), LocalDate.of(2019, 10, 24), 155),
            new Round("第三期", LocalDate.of(2020, 3, 10), LocalDate.of(2020, 3, 27), LocalDate.of(2020, 6, 5), 225));

    private final SeatTable seats = SeatTable.published();

    @Override
    public String name() {
        return "council-year";
    }

    @Override
    public SeatTable seats() {
        return seats;
    }

    @Override
    public Instant begins() {
        return FOUNDED.atTime(9, 0).atZone(Story.ZONE).toInstant();
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(SEED);
    }

    @Override
    public Cast prepare(EmbeddedCouncil council) {
        return new Cast(List.of());
    }

    @Override
    public void play(Setting setting) {
        setting.story().detail("council-year.assumptions");
        try (Secretary secretary = new Secretary(setting)) {
            setting.story().day(begins());
            setting.story().scene(begins(), Story.Origin.RECORDED, "council-year.founded");
            List<Integer> totals = new ArrayList<>();
            HandlerId reader = setting.council().officer();
            for (Round round : ROUNDS) {
                reader = play(round, secretary, setting);
                totals.add(members(secretary, round.decided()));
            }
            new MemberTable(setting).show(reader);
            setting.facts().note("totals", totals);
        }
    }

    /** Plays one round and returns the handler of the last listed member that it brought. */
    private HandlerId play(Round round, Secretary secretary, Setting setting) {
        Story story = setting.story();
        Instant opened = secretary.come(round.opens());
        announce(round, secretary);
        story.day(opened);
        story.scene(opened, Story.Origin.RECORDED, "council-year.opened", round.title(), round.opens(), round.closes());
        Map<Seat, Application> applications = new LinkedHashMap<>();
        for (Seat seat : applying(round)) {
            applications.put(seat, secretary.apply(seat.admission(), "協議会の目的に賛同する / We share the council's aims"));
        }
        story.scene(opened, Story.Origin.DONE, "council-year.applied", applications.size());
        Instant late = secretary.come(round.closes().plusDays(1));
        announceNext(round, secretary);
        story.scene(late, Story.Origin.DONE, "council-year.late", refusal(secretary, round));
        return decide(round, applications, secretary, setting);
    }

    private HandlerId decide(Round round, Map<Seat, Application> applications, Secretary secretary, Setting setting) {
        Instant decided = secretary.come(round.decided());
        RecordedDecision decision = secretary.decision(Power.ADMIT, "要件を満たす / meets the requirements", round.decided());
        HandlerId last = setting.council().officer();
        for (Map.Entry<Seat, Application> entry : applications.entrySet()) {
            Seat seat = entry.getKey();
            Application approved = secretary.approve(entry.getValue(), decision, round.decided());
            HandlerId handler =
                    secretary.handler(Secretary.member(approved), "担当者%03d".formatted(seat.number()), round.decided());
            last = seat.listed() ? handler : last;
        }
        setting.story().day(decided);
        setting.story()
                .scene(
                        decided,
                        Story.Origin.DONE,
                        "council-year.decided",
                        applications.size(),
                        members(secretary, round.decided()),
                        round.total());
        return last;
    }

    /** Returns how many were members at the end of a day, also when a later run looks back at it. */
    private static int members(Secretary secretary, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(Story.ZONE).toInstant();
        return Math.toIntExact(secretary.view().membership().roster().members().stream()
                .filter(member -> member.since().isBefore(end))
                .count());
    }

    private static void announceNext(Round round, Secretary secretary) {
        int next = ROUNDS.indexOf(round) + 1;
        if (next < ROUNDS.size()) {
            announce(ROUNDS.get(next), secretary);
        }
    }

    private static void announce(Round round, Secretary secretary) {
        secretary.announce(
                new IntakeRoundDraft(round.title(), round.opens(), round.closes(), Optional.of(round.decided())));
    }

    /** Returns what an application after the last day is answered. */
    private static String refusal(Secretary secretary, Round round) {
        AdmissionDraft late = AdmissionDraft.builder(
                        "遅れた申込者 " + round.title(), new CategoryId("other"), new MemberClassId("general"))
                .build();
        try {
            secretary.apply(late, "遅れました / We are late");
            throw new IllegalStateException("an application outside a round was taken");
        } catch (NotPermittedException refused) {
            return secretary.article(refused);
        }
    }

    /** Returns who applies in a round; which member came in which round was not published, so they are spread evenly. */
    private List<Seat> applying(Round round) {
        List<Seat> others = seats.seats().stream()
                .filter(seat -> !seat.role().equals("secretariat"))
                .toList();
        List<Seat> applying = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            if (roundOf(i, others.size()).equals(round)) {
                applying.add(others.get(i));
            }
        }
        return applying;
    }

    private static Round roundOf(int index, int all) {
        int first = ROUNDS.get(0).total() - 1;
        if ((index + 1) * first / all > index * first / all) {
            return ROUNDS.get(0);
        }
        int left = index - (index + 1) * first / all; // place among those who did not come in the first round
        int second = ROUNDS.get(1).total() - ROUNDS.get(0).total();
        int rest = all - first;
        return (left + 1) * second / rest > left * second / rest ? ROUNDS.get(1) : ROUNDS.get(2);
    }
}
