package org.renkei.core.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CouncilId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.core.engine.event.GovernanceEvent;

/** Who is in the council and by which charter. <b>Threads:</b> none of its own; guarded by whoever holds the state. */
public final class Governance {
    private @Nullable CouncilId council;
    private final CharterHistory charters = new CharterHistory();
    private final Seats seats = new Seats();
    private long version;
    private final MemberHistory members = new MemberHistory();
    private final Map<MemberId, Map<HandlerId, Handler>> byMember = new HashMap<>();
    private final Map<HandlerId, Handler> handlers = new LinkedHashMap<>();

    Governance() {}

    /** Returns whether the council exists yet. */
    public boolean founded() {
        return council != null;
    }

    /** Returns the council's id. */
    public CouncilId council() {
        return founded(council);
    }

    /** Returns the charter in force. */
    public Charter charter() {
        return founded(charters.isEmpty() ? null : charters.current());
    }

    /** Returns the charter in force at the end of {@code day}, or decided to be. */
    public Charter charter(LocalDate day) {
        return charters.on(day);
    }

    /** Returns every version of the charter, the decided ones too, the oldest first. */
    public List<Charter> charters() {
        return charters.all();
    }

    /** Returns the versions that are decided and wait for their first day. */
    List<Charter> decidedCharters() {
        return charters.waiting();
    }

    CharterHistory history() {
        return charters;
    }

    Seats givenSeats() {
        return seats;
    }

    /** Returns who sits in a body now, in the order of admission. */
    public List<MemberId> seats(BodyId body) {
        return charter().body(body).stream()
                .flatMap(known -> members.values().stream().filter(member -> sits(known, member)))
                .map(Member::id)
                .toList();
    }

    /** Returns whether a member sits in a body now. */
    boolean sits(BodyId id, Member member) {
        return charter().body(id).filter(body -> sits(body, member)).isPresent();
    }

    private boolean sits(Body body, Member member) {
        return member.status() == MemberStatus.ACTIVE
                && body.classes().contains(member.memberClass())
                && (!body.appointed() || seats.of(body.id()).contains(member.id()));
    }

    /** Returns how many events have shaped it. */
    public long version() {
        return version;
    }

    /** Returns all members that there ever were, in the order of admission. */
    public Collection<Member> members() {
        return members.values();
    }

    /** Returns the members as the events before {@code end} left them, in the order of admission. */
    List<Member> membersBefore(Instant end) {
        return members.before(end);
    }

    /** Returns all versions of one member, the oldest first. */
    List<MemberHistory.Version> memberVersions(MemberId member) {
        return members.versions(member);
    }

    /** Returns all versions of each member. */
    Collection<List<MemberHistory.Version>> memberVersions() {
        return members.versions();
    }

    /** Returns all handlers that there ever were, in the order of appointment. */
    public Collection<Handler> handlers() {
        return handlers.values();
    }

    /** Returns a member. */
    public Optional<Member> member(MemberId id) {
        return Optional.ofNullable(members.get(id));
    }

    /** Returns a handler. */
    public Optional<Handler> handler(HandlerId id) {
        return Optional.ofNullable(handlers.get(id));
    }

    /** Returns {@code some} members in the order of the roster, which tells nothing about how their ids were drawn. */
    public List<MemberId> inRosterOrder(Set<MemberId> some) {
        List<Member> found =
                members().stream().filter(member -> some.contains(member.id())).toList();
        return new RosterOrder(charter()).sorted(found).stream().map(Member::id).toList();
    }

    /** Returns the handlers of one member, in the order of appointment. */
    public List<Handler> handlersOf(MemberId member) {
        return List.copyOf(byMember.getOrDefault(member, Map.of()).values());
    }

    /**
     * Returns the handler as one that acts now.
     *
     * @throws NotPermittedException if the handler or its member no longer takes part
     */
    public Actor acting(HandlerId id) {
        Handler handler = handler(id).orElseThrow(NotFoundException::new);
        Member member = members.get(handler.member());
        if (member == null || !handler.active() || member.status() != MemberStatus.ACTIVE) {
            throw new NotPermittedException(
                    charter().article(Rule.ACTING),
                    "only an active handler of an active member acts",
                    member == null || member.status() != MemberStatus.ACTIVE);
        }
        return new Actor(handler, member, charter());
    }

    /** Returns whether there is such a member and it takes part. */
    boolean takesPart(MemberId id) {
        return member(id)
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .isPresent();
    }

    /** Returns whether {@code handler} acts, for a member that takes part. */
    boolean acts(Handler handler) {
        return handler.active() && takesPart(handler.member());
    }

    /** Returns whether {@code handler} has signed the pledge in force. */
    boolean pledged(Handler handler) {
        return new Actor(handler, known(handler.member()), charter()).pledged();
    }

    /** Applies an event and returns the handlers whose standing it may have changed. */
    List<Handler> apply(Recorded recorded, GovernanceEvent event) {
        version++;
        members.at(recorded.at());
        if (event instanceof GovernanceEvent.CouncilFounded founded) {
            council = founded.council();
            charters.takeEffect(new CharterHistory.Version(founded.charter(), Map.of(), recorded.at()));
            return new ArrayList<>(handlers.values());
        } else if (event instanceof GovernanceEvent.MemberAdmitted admitted) {
            admit(admitted, recorded);
            return List.of();
        } else if (event instanceof GovernanceEvent.ClassChanged changed) {
            return change(changed.member(), changed.to(), MemberStatus.ACTIVE);
        } else if (event instanceof GovernanceEvent.MemberExpelled expelled) {
            return change(expelled.member(), known(expelled.member()).memberClass(), MemberStatus.EXPELLED);
        } else if (event instanceof GovernanceEvent.HandlerAppointed appointed) {
            return keep(new Handler(
                    appointed.handler(),
                    appointed.member(),
                    appointed.draft().name(),
                    appointed.draft().post(),
                    true,
                    Optional.empty()));
        } else if (event instanceof GovernanceEvent.HandlerRetired retired) {
            Handler was = knownHandler(retired.handler());
            return keep(new Handler(was.id(), was.member(), was.name(), was.post(), false, was.pledge()));
        } else if (event instanceof GovernanceEvent.PledgeSigned signed) {
            Handler was = knownHandler(signed.handler());
            return keep(new Handler(
                    was.id(), was.member(), was.name(), was.post(), was.active(), Optional.of(signed.pledge())));
        } else if (event instanceof GovernanceEvent.PledgeWithdrawn withdrawn) {
            Handler was = knownHandler(withdrawn.handler());
            return keep(new Handler(was.id(), was.member(), was.name(), was.post(), was.active(), Optional.empty()));
        }
        return applyBodies(recorded, event);
    }

    private List<Handler> applyBodies(Recorded recorded, GovernanceEvent event) {
        if (event instanceof GovernanceEvent.MemberResigned resigned) {
            return change(resigned.member(), known(resigned.member()).memberClass(), MemberStatus.RESIGNED);
        } else if (event instanceof GovernanceEvent.SeatGiven given) {
            seats.give(given.body(), given.member());
            return List.of();
        } else if (event instanceof GovernanceEvent.SeatTaken taken) {
            seats.take(taken.body(), taken.member());
            return List.of();
        } else if (event instanceof GovernanceEvent.CharterDecided decided) {
            charters.decide(new CharterHistory.Version(decided.charter(), decided.classes(), recorded.at()));
            return List.of();
        } else if (event instanceof GovernanceEvent.CharterTookEffect effect) {
            takeEffect(charters.takeEffect(effect.charter()), recorded);
            return new ArrayList<>(handlers.values());
        }
        throw new CouncilException(
                ErrorCode.INTERNAL, "an event of governance has no effect: this is a fault of Renkei");
    }

    /** Takes over what a snapshot holds. */
    void restore(
            long snapshotVersion,
            CouncilId id,
            Collection<List<MemberHistory.Version>> allMembers,
            List<Handler> allHandlers) {
        version = snapshotVersion;
        council = id;
        members.restore(allMembers);
        allHandlers.forEach(this::keep);
    }

    private void takeEffect(CharterHistory.Version version, Recorded recorded) {
        members.at(began(version.since(), recorded));
        for (Member member : List.copyOf(members.values())) {
            MemberClassId to = AmendmentRules.moved(member.memberClass(), version.classes());
            if (!to.equals(member.memberClass())) {
                keep(member.id(), to, member.status());
            }
        }
    }

    /** Returns when something of {@code day} began: as the day did, even if nobody called before noon; not in the future. */
    private static Instant began(LocalDate day, Recorded recorded) {
        Instant morning = CouncilDays.begin(day);
        return CouncilDays.of(recorded.at()).isAfter(day) ? morning : recorded.at();
    }

    private List<Handler> change(MemberId id, MemberClassId to, MemberStatus status) {
        keep(id, to, status);
        return handlersOf(id);
    }

    private void keep(MemberId id, MemberClassId to, MemberStatus status) {
        Member was = known(id);
        members.put(
                id,
                new Member(
                        id,
                        was.name(),
                        was.reading(),
                        was.category(),
                        was.subcategory(),
                        was.sector(),
                        to,
                        was.listed(),
                        status,
                        was.since(),
                        was.rank()));
    }

    private List<Handler> keep(Handler handler) {
        handlers.put(handler.id(), handler);
        byMember.computeIfAbsent(handler.member(), key -> new LinkedHashMap<>()).put(handler.id(), handler);
        return List.of(handler);
    }

    private Member known(MemberId id) {
        return member(id).orElseThrow(NotFoundException::new);
    }

    private Handler knownHandler(HandlerId id) {
        return handler(id).orElseThrow(NotFoundException::new);
    }

    private void admit(GovernanceEvent.MemberAdmitted event, Recorded recorded) {
        AdmissionDraft draft = event.admission();
        Instant since =
                event.waited().map(waited -> began(waited.until(), recorded)).orElse(recorded.at());
        members.at(since);
        members.put(
                event.member(),
                new Member(
                        event.member(),
                        draft.name(),
                        draft.reading(),
                        draft.category(),
                        draft.subcategory(),
                        draft.sector(),
                        event.waited()
                                .map(waited -> charters.now(draft.memberClass(), waited.under()))
                                .orElse(draft.memberClass()),
                        draft.listed(),
                        MemberStatus.ACTIVE,
                        since,
                        draft.rank()));
    }

    private static <T> T founded(@Nullable T value) {
        if (value == null) {
            throw new CouncilException(
                    ErrorCode.INTERNAL, "the council has not been founded: this is a fault of Renkei");
        }
        return value;
    }
}
