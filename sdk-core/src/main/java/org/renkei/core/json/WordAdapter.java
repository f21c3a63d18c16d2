package org.renkei.core.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A constant of an enum as a word: in lower case with hyphens, unless the enum's own standard spells it otherwise. */
abstract class WordAdapter<E extends Enum<E>> extends TextAdapter<E> {
    private final List<String> words;

    /** Writes MAIL_ADDRESS as {@code mail-address}. */
    WordAdapter(Class<E> type) {
        this(type, constant -> Words.of(constant.name()));
    }

    WordAdapter(Class<E> type, Function<E, String> word) {
        this(
                type,
                word,
                Arrays.stream(type.getEnumConstants()).map(word).toList(),
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toUnmodifiableMap(word, e -> e)));
    }

    private WordAdapter(Class<E> type, Function<E, String> word, List<String> words, Map<String, E> constants) {
        super(type, word, constants::get, "it must be one of: " + String.join(", ", words), "choose one of them");
        this.words = words;
    }

    @Override
    final List<String> words() {
        return words;
    }
}
