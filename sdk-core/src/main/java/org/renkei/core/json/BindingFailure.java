package org.renkei.core.json;

import org.renkei.api.error.CouncilException;
import org.renkei.api.error.InvalidInputException;

/**
 * Turns what JSON-B throws into an error with a path. JSON-B's own messages and causes carry values of the document, so none
 * of them goes on.
 */
final class BindingFailure {
    /** What is said where nothing that was thrown may go on. */
    static final String RULE = "it cannot be made from what was sent";

    static final String FIX = "compare it with the documented form";

    private static final int DEEPEST_CAUSE = 1_000;

    private BindingFailure() {}

    /** @param place path of the value that could not be made; empty for the document */
    static CouncilException of(Throwable failure, String place) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
            if (cause instanceof InvalidInputException refused) {
                return new InvalidInputException(
                        refused.code(), joined(place, refused.field()), refused.rule(), refused.fix());
            }
            if (cause instanceof CouncilException refused) {
                return refused;
            }
        }
        return new InvalidInputException(joined(place, ""), RULE, FIX);
    }

    /** Returns the path of {@code field} in what stands at {@code place}; either may be empty. */
    static String joined(String place, String field) {
        if (place.isEmpty() && field.isEmpty()) {
            return "document";
        }
        boolean dot = !place.isEmpty() && !field.isEmpty() && !field.startsWith("[") && !field.startsWith(".");
        return place + (dot ? "." : "") + field;
    }
}
