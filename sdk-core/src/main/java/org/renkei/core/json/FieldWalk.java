package org.renkei.core.json;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place in a document that a record's constructor speaks of, such as {@code rules[3].article}. */
final class FieldWalk {
    private static final Pattern STEP = Pattern.compile("\\.?(?<name>[A-Za-z0-9]+)|\\[(?<index>\\d{1,6})]");

    private final Tape tape;

    FieldWalk(Tape tape) {
        this.tape = tape;
    }

    /**
     * How far a path leads.
     *
     * @param node the last value on it that is there
     * @param missing the rest of the path, to what is not there
     */
    record Place(int node, String missing) {}

    /** Follows {@code field} from {@code node} on. */
    Place follow(int node, String field) {
        Place place = new Place(node, field);
        Matcher step = STEP.matcher(field);
        int done = 0;
        while (step.find() && step.start() == done) {
            String name = step.group("name");
            int next = name == null
                    ? element(place.node(), Integer.parseInt(step.group("index")))
                    : component(place.node(), name);
            if (next < 0) {
                break;
            }
            done = step.end();
            place = new Place(next, field.substring(done));
        }
        return place;
    }

    private int component(int object, String name) {
        return tape.type(object) == Tape.OBJECT ? tape.valueOf(object, name.getBytes(StandardCharsets.US_ASCII)) : -1;
    }

    private int element(int array, int index) {
        if (tape.type(array) != Tape.ARRAY) {
            return -1;
        }
        int left = index;
        for (int node = array + 1; node < tape.next(array); node = tape.next(node)) {
            if (left-- == 0) {
                return node;
            }
        }
        return -1;
    }
}
