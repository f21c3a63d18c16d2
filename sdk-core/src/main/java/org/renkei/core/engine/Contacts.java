package org.renkei.core.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.id.MemberId;
import org.renkei.core.engine.event.ContactEvent;

/** The contact chain of each member as it was set last, without addresses. */
final class Contacts {
    private final Map<MemberId, Chain> chains = new LinkedHashMap<>();

    /** A chain, and how many events it took. */
    record Chain(ContactEvent.ContactsSet last, long version) {}

    Optional<Chain> get(MemberId member) {
        return Optional.ofNullable(chains.get(member));
    }

    long version(MemberId member) {
        return get(member).map(Chain::version).orElse(0L);
    }

    /** Returns every chain, in the order in which members set their first. */
    Collection<Chain> all() {
        return chains.values();
    }

    void apply(ContactEvent event) {
        if (event instanceof ContactEvent.ContactsSet set) {
            restore(new Chain(set, version(set.member()) + 1));
        }
    }

    /** Takes over what a snapshot holds. */
    void restore(Chain chain) {
        chains.put(chain.last().member(), chain);
    }
}
