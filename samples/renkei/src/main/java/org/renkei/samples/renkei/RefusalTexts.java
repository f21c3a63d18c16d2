package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences in which the SDK refuses a value, in another language. They stand beside each other in a file, with {@code {0}}
 * for what differs; a sentence that does not stand there stays as it is.
 */
final class RefusalTexts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final List<Sentence> sentences;

    private RefusalTexts(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    private record Sentence(Pattern english, String translated, boolean around) {
        static Sentence of(String line) {
            String[] both = line.split(" = ", 2);
            StringBuilder regex = new StringBuilder();
            int done = 0;
            for (MatchResult place : PLACE.matcher(both[0]).results().toList()) {
                regex.append(Pattern.quote(both[0].substring(done, place.start())))
                        .append("(.*)");
                done = place.end();
            }
            regex.append(Pattern.quote(both[0].substring(done)));
            return new Sentence(Pattern.compile(regex.toString(), Pattern.DOTALL), both[1], both[0].startsWith("{0}"));
        }
    }

    /** Leaves every sentence as it is. */
    static RefusalTexts unchanged() {
        return new RefusalTexts(List.of());
    }

    /** Says them in Japanese. */
    static RefusalTexts japanese() {
        return Japanese.TEXTS;
    }

    private static RefusalTexts read() {
        String name = "refusals_ja.txt";
        try (InputStream file = RefusalTexts.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            // a sentence around another one comes first, or another's last place would swallow what it adds
            return new RefusalTexts(text.lines()
                    .filter(line -> line.contains(" = "))
                    .map(Sentence::of)
                    .sorted(Comparator.comparing(sentence -> !sentence.around()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    String of(String sentence) {
        return sentences.stream()
                .map(known -> translated(known, sentence))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(sentence);
    }

    private Optional<String> translated(Sentence known, String sentence) {
        Matcher match = known.english().matcher(sentence);
        // what stands around a sentence that is not known does not make it half Japanese
        if (!match.matches() || (known.around() && of(match.group(1)).equals(match.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(PLACE.matcher(known.translated())
                .replaceAll(place -> Matcher.quoteReplacement(of(match.group(Integer.parseInt(place.group(1)) + 1)))));
    }

    /** Read when something is refused, which most commands are not. */
    private static final class Japanese {
        static final RefusalTexts TEXTS = read();

        private Japanese() {}
    }
}
