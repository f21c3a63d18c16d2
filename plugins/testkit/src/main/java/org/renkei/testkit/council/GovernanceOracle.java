package org.renkei.testkit.council;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.intake.IntakeState;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;

/** A council's governance told over again from its documentation, in plain maps. <b>Threads:</b> for one thread. */
final class GovernanceOracle {
    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    final Map<MemberId, MemberLine> members = new LinkedHashMap<>();
    final Map<HandlerId, HandlerLine> handlers = new LinkedHashMap<>();
    final Map<RoundId, IntakeRoundDraft> rounds = new LinkedHashMap<>();
    final Map<ApplicationId, ApplicationLine> applications = new LinkedHashMap<>();
    final Map<MotionId, MotionLine> motions = new LinkedHashMap<>();
    final Map<BodyId, Set<MemberId>> seats = new TreeMap<>();
    final List<Version> versions = new ArrayList<>();
    final Map<LocalDate, Map<MemberId, MemberClassId>> evenings = new TreeMap<>();
    private Instant now;

    /** A version of the charter, and where members of the classes go that it no longer has. */
    record Version(Charter charter, Map<String, String> classes, LocalDate from) {}

    /** A member, or one to come. */
    static final class MemberLine {
        final AdmissionDraft as;
        MemberClassId memberClass;
        MemberStatus status = MemberStatus.ACTIVE;

        MemberLine(AdmissionDraft as, MemberClassId memberClass) {
            this.as = as;
            this.memberClass = memberClass;
        }
    }

    /** A handler: for whom it acts, and to which version of the pledge its signature stands. */
    static final class HandlerLine {
        final MemberId member;
        boolean active = true;
        Optional<String> signed = Optional.empty();

        HandlerLine(MemberId member) {
            this.member = member;
        }
    }

    /** An application. */
    static final class ApplicationLine {
        final RoundId round;
        final ApplicationDraft draft;
        final String key;
        ApplicationStatus status = ApplicationStatus.RECEIVED;
        Optional<LocalDate> effectiveOn = Optional.empty();
        Optional<MemberId> member = Optional.empty();
        MemberClassId memberClass;
        boolean begun;

        ApplicationLine(RoundId round, ApplicationDraft draft, String key) {
            this.memberClass = draft.admission().memberClass();
            this.round = round;
            this.draft = draft;
            this.key = key;
        }
    }

    /** A motion with every vote and proxy. */
    static final class MotionLine {
        final MotionDraft draft;
        final String key;
        final MemberId by;
        final Instant opens;
        final Instant closes;
        final Map<MemberId, Vote> own = new LinkedHashMap<>();
        final Map<MemberId, MemberId> proxies = new LinkedHashMap<>();
        final Map<MemberId, Vote> byProxy = new LinkedHashMap<>();
        Optional<MotionStatus> outcome = Optional.empty();
        Optional<Count> count = Optional.empty();

        MotionLine(MotionDraft draft, String key, MemberId by, Instant opens, Instant closes) {
            this.draft = draft;
            this.key = key;
            this.by = by;
            this.opens = opens;
            this.closes = closes;
        }
    }

    /** How a motion was counted. */
    record Count(int seats, int inFavour, int against, int abstained, boolean quorate, boolean carried) {}

    GovernanceOracle(Charter founding, Instant now) {
        versions.add(new Version(founding, Map.of(), LocalDate.MIN));
        this.now = now;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, JAPAN);
    }

    Charter charter() {
        return charter(today());
    }

    /** Returns the version that came into force last. */
    Charter charter(LocalDate day) {
        Version found = versions.get(0);
        for (Version version : versions) {
            if (!version.from().isBefore(found.from()) && !version.from().isAfter(day)) {
                found = version;
            }
        }
        return found.charter();
    }

    /** Lets time go on to {@code to}: with every day its charter and its new members. */
    void passTo(Instant to) {
        for (LocalDate day = today(); day.isBefore(LocalDate.ofInstant(to, JAPAN)); day = day.plusDays(1)) {
            evenings.put(day, classes());
            begin(day.plusDays(1));
        }
        now = to;
    }

    /** Puts into force what begins on {@code day}. */
    void begin(LocalDate day) {
        versions.stream().filter(version -> version.from().equals(day)).forEach(this::moveClasses);
        applications.values().stream()
                .filter(application -> !application.begun)
                .filter(application -> application
                        .effectiveOn
                        .filter(first -> !first.isAfter(day))
                        .isPresent())
                .forEach(this::beginMembership);
    }

    private static MemberClassId moved(Version version, MemberClassId memberClass) {
        String to = version.classes().get(memberClass.value());
        return to == null || version.charter().memberClass(memberClass).isPresent()
                ? memberClass
                : new MemberClassId(to);
    }

    private void moveClasses(Version version) {
        members.values().forEach(member -> member.memberClass = moved(version, member.memberClass));
        applications.values().stream()
                .filter(application -> application.member.isPresent() && !application.begun)
                .forEach(application -> application.memberClass = moved(version, application.memberClass));
    }

    private void beginMembership(ApplicationLine application) {
        application.begun = true;
        members.put(
                application.member.orElseThrow(),
                new MemberLine(application.draft.admission(), application.memberClass));
    }

    /** Returns who takes part, with its class. */
    Map<MemberId, MemberClassId> classes() {
        Map<MemberId, MemberClassId> classes = new TreeMap<>();
        members.forEach((id, member) -> {
            if (member.status == MemberStatus.ACTIVE) {
                classes.put(id, member.memberClass);
            }
        });
        return classes;
    }

    boolean active(MemberId member) {
        return status(member).equals(Optional.of(MemberStatus.ACTIVE));
    }

    Optional<MemberStatus> status(MemberId member) {
        return Optional.ofNullable(members.get(member)).map(line -> line.status);
    }

    MemberLine line(MemberId member) {
        return Optional.ofNullable(members.get(member)).orElseThrow();
    }

    HandlerLine line(HandlerId handler) {
        return Optional.ofNullable(handlers.get(handler)).orElseThrow();
    }

    MemberId memberOf(HandlerId handler) {
        return line(handler).member;
    }

    boolean acts(HandlerId handler) {
        return line(handler).active && active(memberOf(handler));
    }

    boolean pledged(HandlerId handler) {
        return line(handler).signed.equals(Optional.of(charter().pledge().version()));
    }

    boolean decides(MemberId member) {
        return active(member) && charter().abilities(line(member).memberClass).contains(Ability.RECORD_DECISIONS);
    }

    boolean officer(HandlerId handler) {
        return acts(handler) && decides(memberOf(handler));
    }

    /** Returns who sits in {@code body} now. */
    Set<MemberId> sitting(BodyId body) {
        Set<MemberId> sitting = new LinkedHashSet<>();
        Body rules = charter().body(body).orElseThrow();
        classes().forEach((member, memberClass) -> {
            boolean seated =
                    !rules.appointed() || seats.getOrDefault(body, Set.of()).contains(member);
            if (seated && rules.classes().contains(memberClass)) {
                sitting.add(member);
            }
        });
        return sitting;
    }

    boolean sits(HandlerId handler, BodyId body) {
        return sitting(body).contains(memberOf(handler));
    }

    boolean sees(HandlerId handler, MotionId motion) {
        MotionLine line = motions.get(motion);
        return line != null && (officer(handler) || sits(handler, line.draft.body()));
    }

    MotionStatus status(MotionLine motion) {
        if (motion.outcome.isPresent()) {
            return motion.outcome.get();
        }
        if (now.isBefore(motion.opens)) {
            return MotionStatus.ANNOUNCED;
        }
        return now.isBefore(motion.closes) ? MotionStatus.OPEN : MotionStatus.ENDED;
    }

    IntakeState state(IntakeRoundDraft round) {
        if (today().isBefore(round.opens())) {
            return IntakeState.ANNOUNCED;
        }
        return today().isAfter(round.closes()) ? IntakeState.CLOSED : IntakeState.OPEN;
    }

    Optional<RoundId> openRound() {
        return rounds.entrySet().stream()
                .filter(round -> state(round.getValue()) == IntakeState.OPEN)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns how the seat votes as things stand: its own vote before its proxy's. */
    Optional<Vote> vote(MotionLine motion, MemberId seat) {
        if (!sitting(motion.draft.body()).contains(seat)) {
            return Optional.empty();
        }
        // the vote of a proxy is the principal's: it stays when the proxy leaves
        return Optional.ofNullable(motion.own.get(seat)).or(() -> Optional.ofNullable(motion.byProxy.get(seat)));
    }

    Count count(MotionLine motion) {
        Set<MemberId> sitting = sitting(motion.draft.body());
        List<Vote> votes =
                sitting.stream().flatMap(seat -> vote(motion, seat).stream()).toList();
        int inFavour = (int) votes.stream().filter(vote -> vote == Vote.FOR).count();
        int against = (int) votes.stream().filter(vote -> vote == Vote.AGAINST).count();
        Body.Voting voting =
                charter().body(motion.draft.body()).orElseThrow().voting().orElseThrow();
        boolean quorate = voting.quorum().reachedBy(votes.size(), sitting.size());
        boolean carried = quorate && voting.majority().reachedBy(inFavour, inFavour + against);
        return new Count(sitting.size(), inFavour, against, votes.size() - inFavour - against, quorate, carried);
    }

    /** Returns whether somebody who can enter decisions is left, leaving out these. */
    boolean officersLeft(Set<HandlerId> withoutHandlers, Set<MemberId> withoutMembers) {
        return handlers.keySet().stream()
                .anyMatch(handler -> officer(handler)
                        && !withoutHandlers.contains(handler)
                        && !withoutMembers.contains(memberOf(handler)));
    }

    void seat(BodyId body, MemberId member) {
        seats.computeIfAbsent(body, known -> new LinkedHashSet<>()).add(member);
    }

    void unseat(BodyId body, MemberId member) {
        seats.getOrDefault(body, new LinkedHashSet<>()).remove(member);
    }

    void leave(MemberId member, MemberStatus how) {
        line(member).status = how;
    }

    void approve(ApplicationId id, LocalDate effectiveOn, MemberId member) {
        ApplicationLine application = Optional.ofNullable(applications.get(id)).orElseThrow();
        application.status = ApplicationStatus.APPROVED;
        application.effectiveOn = Optional.of(effectiveOn);
        application.member = Optional.of(member);
        begin(today());
    }

    void adopt(Proposal.AmendCharter amendment) {
        LocalDate since = amendment.charter().since();
        Version version =
                new Version(amendment.charter(), amendment.classes(), since.isBefore(today()) ? today() : since);
        versions.add(version);
        if (version.from().equals(today())) {
            moveClasses(version);
        }
    }
}
