package org.renkei.core.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.Proposal;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.request.RequestKind;
import org.renkei.api.request.RequestStatus;
import org.renkei.api.submission.Audience;
import org.renkei.core.engine.event.RequestEvent;

/** Who asks whom, formally and voluntarily, and what then has to happen. */
public final class RequestRules {
    private static final int LONGEST_DAYS = 366;

    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public RequestRules(CouncilState state) {
        this.state = state;
    }

    /**
     * What is asked, with where its bytes will lie.
     *
     * @param id the id that its key gives it
     * @param draft what its author says
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     * @param content id of the bytes that tell what is asked
     * @param sha256 their SHA-256 in hexadecimal digits
     */
    public record Asking(RequestId id, RequestDraft draft, String draftSha256, String content, String sha256) {}

    /** Prepares a formal request or puts a voluntary one; the same again changes nothing. */
    public Step ask(Asking asking, Moment moment) {
        Actor actor = pledged(moment.by());
        Optional<RequestState> before = state.requests().get(asking.id());
        if (before.isPresent()) {
            return repeated(before.get(), asking.draftSha256());
        }
        RequestDraft draft = asking.draft();
        boolean formal = draft.kind() == RequestKind.FORMAL;
        requireAsking(actor, formal);
        AudienceCheck audiences = new AudienceCheck(state.governance());
        audiences.check("to", draft.to(), audiences.loosest(draft.to()));
        checkDay(draft, actor, moment);
        Set<MemberId> addressees = addressees(draft.to(), actor.member().id());
        if (addressees.isEmpty()) {
            throw nobody(actor);
        }
        CaseId inCase = draft.about()
                .map(id -> state.items()
                        .get(id)
                        .filter(item -> !state.reader(moment.by()).visible(item).isEmpty())
                        .orElseThrow(NotFoundException::new)
                        .origin()
                        .inCase())
                .orElseGet(() -> moment.ids().bornWith(asking.id()));
        MemberId asker = actor.member().id();
        RequestEvent prepared = new RequestEvent.RequestPrepared(
                asking.id(),
                draft.kind(),
                inCase,
                draft.about(),
                asker,
                moment.by(),
                moment.ids().pseudonym(inCase, asker),
                draft.to(),
                draft.due(),
                asking.content(),
                asking.sha256(),
                asking.draftSha256());
        Step.Builder step = Step.on(state).event(Streams.request(asking.id()), 0, prepared);
        return formal
                ? step.build()
                : step.more(new RequestEvent.RequestIssued(
                                asking.id(), addressees, Optional.empty(), Optional.empty(), moment.by()))
                        .build();
    }

    /** Issues a prepared request on a decision taken elsewhere. */
    public Step issue(RequestId id, RecordedDecision decision, Moment moment) {
        pledged(moment.by());
        new MembershipRules(state).officer(decision, Power.REQUEST_COOPERATION, moment);
        return issued(id, decision, moment);
    }

    /** Returns what issuing a prepared request does, whoever decided it. */
    Step issued(RequestId id, RecordedDecision decision, Moment moment) {
        RequestState request =
                state.requests().get(id).filter(RequestState::formal).orElseThrow(NotFoundException::new);
        if (request.issued()
                .flatMap(RequestEvent.RequestIssued::decision)
                .filter(decision::equals)
                .isPresent()) {
            return Step.none();
        }
        if (request.status() != RequestStatus.PREPARED) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "the request was issued or taken back before");
        }
        Actor actor = state.governance().acting(moment.by());
        LocalDate today = CouncilDays.of(moment.now());
        LocalDate due = request.prepared().due().orElseGet(() -> moment.calendar()
                .after(today, actor.charter().clocks().request()));
        if (!due.isAfter(today)) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT, "the day for answers has come before the request; prepare another");
        }
        Set<MemberId> addressees =
                addressees(request.prepared().to(), request.prepared().asker());
        if (addressees.isEmpty()) {
            throw nobody(actor);
        }
        return step(
                request,
                new RequestEvent.RequestIssued(id, addressees, Optional.of(decision), Optional.of(due), moment.by()));
    }

    /** Declines to answer. */
    public Step decline(RequestId id, String content, String sha256, Moment moment) {
        Actor actor = pledged(moment.by());
        RequestState request = addressed(id, actor);
        ObligationState owed = new Duties(state).state(request, actor.member(), moment.now());
        if (!owed.waits()) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "nothing is owed any more");
        }
        return step(request, new RequestEvent.RequestDeclined(id, actor.member().id(), moment.by(), content, sha256));
    }

    /** Gives an addressee more time. */
    public Step extend(RequestId id, MemberId addressee, LocalDate until, String ground, Moment moment) {
        Actor actor = pledged(moment.by());
        RequestState request = visible(id, moment.by());
        actor.require(Ability.RECORD_DECISIONS, Rule.ASKING);
        Member member = state.governance()
                .member(addressee)
                .filter(known -> request.formal() && request.addressees().contains(addressee))
                .orElseThrow(NotFoundException::new);
        if (!new Duties(state).state(request, member, moment.now()).waits()) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "nothing is owed any more");
        }
        LocalDate due = request.due(addressee).orElseThrow();
        LocalDate today = CouncilDays.of(moment.now());
        if (!until.isAfter(due) || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.ANSWERING,
                    "until",
                    "it must be a coming day after the present one, at most 366 days ahead",
                    "choose a later day");
        }
        return step(request, new RequestEvent.RequestExtended(id, addressee, until, ground, moment.by()));
    }

    /** Takes a request back. */
    public Step withdraw(RequestId id, Moment moment) {
        Actor actor = pledged(moment.by());
        RequestState request = visible(id, moment.by());
        boolean may = request.formal() ? actor.may(Ability.RECORD_DECISIONS) : asks(request, actor);
        if (!may) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.ASKING),
                    "a request is taken back by who asks, a formal one by officers");
        }
        if (request.status() == RequestStatus.WITHDRAWN) {
            return Step.none();
        }
        return step(request, new RequestEvent.RequestWithdrawn(id, moment.by()));
    }

    /** Returns a request to those concerned. */
    public RequestState visible(RequestId id, HandlerId by) {
        Actor actor = pledged(by);
        return state.requests().get(id).filter(request -> sees(request, actor)).orElseThrow(NotFoundException::new);
    }

    /** Returns the requests that the actor may see, the oldest first. */
    public List<RequestState> list(HandlerId by) {
        Actor actor = pledged(by);
        return state.requests().all().stream()
                .filter(request -> sees(request, actor))
                .toList();
    }

    /** Returns whether the handler may see how far all addressees have come. */
    public boolean overlooks(RequestState request, HandlerId by) {
        Actor actor = state.governance().acting(by);
        return asks(request, actor) || runs(actor);
    }

    /** Returns whether the handler may see what each addressee owes. */
    public boolean tracks(RequestState request, HandlerId by) {
        return request.formal() && state.governance().acting(by).may(Ability.RECORD_DECISIONS);
    }

    /** Returns the request that the actor's member is to answer. */
    RequestState answerable(RequestId id, Actor actor) {
        RequestState request = addressed(id, actor);
        if (request.status() != RequestStatus.ISSUED) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT, "the request was taken back; nothing is owed any more");
        }
        return request;
    }

    private RequestState addressed(RequestId id, Actor actor) {
        return state.requests()
                .get(id)
                .filter(request -> request.addressees().contains(actor.member().id()))
                .orElseThrow(NotFoundException::new);
    }

    private boolean sees(RequestState request, Actor actor) {
        return request.addressees().contains(actor.member().id())
                || asks(request, actor)
                || runs(actor)
                || (request.formal()
                        && new MotionRules(state)
                                .votesOn(new Proposal.RequestCooperation(request.id())::equals, actor));
    }

    private static boolean asks(RequestState request, Actor actor) {
        return request.prepared().asker().equals(actor.member().id());
    }

    private static boolean runs(Actor actor) {
        return actor.may(Ability.COORDINATE) || actor.may(Ability.RECORD_DECISIONS);
    }

    private void requireAsking(Actor actor, boolean formal) {
        boolean may = formal
                ? actor.may(Ability.RECORD_DECISIONS) || decides(actor)
                : actor.may(Ability.EXCHANGE_UNCONFIRMED) || actor.may(Ability.ISSUE_COUNTERMEASURES);
        if (!may) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.ASKING),
                    formal
                            ? "a formal request is prepared by an officer or a seat of the body that decides on it"
                            : "members are asked voluntarily by those that exchange unconfirmed information or issue"
                                    + " countermeasure information");
        }
    }

    private boolean decides(Actor actor) {
        return actor.charter().bodies().stream()
                .filter(body -> body.powers().contains(Power.REQUEST_COOPERATION))
                .anyMatch(body -> state.governance().sits(body.id(), actor.member()));
    }

    private static void checkDay(RequestDraft draft, Actor actor, Moment moment) {
        if (draft.due().isEmpty()) {
            return;
        }
        LocalDate today = CouncilDays.of(moment.now());
        LocalDate due = draft.due().get();
        if (draft.kind() == RequestKind.VOLUNTARY) {
            throw MemberRecord.cited(
                    actor.charter(), Rule.ANSWERING, "due", "what is voluntary is never late", "leave the day out");
        }
        if (!due.isAfter(today) || due.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw MemberRecord.cited(
                    actor.charter(),
                    Rule.ANSWERING,
                    "due",
                    "it must be a coming day, at most 366 days ahead",
                    "correct the day");
        }
    }

    private InvalidInputException nobody(Actor actor) {
        return MemberRecord.cited(
                actor.charter(), Rule.ASKING, "to", "it must reach at least one other active member", "name more");
    }

    /** Returns the active members that {@code to} has, pledged or not: a duty does not wait for a signature. */
    private Set<MemberId> addressees(Audience to, MemberId asker) {
        Set<MemberId> addressees = new TreeSet<>();
        for (Member member : state.governance().members()) {
            boolean named = to.members().contains(member.id());
            boolean runs =
                    state.governance().charter().abilities(member.memberClass()).contains(Ability.COORDINATE);
            if (member.status() == MemberStatus.ACTIVE
                    && !member.id().equals(asker)
                    && (named || !runs)
                    && reaches(to, member)) {
                addressees.add(member.id());
            }
        }
        return addressees;
    }

    private boolean reaches(Audience to, Member member) {
        List<Handler> handlers = state.governance().handlersOf(member.id()).stream()
                .filter(Handler::active)
                .toList();
        return handlers.isEmpty()
                ? state.wouldSee(member, to)
                : handlers.stream()
                        .anyMatch(handler -> state.reader(handler.id()).wouldSee(to));
    }

    private static Step repeated(RequestState before, String draftSha256) {
        if (!before.prepared().draftSha256().equals(draftSha256)) {
            throw new CouncilException(
                    ErrorCode.KEY_REUSED, "this key was used for another draft; choose a new key for a new draft");
        }
        return Step.none();
    }

    private Actor pledged(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.requirePledge();
        return actor;
    }

    private Step step(RequestState request, RequestEvent event) {
        return Step.on(state)
                .event(Streams.request(request.id()), request.version(), event)
                .build();
    }
}
