package org.renkei.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.audit.Holder;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.submission.Reach;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;
import org.renkei.core.engine.Acks;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;

/** What became of one submission, told to its provider in numbers too large to point at anybody. */
final class Reached {
    private final CouncilState state;
    private final ItemState item;
    private final List<Holder> holders;

    Reached(CouncilState state, ItemState item, Readings readings) {
        this.state = state;
        this.item = item;
        this.holders = new Held(readings, state).holders(item);
    }

    Reach reach() {
        Set<MemberId> read = members(holders);
        Map<MemberId, Acks.Ack> said = state.acks().of(item.id());
        Set<MemberId> recalled = members(holders.stream()
                .filter(holder -> holder.state() != Holder.State.HOLDS)
                .toList());
        Set<MemberId> stillOwing = members(holders.stream()
                .filter(holder -> holder.state() == Holder.State.RECALLED)
                .toList());
        Set<MemberId> confirmed = new HashSet<>(recalled);
        confirmed.removeAll(stillOwing);
        return new Reach(
                told(sharedWith()),
                told(read),
                byClass(read),
                told(atLeast(AckStage.DELIVERED, said)),
                told(atLeast(AckStage.ACTED, said)),
                told(found()),
                told(recalled),
                told(confirmed));
    }

    private Set<MemberId> sharedWith() {
        Set<MemberId> members = new HashSet<>();
        for (Handler handler : state.governance().handlers()) {
            if (!members.contains(handler.member())
                    && !state.reader(handler.id()).visible(item).isEmpty()) {
                members.add(handler.member());
            }
        }
        return others(members);
    }

    private List<Reach.ClassCount> byClass(Set<MemberId> members) {
        Map<MemberClassId, Long> counts = members.stream()
                .flatMap(id -> state.governance().member(id).stream())
                .filter(Member::listed)
                .collect(Collectors.groupingBy(Member::memberClass, Collectors.counting()));
        return state.governance().charter().classes().stream()
                .map(MemberClass::id)
                .filter(id -> counts.getOrDefault(id, 0L) >= Reach.FEWEST)
                .map(id -> new Reach.ClassCount(id, Math.toIntExact(counts.getOrDefault(id, 0L))))
                .toList();
    }

    private Set<MemberId> found() {
        Set<ItemId> about = state.items().countermeasures().stream()
                .filter(issued -> issued.origin().inCase().equals(item.origin().inCase()))
                .map(ItemState::id)
                .collect(Collectors.toSet());
        about.add(item.id());
        Set<MemberId> members = new HashSet<>();
        for (int ordinal = item.ordinal() + 1; ordinal < state.items().size(); ordinal++) {
            ItemState reply = state.items().at(ordinal);
            if (!reply.withdrawn()
                    && reply.origin().about().filter(about::contains).isPresent()
                    && saysFound(reply)) {
                members.add(reply.origin().provider());
            }
        }
        return others(members);
    }

    private static boolean saysFound(ItemState reply) {
        return reply.origin().kind().filter(SubmissionKind.SIGHTING::equals).isPresent()
                || reply.origin().verdict().filter(Verdict.SEEN_TOO::equals).isPresent();
    }

    private Set<MemberId> atLeast(AckStage stage, Map<MemberId, Acks.Ack> said) {
        return others(said.entrySet().stream()
                .filter(entry -> entry.getValue().stage().compareTo(stage) >= 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private Set<MemberId> members(List<Holder> some) {
        return others(some.stream().map(Holder::member).collect(Collectors.toSet()));
    }

    private Set<MemberId> others(Set<MemberId> members) {
        Set<MemberId> others = new HashSet<>(members);
        others.remove(item.origin().provider());
        return others;
    }

    private static Optional<Integer> told(Set<MemberId> members) {
        return members.size() < Reach.FEWEST ? Optional.empty() : Optional.of(members.size());
    }
}
