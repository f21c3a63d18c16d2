package org.renkei.core.json;

import org.renkei.api.error.InvalidInputException;

/**
 * How large a JSON document may be, part by part; the gate refuses what goes beyond, before anything is bound.
 *
 * @param body bytes of the whole document
 * @param depth objects and arrays inside each other, at most {@value #DEEPEST}
 * @param number characters of one number
 * @param string bytes of one string or key as it stands in the document
 * @param elements elements of one array
 * @param keys keys of one object
 */
public record JsonLimits(int body, int depth, int number, int string, int elements, int keys) {
    /** The deepest nesting that may be configured: what reads the document behind the gate recurses. */
    public static final int DEEPEST = 256;

    /** The longest number that may be configured: reading a number costs more than its length. */
    public static final int LONGEST_NUMBER = 1_000;

    private static final JsonLimits STANDARD = new JsonLimits(1 << 20, 64, 64, 1 << 20, 10_000, 1_000);

    /** Refuses limits below one, and a depth or number length that the steps behind the gate could not carry. */
    public JsonLimits {
        between("body", body, Integer.MAX_VALUE / 2);
        between("depth", depth, DEEPEST);
        between("number", number, LONGEST_NUMBER);
        between("string", string, Integer.MAX_VALUE / 2);
        between("elements", elements, Integer.MAX_VALUE / 2);
        between("keys", keys, Integer.MAX_VALUE / 2);
    }

    /** Returns the limits for what members send: 1 MiB, 64 levels, 10,000 elements, 1,000 keys. */
    public static JsonLimits standard() {
        return STANDARD;
    }

    /** Returns these limits for a document and strings of at most {@code bytes}. */
    public JsonLimits withBody(int bytes) {
        return new JsonLimits(bytes, depth, number, bytes, elements, keys);
    }

    /** Returns these limits with arrays of at most {@code count} elements. */
    public JsonLimits withElements(int count) {
        return new JsonLimits(body, depth, number, string, count, keys);
    }

    private static void between(String field, int value, int max) {
        if (value < 1 || value > max) {
            throw new InvalidInputException(field, "from 1 to " + max, "choose a limit in that range");
        }
    }
}
