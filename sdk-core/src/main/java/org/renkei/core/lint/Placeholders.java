package org.renkei.core.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Map<String, String> JAPANESE =
            Map.of("organisation", "組織", "person", "人物", "path", "パス", "phone", "電話", "address", "アドレス");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?:host-|user|share|192\\.0\\.2\\.|198\\.51\\.100\\.|203\\.0\\.113\\."
                    + "|(?:organisation|person|path|phone|address)[ -]|組織|人物|パス|電話|アドレス)[0-9]{1,8}"
                    + "|2001:db8::[0-9a-f]{1,4}");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<Thing, Integer> numbers = new HashMap<>();

    /** Returns whether {@code name}, in lower case, is one, whatever follows it, and so names nothing any more. */
    static boolean isOne(String name) {
        Matcher matcher = PLACEHOLDER.matcher(name);
        return matcher.lookingAt()
                && (matcher.end() == name.length() || !Character.isLetterOrDigit(name.charAt(matcher.end())));
    }

    /** Notes what {@code text} of the draft already uses. */
    void avoid(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            taken.add(matcher.group().replace(' ', '-'));
        }
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
            return "2001:db8::" + Integer.toHexString(number("2001:db8::", thing));
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
            case "2001:db8::" -> taken.contains(counter + Integer.toHexString(number));
            default -> {
                String word = JAPANESE.getOrDefault(counter.substring(0, counter.length() - 1), counter);
                yield taken.contains(counter + number) || taken.contains(word + number);
            }
        };
    }
}
