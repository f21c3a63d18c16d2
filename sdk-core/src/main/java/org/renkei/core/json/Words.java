package org.renkei.core.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the names of constants and types become words of the wire, and which known word somebody may have meant. */
final class Words {
    private static final int LONGEST_GUESS = 40;
    private static final int MOST_NAMED = 12;

    private Words() {}

    /** Returns {@code mail-address} for the name of a constant, MAIL_ADDRESS. */
    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns {@code attack-report} for the name of a type, AttackReport. */
    static String ofType(String typeName) {
        return typeName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Returns the known words for a sentence, but for those that would make it too long. */
    static String list(Collection<String> words) {
        String more = words.size() > MOST_NAMED ? ", …" : "";
        return words.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more;
    }

    /** Returns the question for the known word that is nearest, or {@code otherwise} if none is near. */
    static String didYouMean(String word, Collection<String> known, String otherwise) {
        return nearest(word, known).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }

    /** Returns the known word that differs least from {@code word}, if one is close. */
    private static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST_GUESS) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String best = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Counts the letters to insert, remove or change (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
