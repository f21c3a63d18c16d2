package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.RuleArticle;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.HandlerId;

/** Every call of a history beside what the oracle expects of it. */
final class GovernanceRecord {
    private static final int LINES_SHOWN = 40;
    private static final int HASH_EVERY = 200;
    private static final Pattern LONG_ID = Pattern.compile("([a-z]+)-[a-z2-7]{20,}");

    private final EmbeddedCouncil council;
    private final GovernanceOracle oracle;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> answered = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, String> settled = new TreeMap<>();

    GovernanceRecord(EmbeddedCouncil council, GovernanceOracle oracle) {
        this.council = council;
        this.oracle = oracle;
    }

    /** How often each kind of call was answered. */
    Map<String, Integer> answered() {
        return answered;
    }

    /** How often each kind of call was refused. */
    Map<String, Integer> refused() {
        return refused;
    }

    /** How the council settles what the documentation leaves open, by the words of the gap. */
    Map<String, String> settled() {
        return settled;
    }

    void note(String line) {
        lines.add(lines.size() + ". " + oracle.now() + " " + line);
    }

    /** Makes the call, and returns its answer if it was answered, as it should. */
    <T> Optional<T> call(String kind, HandlerId who, Expectation expected, Supplier<T> call, Object... arguments) {
        String what = who + " " + kind + " " + Arrays.toString(arguments);
        long head = council.head();
        boolean hashed = lines.size() % HASH_EVERY == 0;
        String hash = hashed ? council.stateHash() : "";
        try {
            T answer = call.get();
            note(what + " -> answered");
            judge(what, expected, Optional.empty());
            answered.merge(kind, 1, Integer::sum);
            return Optional.of(answer);
        } catch (CouncilException refusal) {
            note(what + " -> " + refusal.getMessage());
            agree("events after the refusal of " + what + ", " + kindOf(refusal), head, council.head());
            judge(what, expected, Optional.of(kindOf(refusal)));
            refused.merge(kind, 1, Integer::sum);
            agree("state after the refusal of " + what, hash, hashed ? council.stateHash() : "");
            return Optional.empty();
        }
    }

    private void judge(String what, Expectation expected, Optional<String> kind) {
        if (!expected.allows(kind)) {
            throw disagreement(
                    what + ": the oracle says " + expected + ", the council says " + kind.orElse("answered"));
        }
        expected.onlyGap().ifPresent(gap -> settle(gap, kind.orElse("answered")));
    }

    /** Notes how a gap is settled; settling it another way later is a disagreement. */
    void settle(String gap, String how) {
        agree("the same answer each time " + gap, settled.getOrDefault(gap, how), how);
        settled.put(gap, how);
    }

    private String kindOf(CouncilException refusal) {
        if (refusal instanceof NotPermittedException forbidden && refusal.code() == ErrorCode.NOT_PERMITTED) {
            Charter charter = oracle.charter();
            return charter.rules().stream()
                    .filter(rule -> rule.article().equals(forbidden.article()))
                    .map(RuleArticle::rule)
                    .map(Expectation::by)
                    .findFirst()
                    .orElse("NOT_PERMITTED by no rule of the charter in force");
        }
        return refusal.code().name();
    }

    void agree(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw disagreement(what + ": the oracle says " + expected + ", the council says " + actual);
        }
    }

    AssertionError disagreement(String what) {
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        return new AssertionError(readable(
                what + "\nafter " + lines.size() + " calls, of which the last were\n" + String.join("\n", last)));
    }

    /** Numbers the ids, which are long, as they come. */
    private String readable(String text) {
        return LONG_ID.matcher(text)
                .replaceAll(id -> names.computeIfAbsent(id.group(), known -> id.group(1) + "-" + names.size()));
    }
}
