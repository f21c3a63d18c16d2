package org.renkei.samples.renkei;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What people read, in Japanese or English. <b>Threads:</b> immutable. */
final class Texts {
    private static final String NAME = "org.renkei.samples.renkei.texts";

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Supplier<RefusalTexts> refusals;

    Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                NAME, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.refusals = locale.getLanguage().equals("ja") ? RefusalTexts::japanese : RefusalTexts::unchanged;
    }

    /** Returns the language asked for: by {@code --lang}, else by the environment, else English. */
    static Locale wanted(String[] args, Map<String, String> environment) {
        int option = List.of(args).indexOf("--lang");
        Stream<String> asked = option >= 0 && option + 1 < args.length
                ? Stream.of(args[option + 1])
                : Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(environment::get);
        return asked.filter(Objects::nonNull)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .filter(value -> value.startsWith("ja"))
                        .isPresent()
                ? Locale.JAPAN
                : Locale.UK;
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String text(String key, Object... args) {
        String pattern = bundle.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    /** Returns the word for a field, or its name where there is none. */
    String field(String name) {
        String key = "field." + name;
        return bundle.containsKey(key) ? bundle.getString(key) : name;
    }

    /** Returns the word for one of a few values, or its name where there is none. */
    String word(Enum<?> value) {
        String key = "word." + value.getDeclaringClass().getSimpleName() + "." + value.name();
        return bundle.containsKey(key) ? bundle.getString(key) : value.toString();
    }

    /** Returns a rule or way out of the SDK, which speaks English, in the language of these texts. */
    String refusal(String sentence) {
        return refusals.get().of(sentence);
    }
}
