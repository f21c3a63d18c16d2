package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Member;

/** The members as they are and as they were, in the order of admission. Whatever is put here has its history from then on. */
final class MemberHistory {
    private final Map<MemberId, Member> present = new LinkedHashMap<>();
    private final Map<MemberId, List<Version>> versions = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;

    /**
     * A member as it was from some time on.
     *
     * @param from the time of the event that made it so
     * @param member the member
     */
    record Version(Instant from, Member member) {}

    /** Sets the time from which on holds what is put next. */
    void at(Instant time) {
        now = time;
    }

    void put(MemberId id, Member member) {
        keep(new Version(now, member));
    }

    @Nullable
    Member get(MemberId id) {
        return present.get(id);
    }

    Collection<Member> values() {
        return present.values();
    }

    /** Returns every member's versions, the oldest first. */
    Collection<List<Version>> versions() {
        return Collections.unmodifiableCollection(versions.values());
    }

    /** Returns the versions of one member, the oldest first. */
    List<Version> versions(MemberId member) {
        return versions.getOrDefault(member, List.of());
    }

    /** Returns the members as the events before {@code end} left them. */
    List<Member> before(Instant end) {
        List<Member> then = new ArrayList<>();
        for (List<Version> all : versions.values()) {
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i).from().isBefore(end)) {
                    then.add(all.get(i).member());
                    break;
                }
            }
        }
        return then;
    }

    /** Takes over what a snapshot holds. */
    void restore(Collection<List<Version>> all) {
        all.forEach(member -> member.forEach(this::keep));
    }

    private void keep(Version version) {
        MemberId id = version.member().id();
        present.put(id, version.member());
        versions.computeIfAbsent(id, key -> new ArrayList<>(1)).add(version);
    }
}
