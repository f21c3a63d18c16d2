package org.renkei.testkit.council;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;

/**
 * What the oracle says about one call: which refusals apply, and which the documentation leaves open. When several apply, any of
 * them is right; what is left open may go either way, but the same way every time.
 */
final class Expectation {
    static final String NOT_FOUND = ErrorCode.NOT_FOUND.name();
    static final String INVALID = ErrorCode.INVALID_INPUT.name();
    static final String CONFLICT = ErrorCode.STATE_CONFLICT.name();
    static final String KEY_REUSED = ErrorCode.KEY_REUSED.name();

    private final Set<String> refusals = new TreeSet<>();
    private final Map<String, List<String>> open = new LinkedHashMap<>();
    private boolean shut;

    /** Names the refusal that cites the article behind {@code rule}. */
    static String by(Rule rule) {
        return "NOT_PERMITTED by " + rule;
    }

    /** Refuses, and nothing behind it is looked at any more: who lacks a right learns nothing else. */
    Expectation gate(boolean when, String... kinds) {
        refuse(when, kinds);
        shut |= when;
        return this;
    }

    /** Refuses with one of {@code kinds}. */
    Expectation refuse(boolean when, String... kinds) {
        if (when && !shut) {
            refusals.addAll(Arrays.asList(kinds));
        }
        return this;
    }

    /** Notes that the documentation does not say whether this is refused. */
    Expectation open(boolean when, String gap, String... kinds) {
        if (when && !shut) {
            open.put(gap, List.of(kinds));
        }
        return this;
    }

    boolean isShut() {
        return shut;
    }

    boolean mustRefuse() {
        return !refusals.isEmpty();
    }

    boolean mustAnswer() {
        return refusals.isEmpty() && open.isEmpty();
    }

    /** Returns the only point left open, if it alone decides. */
    Optional<String> onlyGap() {
        return mustRefuse() || open.size() != 1
                ? Optional.empty()
                : Optional.of(open.keySet().iterator().next());
    }

    /** Returns whether {@code kind}, the refusal or none, is right. */
    boolean allows(Optional<String> kind) {
        if (kind.isEmpty()) {
            return !mustRefuse();
        }
        String refusal = kind.get();
        return refusals.contains(refusal) || open.values().stream().anyMatch(kinds -> kinds.contains(refusal));
    }

    @Override
    public String toString() {
        return (mustRefuse() ? "refused with one of " + refusals : "answered")
                + (open.isEmpty() ? "" : ", left open " + open);
    }
}
