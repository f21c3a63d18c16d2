package org.renkei.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For random texts, asking the index and then the candidates finds what reading every text finds. */
class GramIndexPropertyTest {
    private static final int SEEDS = 40;
    private static final int QUERIES = 400;

    /** The last four share halves with each other: 𠮷 and 𠮟 the first, 𠮷 and 𡮷 the second. */
    private static final String[] LETTERS = {
        "a", "B", "c", " ", ".", "-", "1", "あ", "ア", "ｱ", "ん", "ー", "攻", "撃", "情", "\u200b", "𠮷", "𠮟", "𡮷", "\ud842"
    };

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_index_finds_what_reading_finds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>(); // of a document, parted by what no query has
        int gap = 1 << random.nextInt(18); // from one document's number to the next
        GramIndex index = index(random, texts, gap);
        for (int i = 0; i < QUERIES; i++) {
            String query = query(random, texts);
            if (query.isEmpty()) {
                continue;
            }
            int[] candidates = index.candidates(query);
            assertThat(Arrays.stream(candidates)).allMatch(number -> number % gap == 0);
            int[] asked = Arrays.stream(candidates).map(number -> number / gap).toArray();
            int[] read = where(texts.size(), document -> texts.get(document).contains(query));
            int[] pairs = where(texts.size(), document -> hasPairs(texts.get(document), query));
            assertThat(asked).as("candidates for '%s'", query).isEqualTo(query.length() > 1 ? pairs : read);
            assertThat(Arrays.stream(asked)
                            .filter(document -> texts.get(document).contains(query)))
                    .as("found for '%s'", query)
                    .containsExactly(Arrays.stream(read).boxed().toArray(Integer[]::new));
        }
    }

    /** Some documents have several texts, some numbers have no document. */
    private static GramIndex index(SplittableRandom random, List<String> texts, int gap) {
        GramIndex index = new GramIndex();
        int most = 1 << random.nextInt(1, 12);
        int letters = random.nextInt(2, LETTERS.length + 1);
        int longest = random.nextInt(1, 40);
        for (int document = 0; document < most; document++) {
            StringBuilder all = new StringBuilder();
            for (int part = random.nextInt(4); part > 0; part--) {
                String text = TextFolding.of(text(random, letters, random.nextInt(longest + 1)));
                index.add(document * gap, text);
                all.append(text).append('\n');
            }
            texts.add(all.toString());
        }
        return index;
    }

    private static String query(SplittableRandom random, List<String> texts) {
        String text = texts.get(random.nextInt(texts.size()));
        if (text.isEmpty() || random.nextInt(4) == 0) {
            return TextFolding.of(text(random, LETTERS.length, random.nextInt(1, 5)));
        }
        int start = random.nextInt(text.length()); // it may cut a supplementary letter
        String cut = text.substring(start, Math.min(text.length(), start + random.nextInt(1, 9)));
        return cut.replace("\n", "");
    }

    private static String text(SplittableRandom random, int letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS[Math.min(random.nextInt(letters), random.nextInt(letters))]);
        }
        return text.toString();
    }

    private static int[] where(int documents, IntPredicate such) {
        return IntStream.range(0, documents).filter(such).toArray();
    }

    private static boolean hasPairs(String text, String query) {
        return IntStream.range(0, query.length() - 1).allMatch(i -> text.contains(query.substring(i, i + 2)));
    }
}
