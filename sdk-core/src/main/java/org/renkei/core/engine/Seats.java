package org.renkei.core.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberId;

/** Seats that were given one by one. */
final class Seats {
    private final Map<BodyId, Set<MemberId>> given = new LinkedHashMap<>();

    Set<MemberId> of(BodyId body) {
        return given.getOrDefault(body, Set.of());
    }

    Map<BodyId, Set<MemberId>> all() {
        return given;
    }

    void give(BodyId body, MemberId member) {
        given.computeIfAbsent(body, first -> new LinkedHashSet<>()).add(member);
    }

    void take(BodyId body, MemberId member) {
        given.getOrDefault(body, new LinkedHashSet<>()).remove(member);
    }
}
