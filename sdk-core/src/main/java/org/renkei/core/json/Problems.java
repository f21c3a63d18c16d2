package org.renkei.core.json;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.renkei.api.error.InvalidInputException;

/** What is wrong with one file, told in the order of its lines: the first as the error, the next ones as suppressed by it. */
final class Problems implements Objections {
    /** As many as a person corrects before trying again. */
    private static final int MOST = 10;

    private final Tape tape;
    private final TapePath path;
    private final List<Problem> all = new ArrayList<>();
    private final BitSet nodes = new BitSet();

    Problems(Tape tape, TapePath path) {
        this.tape = tape;
        this.path = path;
    }

    private record Problem(int node, String missing, String rule, String fix) {}

    @Override
    public void raise(int node, String missing, String rule, String fix) {
        all.add(new Problem(node, missing, rule, fix));
        nodes.set(node);
    }

    /** Returns whether something is wrong with the value itself, such as its type. */
    boolean at(int node) {
        return nodes.get(node);
    }

    /** Returns whether something is wrong with the value or anything inside. */
    boolean within(int node) {
        int first = nodes.nextSetBit(node);
        return first >= 0 && first < tape.next(node);
    }

    /** Refuses the file if anything is wrong with it. */
    void refuseAny() {
        List<InvalidInputException> told = all.stream()
                .sorted(Comparator.comparingInt(Problem::node))
                .limit(MOST)
                .map(this::told)
                .toList();
        if (!told.isEmpty()) {
            told.stream().skip(1).forEach(told.get(0)::addSuppressed);
            throw told.get(0);
        }
    }

    private InvalidInputException told(Problem problem) {
        int node = problem.node();
        int offset = tape.type(node) == Tape.STRING ? tape.start(node) - 1 : tape.start(node);
        return new InvalidInputException(
                BindingFailure.joined(path.dotted(node), problem.missing()),
                problem.rule() + TextPlace.of(tape.bytes, offset),
                problem.fix());
    }
}
