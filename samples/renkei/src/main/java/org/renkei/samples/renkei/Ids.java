package org.renkei.samples.renkei;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.MemberId;

/** Reads ids from the command line. */
final class Ids {
    private Ids() {}

    /** Returns the id, or refuses what is none by the name of its option. */
    static <T> T of(String option, Function<String, T> type, String value) {
        try {
            return type.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    option, "it must be an id: a-z 0-9 . _ : - beginning with a letter or digit", "copy it as printed");
        }
    }

    /** Returns the member that was named or, if none was, our own. */
    static MemberId memberOrOwn(@Nullable String member, Council view) {
        return member == null ? view.membership().self().id() : of("MEMBER", MemberId::new, member);
    }
}
