package org.renkei.samples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renkei.spi.store.StoredEvent;

/** Goes through a journal and counts what was accepted of members after they had been expelled or had left. */
final class LateEvents {
    private static final Pattern BY = Pattern.compile("\"by\":\"(han-[a-z2-7]+)\"");
    private static final Pattern HANDLER = Pattern.compile("\"handler\":\"(han-[a-z2-7]+)\"");
    private static final Pattern MEMBER = Pattern.compile("\"member\":\"(mem-[a-z2-7]+)\"");

    private final Map<String, String> members = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private long late;

    /** Looks at the next event. */
    void look(StoredEvent event) {
        String json = new String(event.payload().array(), StandardCharsets.UTF_8);
        boolean leaves = event.type().equals("MemberExpelled") || event.type().equals("MemberResigned");
        actor(event.type(), json)
                .map(handler -> members.getOrDefault(handler, ""))
                .filter(gone::contains)
                .ifPresent(member -> late++);
        if (event.type().equals("HandlerAppointed")) {
            members.put(found(HANDLER, json).orElseThrow(), found(MEMBER, json).orElseThrow());
        } else if (leaves) {
            gone.add(found(MEMBER, json).orElseThrow());
        }
    }

    /** Returns how many events are of members that were gone. */
    long late() {
        return late;
    }

    /** Returns how many members are gone. */
    int gone() {
        return gone.size();
    }

    /** Returns who did it: a signature names its handler only. */
    private static Optional<String> actor(String type, String json) {
        return found(type.equals("PledgeSigned") ? HANDLER : BY, json);
    }

    private static Optional<String> found(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
