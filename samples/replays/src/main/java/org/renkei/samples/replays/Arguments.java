package org.renkei.samples.replays;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;

/**
 * What was asked for on the command line.
 *
 * @param words what stands there beside options
 * @param fresh whether to start over
 * @param json whether to print the facts alone
 * @param help whether to explain the command
 * @param asOf the day as of which the outcome is wanted
 * @param locale the language to tell it in
 */
record Arguments(
        List<String> words, boolean fresh, boolean json, boolean help, Optional<LocalDate> asOf, Locale locale) {
    static Arguments parse(String... args) {
        List<String> words = new ArrayList<>();
        boolean fresh = false;
        boolean json = false;
        boolean help = false;
        Optional<String> language = Optional.empty();
        Optional<LocalDate> asOf = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--fresh" -> fresh = true;
                case "--json" -> json = true;
                case "-h", "--help" -> help = true;
                case "--lang" -> {
                    i++;
                    language = Optional.of(i < args.length ? args[i] : "");
                }
                case "--as-of" -> {
                    i++;
                    asOf = Optional.of(day(i < args.length ? args[i] : ""));
                }
                default -> words.add(word(args[i]));
            }
        }
        return new Arguments(List.copyOf(words), fresh, json, help, asOf, locale(language));
    }

    Optional<Path> path(int index) {
        return index < words.size() ? Optional.of(Path.of(words.get(index))) : Optional.empty();
    }

    /** Returns whether the words of {@code name} come first. */
    boolean beginWith(String name) {
        List<String> wanted = List.of(name.split(" "));
        return words.size() >= wanted.size() && words.subList(0, wanted.size()).equals(wanted);
    }

    /** Returns the arguments without the words of {@code name}, which come first. */
    Arguments without(String name) {
        return new Arguments(words.subList(name.split(" ").length, words.size()), fresh, json, help, asOf, locale);
    }

    private static String word(String arg) {
        if (arg.startsWith("-")) {
            throw new InvalidInputException(
                    "options", "--fresh, --json, --as-of DATE, --lang ja|en or --help", "correct the option");
        }
        return arg;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("--as-of", "a day such as 2020-03-31", "write it as ISO 8601");
        }
    }

    private static Locale locale(Optional<String> language) {
        String wanted = language.orElseGet(
                () -> Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
        if (language.isPresent() && !wanted.equals("ja") && !wanted.equals("en")) {
            throw new InvalidInputException("--lang", "ja or en", "choose one of the two");
        }
        return wanted.equals("ja") ? Locale.JAPAN : Locale.UK;
    }
}
