package org.renkei.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The shipped charter with one small mistake each, and what is to be said about it; the table is a file of its own. */
final class BrokenCharters {
    static final String SOUND = resource("charter/council-2019.json");

    private static final String REST = "…";

    private BrokenCharters() {}

    /**
     * One mistake.
     *
     * @param from what is replaced where it stands first, by {@code to}
     * @param mark what the line holds that the refusal must name, and none before it
     * @param key the path that it must name
     * @param rule words of its rule
     * @param fix words of its way out, with the nearest name where there is one
     */
    record Broken(String mistake, String from, String to, String mark, String key, String rule, String fix) {
        String text() {
            boolean rest = from.endsWith(REST);
            String replaced = rest ? from.substring(0, from.length() - REST.length()) : from;
            int at = SOUND.indexOf(replaced);
            assertThat(at).as(replaced).isNotNegative();
            return SOUND.substring(0, at) + to + (rest ? "" : SOUND.substring(at + replaced.length()));
        }

        int line() {
            int at = text().indexOf(mark);
            assertThat(at).as(mark).isNotNegative();
            return 1
                    + (int) text().substring(0, at)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }

        @Override
        public String toString() {
            return mistake;
        }
    }

    static List<Broken> all() {
        return Arrays.stream(resource("broken-charters.txt").split("\n\n", -1))
                .filter(entry -> !entry.startsWith("#"))
                .map(BrokenCharters::broken)
                .toList();
    }

    private static Broken broken(String entry) {
        List<String> lines = entry.strip().lines().map(String::strip).toList();
        String[] edit = lines.get(1).split(" -> ", -1);
        String to = edit[1].translateEscapes();
        String mark = lines.size() == 4 ? lines.get(2).substring("at ".length()).translateEscapes() : to;
        String[] told = lines.get(lines.size() - 1).split(" \\| ", -1);
        return new Broken(lines.get(0), edit[0].translateEscapes(), to, mark, told[0], told[1], told[2]);
    }

    private static String resource(String name) {
        try (InputStream file = BrokenCharters.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
