package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.PledgeText;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.motion.Ballot;
import org.renkei.api.motion.BallotSheet;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;

/**
 * What happens in a made-up year: two rounds, an application that is declined and one that is voted on, seats, a rise to another
 * class, an expulsion, a resignation, a formal request, an amendment of the charter, a forged ballot that is found, and what came
 * of giving and taking.
 */
final class CharterYearScript {
    private static final int FIRST_ROUND = 12;
    private static final int SECOND_ROUND = 6;

    private final Setting setting;
    private final Secretary secretary;
    private final LocalDate founded;
    private final List<MemberId> members = new ArrayList<>();
    private final List<HandlerId> handlers = new ArrayList<>();

    CharterYearScript(Setting setting, Secretary secretary, LocalDate founded) {
        this.setting = setting;
        this.secretary = secretary;
        this.founded = founded;
    }

    void play() {
        setting.story().day(day(0));
        tell(
                day(0),
                "year.founded",
                secretary.founding().title().in(setting.story().locale()));
        firstRound();
        seats();
        secondRound();
        rise();
        expel();
        resign();
        CooperationScript cooperation =
                new CooperationScript(setting, secretary, active(), seated(Power.REQUEST_COOPERATION));
        cooperation.give(date(190));
        cooperation.request(date(200));
        amend();
        cooperation.reckon(date(370));
        new MemberTable(setting).show(handlers.get(handlers.size() - 1));
    }

    private void firstRound() {
        secretary.announce(round("第一期 / First", 1, 10));
        List<Application> applications = applications(1, FIRST_ROUND, 2);
        Instant decided = secretary.come(date(20));
        setting.story().day(decided);
        Application declined = applications.remove(applications.size() - 1);
        secretary.decline(declined, secretary.decision(Power.ADMIT, "活動に支障のおそれ / may hinder the activity", date(20)));
        applications.forEach(application -> admit(application, date(20), date(30)));
        tell(decided, "year.decided", applications.size(), 1, date(30));
        Instant began = secretary.come(date(30));
        setting.story().day(began);
        for (MemberId member : members) {
            handlers.add(secretary.handler(member, "担当者", date(30)));
        }
        tell(began, "year.began", members.size());
    }

    /** Two members get seats where seats are given. */
    private void seats() {
        Instant now = secretary.come(date(40));
        setting.story().day(now);
        for (int i = 0; i < 2; i++) {
            MemberId member = members.get(i);
            boolean given = secretary
                    .founding()
                    .body(secretary.body(Power.ADMIT))
                    .orElseThrow()
                    .appointed();
            if (given && !sits(Power.ADMIT, member)) {
                secretary.view().motions().seat(secretary.body(Power.ADMIT), member);
            }
        }
        tell(
                now,
                "year.seats",
                title(Power.ADMIT),
                secretary.view().motions().seats(secretary.body(Power.ADMIT)).size());
    }

    /** The applications of the second round are voted on; one does not find its majority. */
    private void secondRound() {
        secretary.announce(round("第二期 / Second", 60, 70));
        List<Application> applications = applications(60, SECOND_ROUND, 1);
        secretary.come(date(75));
        for (int i = 0; i < applications.size(); i++) {
            Application application = applications.get(i);
            Motion motion = secretary.propose(
                    Power.ADMIT,
                    new Proposal.Admit(application.id(), date(100)),
                    "申込みのとおり / as applied for",
                    "admit " + i);
            secretary.vote(motion, Vote.FOR, List.of(setting.council().officer()));
            secretary.vote(motion, i == 0 ? Vote.AGAINST : Vote.FOR, handlers.subList(0, 2));
            Motion closed = secretary.close(motion);
            if (closed.status() == MotionStatus.CARRIED) {
                members.add(Secretary.member(secretary.view().intake().application(application.id())));
            }
            tellMotion("year.admission", closed);
        }
        Instant began = secretary.come(date(100));
        setting.story().day(began);
        for (MemberId member : members.subList(handlers.size(), members.size())) {
            handlers.add(secretary.handler(member, "担当者", date(100)));
        }
        tell(began, "year.began", members.size());
    }

    private void rise() {
        secretary.come(date(120));
        MemberClassId to = classes().get(0).id(); // the fourth member was admitted to the second of them
        decide(Power.CHANGE_CLASS, new Proposal.ChangeClass(members.get(3), to), "rise", "year.rise");
    }

    private void expel() {
        secretary.come(date(150));
        decide(Power.EXPEL, new Proposal.Expel(members.get(4)), "expel", "year.expelled");
        tell(setting.clock().instant(), "year.expelled.refused", refusal(handlers.get(4)));
    }

    private void resign() {
        Instant now = secretary.come(date(180));
        if (status(members.get(5)) == MemberStatus.ACTIVE) {
            try (Council own = setting.council().as(handlers.get(5))) {
                own.membership().resign("合併のため / because of a merger");
            }
        }
        setting.story().day(now);
        tell(now, "year.resigned", refusal(handlers.get(5)));
    }

    private void amend() {
        secretary.come(date(240));
        Motion motion = secretary.propose(
                Power.AMEND_CHARTER, new Proposal.AmendCharter(amended(), Map.of()), "一年の経験から / after a year", "amend");
        secretary.vote(motion, Vote.AGAINST, active().subList(0, 1));
        secretary.vote(motion, Vote.FOR, active());
        secretary.vote(motion, Vote.FOR, List.of(setting.council().officer()));
        Motion closed = secretary.close(motion);
        tellMotion("year.amended", closed);
        BallotSheet sheet = secretary.view().motions().sheet(motion.id());
        tell(
                setting.clock().instant(),
                "year.sheet",
                sheet.ballots().size(),
                sheet.faults().size(),
                forgedFaults(sheet));
        Instant inForce = secretary.come(date(330));
        setting.story().day(inForce);
        tell(
                inForce,
                "year.inforce",
                secretary.view().membership().charter().id(),
                secretary.view().membership().charter(date(329)).id());
        secretary.handler(secretary.view().membership().self().id(), Founding.OFFICER, date(330));
        members.forEach(member -> secretary.handler(member, "担当者", date(330)));
    }

    /** Returns what a verifier finds after somebody turned one vote round. */
    private static int forgedFaults(BallotSheet sheet) {
        List<Ballot> ballots = new ArrayList<>(sheet.ballots());
        Ballot was = ballots.get(0);
        ballots.set(0, new Ballot(was.motion(), was.voter(), Vote.AGAINST, was.castAt(), was.digest()));
        return new BallotSheet(sheet.motion(), sheet.voting(), ballots, sheet.tally())
                .faults()
                .size();
    }

    private void decide(Power power, Proposal proposal, String key, String text) {
        Motion motion = secretary.propose(power, proposal, "審議のとおり / as discussed", key);
        secretary.vote(motion, Vote.FOR, List.of(setting.council().officer()));
        secretary.vote(motion, Vote.FOR, seated(power));
        tellMotion(text, secretary.close(motion));
    }

    private List<HandlerId> seated(Power power) {
        return active().stream().filter(handler -> sits(power, member(handler))).toList();
    }

    private boolean sits(Power power, MemberId member) {
        return secretary.view().motions().seats(secretary.body(power)).contains(member);
    }

    private List<HandlerId> active() {
        return handlers.stream()
                .filter(handler -> status(member(handler)) == MemberStatus.ACTIVE)
                .filter(handler -> sits(Power.AMEND_CHARTER, member(handler)))
                .toList();
    }

    private MemberId member(HandlerId handler) {
        return members.get(handlers.indexOf(handler));
    }

    private MemberStatus status(MemberId id) {
        return secretary.view().membership().roster().members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .map(Member::status)
                .orElse(MemberStatus.EXPELLED);
    }

    private void admit(Application application, LocalDate decided, LocalDate effectiveOn) {
        Application approved = secretary.approve(
                application, secretary.decision(Power.ADMIT, "要件を満たす / meets the requirements", decided), effectiveOn);
        members.add(Secretary.member(approved));
    }

    private List<Application> applications(int opens, int count, int perClass) {
        Instant now = secretary.come(date(opens));
        setting.story().day(now);
        List<Application> applications = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            applications.add(secretary.apply(applicant(opens, i, perClass), "参加を希望します / We wish to take part"));
        }
        tell(now, "year.applied", count);
        return applications;
    }

    /** Returns an applicant: the first ones for the classes that exchange, the others for the one that mainly receives. */
    private AdmissionDraft applicant(int round, int number, int perClass) {
        List<MemberClass> classes = classes();
        MemberClassId memberClass =
                classes.get(Math.min(number / perClass, classes.size() - 1)).id();
        List<Category> categories = secretary.founding().categories().stream()
                .filter(category -> category.within().isEmpty())
                .toList();
        Category category = categories.get(number % categories.size());
        AdmissionDraft.Builder draft =
                AdmissionDraft.builder("架空組織%d-%02d".formatted(round, number), category.id(), memberClass);
        secretary.founding().subcategories(category.id()).stream()
                .findFirst()
                .ifPresent(within -> draft.subcategory(within.id()));
        if (category.sectoral()) {
            draft.sector(secretary.founding().sectors().get(0).id());
        }
        return draft.build();
    }

    /** Returns the classes that do not run the council, those with most abilities first. */
    private List<MemberClass> classes() {
        return secretary.founding().classes().stream()
                .filter(memberClass -> !memberClass.abilities().contains(Ability.COORDINATE))
                .sorted(Comparator.comparingInt((MemberClass memberClass) ->
                                -memberClass.abilities().size())
                        .thenComparing(MemberClass::id))
                .toList();
    }

    private Charter amended() {
        Charter was = secretary.founding();
        PledgeText pledge = new PledgeText(
                was.pledge().version() + "-revised",
                new Wording(
                        was.pledge().wording().ja() + "（改正）",
                        was.pledge().wording().en() + " (as amended)"));
        return new Charter(
                new CharterId(was.id() + "-revised"),
                was.title(),
                date(330),
                was.articles(),
                was.rules(),
                was.classes(),
                was.categories(),
                was.sectors(),
                was.bodies(),
                was.scopes(),
                was.questions(),
                pledge,
                was.timeRounding().multipliedBy(2),
                was.clocks(),
                was.contribution());
    }

    private String refusal(HandlerId handler) {
        try (Council own = setting.council().as(handler)) {
            own.membership().self();
            throw new IllegalStateException("a member that is gone was answered");
        } catch (NotPermittedException refused) {
            return secretary.article(refused);
        }
    }

    private String title(Power power) {
        return secretary
                .founding()
                .body(secretary.body(power))
                .orElseThrow()
                .title()
                .in(setting.story().locale());
    }

    private void tellMotion(String key, Motion closed) {
        setting.story().day(setting.clock().instant());
        setting.story()
                .scene(
                        setting.clock().instant(),
                        Story.Origin.DONE,
                        key,
                        setting.story().text("year.status." + closed.status()),
                        closed.tally().orElseThrow().inFavour(),
                        closed.tally().orElseThrow().against(),
                        closed.tally().orElseThrow().seats());
    }

    private void tell(Instant at, String key, Object... args) {
        setting.story().scene(at, Story.Origin.DONE, key, args);
    }

    private IntakeRoundDraft round(String title, int opens, int closes) {
        return new IntakeRoundDraft(title, date(opens), date(closes), Optional.empty());
    }

    private LocalDate date(int fromFounding) {
        return founded.plusDays(fromFounding);
    }

    private Instant day(int fromFounding) {
        return date(fromFounding).atTime(9, 0).atZone(Story.ZONE).toInstant();
    }
}
