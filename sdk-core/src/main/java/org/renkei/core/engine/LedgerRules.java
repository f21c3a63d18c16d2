package org.renkei.core.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Contribution;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.ledger.LedgerEntry;
import org.renkei.api.ledger.Measures;
import org.renkei.api.ledger.MemberStanding;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.ledger.Term;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Proposal;
import org.renkei.core.ledger.Reckoned;
import org.renkei.core.ledger.Reckoning;

/** Who may know what of the ledger, and what follows from it. */
public final class LedgerRules {
    private final CouncilState state;
    private final Moment moment;
    private final Contribution contribution;
    private final LocalDate today;

    /** Prepares the rules for a look at {@code state}. */
    public LedgerRules(CouncilState state, Moment moment) {
        this.state = state;
        this.moment = moment;
        this.contribution = state.governance().charter().contribution();
        this.today = CouncilDays.of(moment.now());
    }

    /** Returns the terms that have begun. */
    public List<Term> terms() {
        state.governance().acting(moment.by());
        List<Term> terms = new ArrayList<>();
        LocalDate first = contribution.termsFrom();
        for (int i = 1; !first.isAfter(today); i++) {
            LocalDate next = contribution.termsFrom().plusMonths((long) i * contribution.termMonths());
            terms.add(new Term(first, next.minusDays(1)));
            first = next;
        }
        return terms;
    }

    /** Returns how the actor's own member stands, in full. */
    public MemberStanding own(Term term) {
        Actor actor = pledged(moment.by());
        MemberId own = actor.member().id();
        Sheet sheet = sheet(term);
        Member member = sheet.members.stream()
                .filter(known -> known.id().equals(own))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return sheet.standing(member, true, true);
    }

    /** Returns how all members stand that have to give, as far as the actor may know. */
    public List<MemberStanding> standings(Term term) {
        Actor actor = pledged(moment.by());
        boolean officer = actor.may(Ability.RECORD_DECISIONS);
        if (!officer && !contribution.shownTo().contains(actor.member().memberClass())) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.CONTRIBUTION), "the charter does not show you how others stand");
        }
        if (!officer && !over(term)) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.CONTRIBUTION), "how others stand is shown when the term is over");
        }
        Sheet sheet = sheet(term);
        return new RosterOrder(actor.charter())
                        .sorted(sheet.members.stream()
                                .filter(member -> officer || member.listed())
                                .toList())
                        .stream()
                        .map(member -> sheet.standing(member, officer, false))
                        .toList();
    }

    /** Returns the motions that are to be put about members below the threshold, put before or not. */
    public List<Proposed> proposals(Term term) {
        Actor actor = pledged(moment.by());
        actor.require(Ability.RECORD_DECISIONS, Rule.CONTRIBUTION);
        Sheet sheet = sheet(term);
        if (!over(term)) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "the term is not over; wait until " + term.last());
        }
        List<Proposed> proposals = new ArrayList<>();
        for (Member member : new RosterOrder(actor.charter()).sorted(sheet.members)) {
            MemberStanding standing = sheet.standing(member, true, false);
            if (standing.level() == StandingLevel.BELOW) {
                // a tab stands in no key of a caller, so nobody else can take this id
                MotionId id = moment.ids().motion(member.id(), "\tledger " + term.first());
                proposed(id, standing).ifPresent(proposals::add);
            }
        }
        return proposals;
    }

    /** Puts those motions that were not put before. */
    public Step propose(Term term) {
        Step.Builder step = Step.on(state);
        for (Proposed proposed : proposals(term)) {
            if (state.agenda().get(proposed.id()).isEmpty()) {
                step.and(new MotionRules(state).propose(proposed.draft(), proposed.id(), moment));
            }
        }
        return step.build();
    }

    /**
     * A motion about one member.
     *
     * @param id the id that it has, or will have
     * @param draft what it says
     */
    public record Proposed(MotionId id, MotionDraft draft) {}

    private Optional<Proposed> proposed(MotionId id, MemberStanding standing) {
        MemberClassId to = Optional.ofNullable(
                        contribution.classes().get(standing.memberClass().value()))
                .map(MemberClassId::new)
                .orElseThrow();
        boolean before = state.agenda().get(id).isPresent();
        boolean stays = state.governance()
                .member(standing.member())
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .filter(member -> member.memberClass().equals(standing.memberClass()))
                .isPresent();
        if (!before && !stays) {
            return Optional.empty();
        }
        Charter charter = state.governance().charter();
        Body body = charter.bodies().stream()
                .filter(candidate -> candidate.powers().contains(Power.CHANGE_CLASS)
                        && candidate.voting().isPresent())
                .findFirst()
                .orElseThrow(() -> new CouncilException(
                        ErrorCode.STATE_CONFLICT,
                        "no body of the charter votes on changes of class here; record its decision instead"));
        int points = standing.measures().map(Measures::points).orElse(0);
        String ground = standing.term().first() + "から" + standing.term().last() + "までの期における貢献が、基準（"
                + contribution.threshold() + "点）に対し" + points + "点であるため / Contribution from "
                + standing.term().first() + " to " + standing.term().last() + ": " + points + " of "
                + contribution.threshold() + " points";
        return Optional.of(
                new Proposed(id, MotionDraft.of(body.id(), new Proposal.ChangeClass(standing.member(), to), ground)));
    }

    private boolean over(Term term) {
        return term.last().isBefore(today);
    }

    private Sheet sheet(Term term) {
        List<Term> terms = terms();
        int place = terms.indexOf(term);
        if (place < 0) {
            throw new NotFoundException();
        }
        return new Sheet(terms.subList(Math.max(0, place - 1), place + 1));
    }

    private Actor pledged(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.requirePledge();
        return actor;
    }

    /** One term, reckoned when somebody first asks for a number. */
    private final class Sheet {
        private final Term term;
        private final Set<String> giving = contribution.classes().keySet();
        private final List<Member> members;
        private final Reckoning reckoning;

        Sheet(List<Term> terms) {
            term = terms.get(terms.size() - 1);
            Instant end = CouncilDays.begin(term.last().plusDays(1));
            members = state.governance().membersBefore(end).stream()
                    .filter(this::gives)
                    .toList();
            Set<MemberId> council = state.governance().members().stream()
                    .filter(member -> state.governance()
                            .charter()
                            .abilities(member.memberClass())
                            .contains(Ability.ISSUE_COUNTERMEASURES))
                    .map(Member::id)
                    .collect(Collectors.toSet());
            Deeds deeds = new Deeds(state, end);
            reckoning = new Reckoning(
                    deeds.all(),
                    deeds::couldSee,
                    council,
                    contribution,
                    terms.stream().map(Deeds::span).toList());
        }

        private boolean gives(Member member) {
            return member.status() == MemberStatus.ACTIVE
                    && giving.contains(member.memberClass().value());
        }

        MemberStanding standing(Member member, boolean numbers, boolean entries) {
            boolean whole = gaveThroughout(member.id());
            Reckoned reckoned = reckoning.of(member.id());
            return new MemberStanding(
                    member.id(),
                    member.memberClass(),
                    term,
                    whole ? level(reckoned.points()) : StandingLevel.NOT_MEASURED,
                    whole && numbers ? Optional.of(measures(member.id(), reckoned)) : Optional.empty(),
                    entries ? entries(member.id()) : List.of());
        }

        private StandingLevel level(int points) {
            if (points >= contribution.threshold()) {
                return StandingLevel.MET;
            }
            return over(term) ? StandingLevel.BELOW : StandingLevel.RUNNING;
        }

        private boolean gaveThroughout(MemberId member) {
            Instant begin = CouncilDays.begin(term.first());
            Instant end = CouncilDays.begin(term.last().plusDays(1));
            List<MemberHistory.Version> versions = state.governance().memberVersions(member);
            boolean throughout = false;
            for (int i = 0; i < versions.size() && versions.get(i).from().isBefore(end); i++) {
                boolean gives = gave(versions.get(i));
                throughout = versions.get(i).from().isAfter(begin) ? throughout && gives : gives;
            }
            return throughout;
        }

        /** A class may have had another name then. */
        private boolean gave(MemberHistory.Version version) {
            Charter then = state.governance().charter(CouncilDays.of(version.from()));
            String named = version.member().memberClass().value();
            return version.member().status() == MemberStatus.ACTIVE
                    && (giving.contains(named) || then.contribution().classes().containsKey(named));
        }

        private Measures measures(MemberId member, Reckoned reckoned) {
            Answered answered = new Answered(state, Deeds.span(term));
            return new Measures(
                    reckoned.points(),
                    reckoned.submissions(),
                    reckoned.cases(),
                    reckoned.unique(),
                    reckoned.confirmedBy(),
                    reckoned.lead(),
                    reckoned.feedback(),
                    answered.asked(member),
                    answered.inTime(member));
        }

        private List<LedgerEntry> entries(MemberId member) {
            return reckoning.entries(member).stream()
                    .map(entry -> new LedgerEntry(
                            new SubmissionId(
                                    state.items().at(entry.deed().number()).id().value()),
                            entry.deed().inCase(),
                            entry.deed().at(),
                            entry.outcome()))
                    .toList();
        }
    }
}
