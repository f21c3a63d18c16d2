package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.List;
import org.renkei.api.lint.LeakKind;

/**
 * Finds telephone numbers in signatures: lines without a blank one between them and a name, an address or a domain that was
 * found. Other numbers may be the attacker's.
 */
final class Signatures {
    private static final int FARTHEST_LINE = 6;
    private static final int FEWEST_DIGITS = 9;
    private static final int FEWEST_LABELLED_DIGITS = 3;
    private static final int MOST_DIGITS = 15;
    private static final int FEW_LETTERS = 12;
    private static final int MOST_LETTERS = 60;

    private static final List<String> LABELS = List.of(
            "tel", "telephone", "fax", "phone", "mobile", "cell", "ext", "電話", "内線", "携帯", "直通", "代表", "ファックス", "ファクス");

    private final Reading reading;
    private final List<Hit> anchors;

    private Signatures(Reading reading, List<Hit> anchors) {
        this.reading = reading;
        this.anchors = anchors;
    }

    /** Returns {@code hits} of {@code text} and the telephone numbers beside them. */
    static List<Hit> with(String text, List<Hit> hits, Folding folding) {
        List<Hit> anchors = hits.stream().filter(Signatures::signs).toList();
        if (anchors.isEmpty()) {
            return hits;
        }
        List<Hit> all = new ArrayList<>(hits);
        new Signatures(Reading.of(View.of(text), folding, all), anchors).find();
        return Hit.apart(all);
    }

    /** Goes through the lines once, and through each block of them once more when it ends. */
    private void find() {
        String text = reading.lower();
        List<Line> block = new ArrayList<>();
        int anchor = 0;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (text.substring(start, end).isBlank()) {
                numbers(block);
                block.clear();
            } else {
                int to = reading.strict().to(end - 1);
                boolean signed = anchor < anchors.size() && anchors.get(anchor).from() < to;
                while (anchor < anchors.size() && anchors.get(anchor).from() < to) {
                    anchor++;
                }
                block.add(new Line(start, end, signed));
            }
            start = end + 1;
        }
        numbers(block);
    }

    private void numbers(List<Line> block) {
        boolean[] near = new boolean[block.size()];
        for (int i = 0; i < block.size(); i++) {
            for (int j = i - FARTHEST_LINE; j <= i + FARTHEST_LINE && block.get(i).signed; j++) {
                if (j >= 0 && j < near.length) {
                    near[j] = true;
                }
            }
        }
        for (int i = 0; i < near.length; i++) {
            if (near[i]) {
                numbers(block.get(i));
            }
        }
    }

    private void numbers(Line line) {
        String text = reading.lower().substring(line.start, line.end);
        long letters = text.chars().filter(Character::isLetter).count();
        if (letters > MOST_LETTERS || text.indexOf('\u3002') >= 0) {
            return; // sentences tell of other people's numbers
        }
        boolean bare = letters <= FEW_LETTERS || LABELS.stream().anyMatch(text::contains);
        int i = line.start;
        while (i < line.end) {
            int start = i;
            while (i < line.end && isPart(reading.near(i))) {
                i++;
            }
            if (i == start) {
                i++;
            } else {
                number(start, i, bare);
            }
        }
    }

    private void number(int start, int end, boolean bare) {
        int from = start;
        int to = end;
        while (from < to && !Numeral.isDigit(reading.near(from)) && "+(".indexOf(reading.near(from)) < 0) {
            from++;
        }
        while (to > from && !Numeral.isDigit(reading.near(to - 1))) {
            to--;
        }
        String digits = digits(from, to);
        boolean labelled = digits.length() >= FEWEST_LABELLED_DIGITS && isLabelled(from);
        boolean alone = digits.length() >= FEWEST_DIGITS
                && (digits.startsWith("0") || reading.near(from) == '+')
                && to - from > digits.length()
                && bare
                && Script.of(reading.near(from - 1)) != Script.LETTER;
        if (digits.length() <= MOST_DIGITS && (labelled || alone)) {
            reading.found(from, to, new Thing(Thing.Sort.PHONE, digits));
        }
    }

    private boolean isLabelled(int start) {
        int end = start;
        while (end > 0 && start - end < 4 && " :./()".indexOf(reading.near(end - 1)) >= 0) {
            end--;
        }
        int to = end;
        return LABELS.stream().anyMatch(label -> reading.isBehind(label, to) && !isInWord(to - label.length()));
    }

    private boolean isInWord(int start) {
        return Script.of(reading.near(start)) == Script.LETTER && Script.of(reading.near(start - 1)) == Script.LETTER;
    }

    private String digits(int start, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (Numeral.isDigit(reading.near(i))) {
                digits.append(reading.near(i));
            }
        }
        return digits.toString();
    }

    private static boolean isPart(char c) {
        return Numeral.isDigit(c) || "+-() \u2010\u2013\u2014\u2212\u30fc".indexOf(c) >= 0;
    }

    private static boolean signs(Hit hit) {
        LeakKind kind = hit.thing().sort().kind();
        return kind == LeakKind.ORGANISATION
                || kind == LeakKind.PERSON
                || kind == LeakKind.MAIL_ADDRESS
                || kind == LeakKind.DOMAIN;
    }

    /**
     * A line.
     *
     * @param start index of its first character
     * @param end index after its last one
     * @param signed whether somebody's identifier begins in it
     */
    private record Line(int start, int end, boolean signed) {}
}
