package org.renkei.core.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;

/**
 * A value that is one string on the wire. JSON-B learns the type from the class of the adapter, so each type needs a (usually
 * anonymous) subclass of its own: a generic adapter is ignored silently.
 */
abstract class TextAdapter<T> implements JsonbAdapter<@Nullable T, @Nullable String> {
    private final Class<T> type;
    private final Function<T, String> write;
    private final Function<String, @Nullable T> read;
    private final String rule;
    private final String fix;

    /**
     * Says how the type is written and read.
     *
     * @param read returns null or throws for a string that is none; whatever it throws is dropped
     */
    TextAdapter(Class<T> type, Function<T, String> write, Function<String, @Nullable T> read, String rule, String fix) {
        this.type = type;
        this.write = write;
        this.read = read;
        this.rule = rule;
        this.fix = fix;
    }

    final Class<T> type() {
        return type;
    }

    /** Returns the only strings that there are; none where there are too many to name. */
    List<String> words() {
        return List.of();
    }

    final String text(Object value) {
        return write.apply(type.cast(value));
    }

    @Override
    public final @Nullable String adaptToJson(@Nullable T value) {
        return value == null ? null : write.apply(value);
    }

    @Override
    public final @Nullable T adaptFromJson(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Objects.requireNonNull(read.apply(text));
        } catch (RuntimeException e) {
            // e may carry the text, so it ends here
            throw new InvalidInputException("", rule, Words.didYouMean(text, words(), fix));
        }
    }
}
