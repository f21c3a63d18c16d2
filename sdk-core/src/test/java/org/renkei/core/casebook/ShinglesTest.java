package org.renkei.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How well eight numbers tell whether two texts are nearly the same; seeded. */
class ShinglesTest {
    private static final int PAIRS = 2_000;
    private static final int LENGTH = 600;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzあいうえおかきくけこ攻撃情報共有";

    private final Shingles shingles = new Shingles(0x1234_5678_9ABC_DEF0L);

    @Test
    void a_text_of_which_a_sentence_was_changed_is_noticed() {
        assertThat(noticed(30)).as("of " + PAIRS).isGreaterThan(PAIRS * 99 / 100);
    }

    @Test
    void the_more_is_new_the_fewer_are_noticed() {
        assertThat(noticed(LENGTH / 5)).as("a fifth new, of " + PAIRS).isGreaterThan(PAIRS * 4 / 5);
        assertThat(noticed(LENGTH / 2)).as("half new, of " + PAIRS).isLessThan(PAIRS / 5);
    }

    @Test
    void another_text_never_is() {
        assertThat(noticed(LENGTH)).isZero();
    }

    @Test
    void under_another_key_a_text_has_other_numbers() {
        String text = text(new Random(1), LENGTH);
        assertThat(shared(shingles.of(text), new Shingles(1).of(text))).isZero();
    }

    @Test
    void a_short_text_has_none() {
        assertThat(shingles.of("あ".repeat(99))).isEmpty();
        assertThat(shingles.of(text(new Random(1), 100))).hasSize(Shingles.KEPT);
    }

    /** Returns how many of the pairs, which differ in one stretch of {@code changed} letters, are taken for the same. */
    private long noticed(int changed) {
        return LongStream.range(0, PAIRS)
                .filter(seed -> {
                    Random random = new Random(seed);
                    String one = text(random, LENGTH);
                    int from = random.nextInt(LENGTH - changed + 1);
                    String other = one.substring(0, from) + text(random, changed) + one.substring(from + changed);
                    return shared(shingles.of(one), shingles.of(other)) >= Shingles.ENOUGH;
                })
                .count();
    }

    private static long shared(long[] one, long[] other) {
        return Arrays.stream(one)
                .filter(number -> Arrays.binarySearch(other, number) >= 0)
                .count();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
