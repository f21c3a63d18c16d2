package org.renkei.core;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.renkei.api.charter.PledgeText;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Handlers;
import org.renkei.api.member.Rotation;
import org.renkei.api.member.SignedPledge;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.HandlerRules;

/** The people of members over time, as one handler may know and change them. */
final class HandlersView implements Handlers {
    private final Workings workings;
    private final HandlerId by;

    HandlersView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public Rotation rotate(MemberId member, List<HandlerDraft> in, Set<HandlerId> out) {
        List<HandlerRules.Newcomer> newcomers = Require.list("in", in, Rotation.MOST_PEOPLE).stream()
                .map(draft -> new HandlerRules.Newcomer(workings.ids().handler(), draft))
                .toList();
        Set<HandlerId> leaving = Require.set("out", out, Rotation.MOST_PEOPLE);
        workings.journal()
                .commit(state ->
                        Change.of(new HandlerRules(state).rotate(member, newcomers, leaving, workings.moment(by))));
        List<HandlerId> appointed =
                newcomers.stream().map(HandlerRules.Newcomer::id).toList();
        return workings.journal()
                .read(state -> new Rotation(
                        handlers(state, appointed),
                        handlers(state, leaving),
                        new HandlerRules(state).owingPledge(member)));
    }

    @Override
    public Handler withdrawPledge() {
        workings.journal().commit(state -> Change.of(new HandlerRules(state).withdrawPledge(workings.moment(by))));
        return workings.journal().read(state -> state.governance().acting(by).handler());
    }

    @Override
    public List<SignedPledge> pledges(HandlerId handler) {
        return workings.journal().read(state -> new HandlerRules(state).pledges(handler, by));
    }

    @Override
    public PledgeText pledgeText(String version) {
        return workings.journal().read(state -> new HandlerRules(state).pledgeText(version, by));
    }

    @Override
    public List<HandlerId> owingPledge() {
        return workings.journal().read(state -> new HandlerRules(state).owingPledge(by));
    }

    private static List<Handler> handlers(CouncilState state, Collection<HandlerId> ids) {
        return ids.stream()
                .map(id -> state.governance().handler(id).orElseThrow(NotFoundException::new))
                .toList();
    }
}
