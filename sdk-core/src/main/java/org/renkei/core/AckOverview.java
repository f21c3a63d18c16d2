package org.renkei.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Acknowledgements;
import org.renkei.api.retrieval.Acknowledgements.OfClass;
import org.renkei.api.retrieval.Acknowledgements.OfSector;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.core.engine.Acks;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;

/** How far one item has come at those who may read it: at all, by class and by sector. */
final class AckOverview {
    private final CouncilState state;
    private final Set<MemberId> asked = new HashSet<>();
    private final Map<MemberId, Acks.Ack> said;

    AckOverview(CouncilState state, ItemState item) {
        this.state = state;
        for (Handler handler : state.governance().handlers()) {
            if (state.reader(handler.id()).isMeant(item)) {
                asked.add(handler.member());
            }
        }
        if (item.itemKind() == ItemKind.COUNTERMEASURE) {
            // not so of a submission: whoever is missing among its readers would be its provider
            asked.remove(item.origin().provider());
        }
        said = state.acks().of(item.id());
    }

    Acknowledgements all() {
        Counts all = new Counts(asked);
        return new Acknowledgements(
                all.asked(), all.delivered(), all.read(), all.acted(), classes(), sectors(), silent());
    }

    private List<MemberId> silent() {
        return state.governance().inRosterOrder(asked).stream()
                .filter(member -> !said.containsKey(member))
                .toList();
    }

    private List<OfClass> classes() {
        Map<MemberClassId, Set<MemberId>> byClass = grouped(member -> Optional.of(member.memberClass()));
        List<OfClass> classes = new ArrayList<>();
        for (MemberClass one : state.governance().charter().classes()) {
            if (byClass.containsKey(one.id())) {
                Counts counts = new Counts(byClass.get(one.id()));
                classes.add(new OfClass(one.id(), counts.asked(), counts.delivered(), counts.read(), counts.acted()));
            }
        }
        return classes;
    }

    private List<OfSector> sectors() {
        List<OfSector> sectors = new ArrayList<>();
        grouped(Member::sector).forEach((sector, members) -> {
            Counts counts = new Counts(members);
            sectors.add(new OfSector(sector, counts.asked(), counts.delivered(), counts.read(), counts.acted()));
        });
        return sectors;
    }

    private <K extends Comparable<? super K>> Map<K, Set<MemberId>> grouped(Function<Member, Optional<K>> by) {
        Map<K, Set<MemberId>> groups = new TreeMap<>();
        for (MemberId id : asked) {
            state.governance().member(id).flatMap(by).ifPresent(key -> groups.computeIfAbsent(
                            key, unused -> new HashSet<>())
                    .add(id));
        }
        return groups;
    }

    /** How far it has come at some of those asked. */
    private final class Counts {
        private final List<AckStage> stages;
        private final int asked;

        Counts(Set<MemberId> members) {
            asked = members.size();
            stages = said.entrySet().stream()
                    .filter(entry -> members.contains(entry.getKey()))
                    .map(entry -> entry.getValue().stage())
                    .toList();
        }

        int asked() {
            return asked;
        }

        int delivered() {
            return atLeast(AckStage.DELIVERED);
        }

        int read() {
            return atLeast(AckStage.READ);
        }

        int acted() {
            return atLeast(AckStage.ACTED);
        }

        private int atLeast(AckStage stage) {
            return Math.toIntExact(
                    stages.stream().filter(one -> one.compareTo(stage) >= 0).count());
        }
    }
}
