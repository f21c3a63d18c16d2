package org.renkei.core.json;

import java.util.function.Predicate;

/**
 * Where a node stands, in words that are safe to log: a key is written only if it is among the names that we know ourselves;
 * any other is somebody's content and becomes {@value #UNKNOWN}, which no escaped key of RFC 6901 can be.
 */
final class TapePath {
    static final String UNKNOWN = "~unknown";

    private final Tape tape;
    private final Predicate<String> known;

    TapePath(Tape tape, Predicate<String> known) {
        this.tape = tape;
        this.known = known;
    }

    /** Returns the RFC 6901 pointer to {@code target}, which may be a node that is not there yet. */
    String pointer(int target) {
        return descend(target, (path, key) -> path.append('/').append(key), (path, index) -> path.append('/')
                .append(index));
    }

    /** Returns the path to {@code target} as programmers write it, such as {@code parts[1].summary}; empty for the root. */
    String dotted(int target) {
        return descend(
                target,
                (path, key) -> path.append(path.length() == 0 ? "" : ".").append(key),
                (path, index) -> path.append('[').append(index).append(']'));
    }

    private String descend(int target, Step<String> byKey, Step<Integer> byIndex) {
        StringBuilder path = new StringBuilder();
        int node = 0;
        while (node < tape.size() && node != target) {
            node = tape.type(node) == Tape.OBJECT
                    ? intoObject(node, target, path, byKey)
                    : intoArray(node, target, path, byIndex);
        }
        return path.toString();
    }

    /** Returns the value to go on with, or the size of the tape if the walk ends here. */
    private int intoObject(int object, int target, StringBuilder path, Step<String> byKey) {
        for (int key = object + 1; key < Math.min(tape.next(object), tape.size()); ) {
            int value = key + 1;
            boolean here = target == key || value >= tape.size() || target < tape.next(value);
            if (here) {
                byKey.append(path, name(key));
                return target == key ? tape.size() : value;
            }
            key = tape.next(value);
        }
        return tape.size();
    }

    private int intoArray(int array, int target, StringBuilder path, Step<Integer> byIndex) {
        if (tape.type(array) != Tape.ARRAY) {
            return tape.size();
        }
        int index = 0;
        int element = array + 1;
        while (element < tape.size() && target >= tape.next(element)) {
            element = tape.next(element);
            index++;
        }
        byIndex.append(path, index);
        return element;
    }

    private String name(int key) {
        // names of ours are short; decoding somebody's megabyte to ask for it would be waste
        if (tape.end(key) - tape.start(key) > 6 * 80) {
            return UNKNOWN;
        }
        String text = tape.text(key);
        return known.test(text) ? text.replace("~", "~0").replace("/", "~1") : UNKNOWN;
    }

    /** Adds one step to the path. */
    private interface Step<T> {
        StringBuilder append(StringBuilder path, T step);
    }
}
