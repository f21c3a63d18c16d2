package org.renkei.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.Sector;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.CategoryCount;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.member.Roster;
import org.renkei.core.engine.Actor;
import org.renkei.core.engine.Governance;
import org.renkei.core.engine.MembershipRules;

/** Membership as one handler sees it. */
final class MembershipView implements Membership {
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
        return workings.journal().read(state -> {
            Actor actor = state.governance().acting(by);
            return roster(state.governance(), actor.may(Ability.RECORD_DECISIONS));
        });
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

    private static Roster roster(Governance governance, boolean officer) {
        List<Member> active = governance.members().stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .toList();
        List<Member> shown = active.stream()
                .filter(member -> officer || member.listed())
                .sorted(order(governance.charter()))
                .toList();
        return new Roster(active.size(), active.size() - shown.size(), counts(governance.charter(), active), shown);
    }

    private static List<CategoryCount> counts(Charter charter, List<Member> active) {
        List<CategoryCount> counts = new ArrayList<>();
        for (Category category : charter.categories()) {
            counts.add(count(category, Optional.empty(), active));
            if (category.sectoral()) {
                for (Sector sector : charter.sectors()) {
                    counts.add(count(category, Optional.of(sector), active));
                }
            }
        }
        return counts;
    }

    private static CategoryCount count(Category category, Optional<Sector> sector, List<Member> active) {
        long members = active.stream()
                .filter(member -> member.category().equals(category.id())
                        || member.subcategory().equals(Optional.of(category.id())))
                .filter(member -> sector.isEmpty() || member.sector().equals(sector.map(Sector::id)))
                .count();
        return new CategoryCount(category.id(), sector.map(Sector::id), Math.toIntExact(members));
    }

    private static Comparator<Member> order(Charter charter) {
        return Comparator.comparingInt((Member member) -> index(charter, member))
                .thenComparingInt(member -> charter.sectors().stream()
                        .map(Sector::id)
                        .toList()
                        .indexOf(member.sector().orElse(null)))
                .thenComparingInt(member ->
                        charter.classes().stream().map(MemberClass::id).toList().indexOf(member.memberClass()))
                .thenComparing(member -> member.reading().orElse(member.name()))
                .thenComparing(Member::id);
    }

    private static int index(Charter charter, Member member) {
        return charter.categories().stream()
                .map(Category::id)
                .toList()
                .indexOf(member.subcategory().orElse(member.category()));
    }
}
