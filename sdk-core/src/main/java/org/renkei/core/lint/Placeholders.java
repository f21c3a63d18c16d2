package org.renkei.core.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names things of one draft anew: the same thing always alike, and never as the draft already calls something else, such as the
 * attacker's {@code 192.0.2.1}.
 */
final class Placeholders {
    /** How a placeholder is worded. */
    enum Style {
        JAPANESE,
        ENGLISH,
        /** Fit for a value that a machine reads. */
        BARE
    }

    /** Addresses for documentation, RFC 5737. */
    private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private static final int HOSTS = 254;
    private static final int LONGEST_NUMBER = 8;

    private static final Map<String, String> JAPANESE =
            Map.of("organisation", "組織", "person", "人物", "path", "パス", "phone", "電話", "address", "アドレス");

    private static final String V6 = "2001:db8::";

    /** What stands before the number of a placeholder. */
    private static final List<String> WORDS = Stream.of(
                    NETWORKS.stream(),
                    Stream.of("host-", "user", "share"),
                    JAPANESE.keySet().stream().flatMap(word -> Stream.of(word + "-", word + " ")),
                    JAPANESE.values().stream())
            .flatMap(words -> words)
            .toList();

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<Thing, Integer> numbers = new HashMap<>();

    /** Returns whether {@code name}, in lower case, is one, whatever follows it, and so names nothing any more. */
    static boolean isOne(String name) {
        return WORDS.stream().anyMatch(word -> {
            int end = digitsEnd(name, word.length());
            return name.startsWith(word)
                    && end > word.length()
                    && (end == name.length() || !Character.isLetterOrDigit(name.charAt(end)));
        });
    }

    /** Notes what {@code text} of the draft already uses. */
    void avoid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            int end = digitsEnd(lower, i);
            if (end > i) {
                avoid(lower, i, end);
                i = end;
            }
        }
        for (int at = lower.indexOf(V6); at >= 0; at = lower.indexOf(V6, at + 1)) {
            int start = at + V6.length();
            int end = start;
            while (end < lower.length() && Hex.isDigit(lower.charAt(end))) {
                end++;
            }
            taken.add(lower.substring(at, end));
        }
    }

    private void avoid(String lower, int start, int end) {
        for (String word : WORDS) {
            if (end - start <= LONGEST_NUMBER && lower.startsWith(word, start - word.length())) {
                taken.add(word.replace(' ', '-') + lower.substring(start, end));
            }
        }
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Numeral.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * Returns the placeholder of {@code thing}.
     *
     * @param found how it is written in the draft
     */
    String of(Thing thing, Style style, String found) {
        return switch (thing.sort()) {
            case ORGANISATION -> worded("organisation", thing, style);
            case PERSON -> worded("person", thing, style);
            case FOLDER -> worded("path", thing, style);
            case PHONE -> worded("phone", thing, style);
            case DOMAIN -> domain(thing);
            case HOST -> "host-" + number("host-", thing);
            case USER -> "user" + number("user", thing);
            case SHARE -> "share" + number("share", thing);
            case MAIL_ADDRESS -> mailAddress(thing.name());
            case ADDRESS -> address(thing, style, found);
        };
    }

    private String worded(String word, Thing thing, Style style) {
        int number = number(word + "-", thing);
        return switch (style) {
            case JAPANESE -> "\u3014" + JAPANESE.get(word) + number + "\u3015";
            case ENGLISH -> "[" + word + " " + number + "]";
            case BARE -> word + "-" + number;
        };
    }

    private String domain(Thing thing) {
        return "host-" + number("host-", thing) + ".example";
    }

    private String mailAddress(String address) {
        int at = address.lastIndexOf('@');
        Thing user = new Thing(Thing.Sort.USER, address.substring(0, at));
        Thing domain = new Thing(Thing.Sort.DOMAIN, address.substring(at + 1));
        return "user" + number("user", user) + "@" + domain(domain);
    }

    private String address(Thing thing, Style style, String found) {
        if (thing.name().indexOf(':') >= 0) {
            return V6 + Integer.toHexString(number(V6, thing));
        }
        int number = number("192.0.2.", thing);
        if (number > NETWORKS.size() * HOSTS) {
            return worded("address", thing, style);
        }
        return (found.indexOf(':') >= 0 ? "::ffff:" : "") + v4(number);
    }

    private static String v4(int number) {
        return NETWORKS.get((number - 1) / HOSTS) + ((number - 1) % HOSTS + 1);
    }

    private int number(String counter, Thing thing) {
        return numbers.computeIfAbsent(thing, any -> {
            int number = last.getOrDefault(counter, 0) + 1;
            while (isTaken(counter, number)) {
                number++;
            }
            last.put(counter, number);
            return number;
        });
    }

    private boolean isTaken(String counter, int number) {
        return switch (counter) {
            case "192.0.2." -> number <= NETWORKS.size() * HOSTS && taken.contains(v4(number));
            case V6 -> taken.contains(counter + Integer.toHexString(number));
            default -> {
                String word = JAPANESE.getOrDefault(counter.substring(0, counter.length() - 1), counter);
                yield taken.contains(counter + number) || taken.contains(word + number);
            }
        };
    }
}
