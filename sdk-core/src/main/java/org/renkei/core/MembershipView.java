package org.renkei.core;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.renkei.api.charter.Charter;
import org.renkei.api.contact.Contacts;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Handlers;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.member.Roster;
import org.renkei.core.engine.Actor;
import org.renkei.core.engine.Governance;
import org.renkei.core.engine.MembershipRules;
import org.renkei.core.engine.Moment;

/** Membership as one handler sees it. */
final class MembershipView implements Membership {
    private static final int MOST_DRAFTS = 1_000;

    private final Workings workings;
    private final HandlerId by;

    MembershipView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public Member self() {
        return acting(Actor::member);
    }

    @Override
    public Handler handler() {
        return acting(Actor::handler);
    }

    @Override
    public Charter charter() {
        return acting(Actor::charter);
    }

    @Override
    public Charter charter(LocalDate day) {
        return governed(governance -> governance.charter(day));
    }

    @Override
    public List<Charter> charters() {
        return governed(Governance::charters);
    }

    @Override
    public Roster roster() {
        return workings.journal().read(state -> new MembershipRules(state).roster(by));
    }

    @Override
    public Roster roster(LocalDate asOf) {
        return workings.journal().read(state -> new MembershipRules(state).roster(asOf, workings.moment(by)));
    }

    @Override
    public Handler sign(Pledge pledge) {
        workings.journal().commit(state -> Change.of(new MembershipRules(state).sign(pledge, workings.moment(by))));
        return handler();
    }

    @Override
    public Member admit(AdmissionDraft draft, RecordedDecision decision) {
        MemberId id = workings.ids().member();
        workings.journal()
                .commit(state -> Change.of(new MembershipRules(state).admit(draft, decision, id, workings.moment(by))));
        return member(id);
    }

    @Override
    public List<Member> admit(List<AdmissionDraft> drafts, RecordedDecision decision) {
        List<AdmissionDraft> all = Require.list("drafts", drafts, MOST_DRAFTS);
        if (all.isEmpty()) {
            throw new InvalidInputException("drafts", "at least one", "name whom to admit");
        }
        List<MemberId> ids = all.stream().map(draft -> workings.ids().member()).toList();
        workings.journal()
                .commit(state -> Change.of(new MembershipRules(state).admit(all, decision, ids, workings.moment(by))));
        return ids.stream().map(this::member).toList();
    }

    @Override
    public void check(AdmissionDraft draft, RecordedDecision decision) {
        Moment moment = workings.moment(by);
        workings.journal().read(state -> new MembershipRules(state)
                .admit(draft, decision, workings.ids().member(), moment));
    }

    @Override
    public Member changeClass(MemberId member, MemberClassId to, RecordedDecision decision) {
        workings.journal()
                .commit(state ->
                        Change.of(new MembershipRules(state).changeClass(member, to, decision, workings.moment(by))));
        return member(member);
    }

    @Override
    public Member expel(MemberId member, RecordedDecision decision) {
        workings.journal()
                .commit(state -> Change.of(new MembershipRules(state).expel(member, decision, workings.moment(by))));
        return member(member);
    }

    @Override
    public Member resign(String ground) {
        MemberId own = self().id();
        workings.journal().commit(state -> Change.of(new MembershipRules(state).resign(ground, workings.moment(by))));
        return member(own);
    }

    @Override
    public List<Handler> handlers(MemberId member) {
        return workings.journal().read(state -> new MembershipRules(state).handlers(member, by));
    }

    @Override
    public Handler appoint(MemberId member, HandlerDraft draft) {
        HandlerId id = workings.ids().handler();
        workings.journal()
                .commit(state -> Change.of(new MembershipRules(state).appoint(member, draft, id, workings.moment(by))));
        return known(id);
    }

    @Override
    public Handler retire(HandlerId handler) {
        workings.journal().commit(state -> Change.of(new MembershipRules(state).retire(handler, workings.moment(by))));
        return known(handler);
    }

    @Override
    public Handlers people() {
        return new HandlersView(workings, by);
    }

    @Override
    public Contacts contacts() {
        return new ContactsView(workings, by);
    }

    private <T> T acting(Function<Actor, T> part) {
        return workings.journal().read(state -> part.apply(state.governance().acting(by)));
    }

    private <T> T governed(Function<Governance, T> part) {
        return workings.journal().read(state -> {
            state.governance().acting(by);
            return part.apply(state.governance());
        });
    }

    private Member member(MemberId id) {
        return workings.journal().read(state -> state.governance().member(id).orElseThrow(NotFoundException::new));
    }

    private Handler known(HandlerId id) {
        return workings.journal().read(state -> state.governance().handler(id).orElseThrow(NotFoundException::new));
    }
}
