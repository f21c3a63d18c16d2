package org.renkei.core.connector;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;

/** Who has been called about what, and by which text an answer is recognised. */
final class Calls {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26; // 130 bits
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Call> byNotice = new LinkedHashMap<>();

    /**
     * A call.
     *
     * @param notice the notice's id
     * @param item about which item
     * @param member at which member the item waits
     * @param address whom, as a hash
     * @param reply the text by which an answer is recognised
     * @param at when it was made; absent as long as the tool has not taken it
     */
    record Call(String notice, ItemId item, MemberId member, String address, String reply, Optional<Instant> at) {}

    /** Returns the call of that notice, preparing it if there is none. */
    Call prepare(String notice, ItemId item, MemberId member, String address) {
        return byNotice.computeIfAbsent(
                notice, id -> new Call(id, item, member, hash(address), reply(), Optional.empty()));
    }

    void made(Call call, Instant at) {
        restore(new Call(call.notice(), call.item(), call.member(), call.address(), call.reply(), Optional.of(at)));
    }

    /** Returns the call that was answered: only whoever was called answers. */
    Optional<Call> answered(String reply, String from) {
        return byNotice.values().stream()
                .filter(call -> call.reply().equals(reply) && call.address().equals(hash(from)))
                .findFirst();
    }

    /** Forgets calls about what waits no longer. */
    boolean keepOnly(Set<String> waiting) {
        return byNotice.values().removeIf(call -> !waiting.contains(key(call.item(), call.member())));
    }

    static String key(ItemId item, MemberId member) {
        return item + " " + member;
    }

    Collection<Call> all() {
        return byNotice.values();
    }

    void restore(Call call) {
        byNotice.put(call.notice(), call);
    }

    void clear() {
        byNotice.clear();
    }

    private static String hash(String address) {
        return Sha256.hex(address.strip().toLowerCase(Locale.ROOT));
    }

    private static String reply() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
