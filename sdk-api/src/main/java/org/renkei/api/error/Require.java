package org.renkei.api.error;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The checks that every value of the API runs when it is made, so that a rule is worded once. Each throws
 * {@link InvalidInputException} with field, rule and fix, and never repeats the value.
 */
public final class Require {
    private Require() {}

    /** Returns {@code value}, or refuses an absent one. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, "it must be given", "give a value");
        }
        return value;
    }

    /** Returns {@code value} if it is text of 1 to {@code max} characters without control characters or lone surrogates. */
    public static String line(String field, @Nullable String value, int max) {
        String text = text(field, value, max);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(field, "it must be one line without control characters", "remove them");
        }
        return text;
    }

    /** Returns {@code value} if it is text of 1 to {@code max} characters that is not blank and is well-formed Unicode. */
    public static String text(String field, @Nullable String value, int max) {
        String text = present(field, value);
        if (text.isBlank()) {
            throw new InvalidInputException(field, "it must not be blank", "write something");
        }
        return within(field, text, max);
    }

    /** Returns {@code value} if it is at most {@code max} characters of well-formed Unicode; it may be empty. */
    public static String within(String field, @Nullable String value, int max) {
        String text = present(field, value);
        if (text.length() > max) {
            throw new InvalidInputException(field, "at most " + max + " characters", "shorten it");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidInputException(field, "it must be well-formed Unicode", "remove the lone surrogate");
            } else if (c == 0) {
                throw new InvalidInputException(field, "it must not hold the character U+0000", "remove it");
            }
        }
        return text;
    }

    /** Returns {@code value} if it lies between {@code min} and {@code max}, both included. */
    public static long between(String field, @Nullable Long value, long min, long max) {
        long number = present(field, value);
        if (number < min || number > max) {
            throw new InvalidInputException(field, "from " + min + " to " + max, "choose a number in that range");
        }
        return number;
    }

    /** Returns an unmodifiable copy of at most {@code max} elements; an absent list is empty. */
    public static <T> List<T> list(String field, @Nullable List<T> value, int max) {
        return List.copyOf(checked(field, value == null ? List.of() : value, max));
    }

    /** Returns an unmodifiable copy in a stable order of at most {@code max} elements; an absent set is empty. */
    public static <T extends Comparable<T>> Set<T> set(String field, @Nullable Set<T> value, int max) {
        if (value == null || value.isEmpty()) {
            return Set.of();
        }
        checked(field, value, max);
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(value)));
    }

    /** Returns an unmodifiable copy in the order of its keys of at most {@code max} words by words; an absent map is empty. */
    public static Map<String, String> words(String field, @Nullable Map<String, String> value, int max) {
        Map<String, String> words = new TreeMap<>();
        if (value != null) {
            value.forEach((key, word) -> words.put(line(field, key, 80), line(field, word, 80)));
        }
        checked(field, words.keySet(), max);
        return Collections.unmodifiableMap(words);
    }

    /** Returns {@code value}, taking an absent one for empty. */
    @SuppressWarnings("NullableOptional") // JSON-B hands null to a record for a component that is absent
    public static <T> Optional<T> optional(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    /**
     * Refuses a list in which two elements have the same key.
     *
     * @param field path of the list, or of the key in its elements, such as {@code classes[].id}: the error has the index
     * @param keys the keys in the order of the list
     */
    public static <T> void distinct(String field, Collection<T> keys) {
        Set<T> met = new HashSet<>();
        int index = 0;
        for (T key : keys) {
            if (!met.add(key)) {
                throw new InvalidInputException(
                        field.replace("[]", "[" + index + "]"), "each may stand there once", "remove the repetition");
            }
            index++;
        }
    }

    private static <C extends Collection<?>> C checked(String field, C value, int max) {
        if (value.size() > max) {
            throw new InvalidInputException(field, "at most " + max + " elements", "split it");
        }
        if (value.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException(field, "no element may be null", "remove it");
        }
        return value;
    }
}
