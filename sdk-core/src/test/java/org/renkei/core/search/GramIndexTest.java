package org.renkei.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the index answers for a few texts, and for lists that are long enough for many blocks. */
class GramIndexTest {
    private static final int MANY = 300_000;

    private final GramIndex index = new GramIndex();

    @Test
    void documents_with_all_pairs_are_candidates() {
        index.add(3, "ふぃっしんぐ");
        index.add(7, "ぐふぃっしん");
        index.add(8, "らんさむ");
        assertThat(index.candidates("ふぃっしん")).containsExactly(3, 7);
        assertThat(index.candidates("しんぐ")).containsExactly(3);
        assertThat(index.candidates("さむい")).isEmpty();
        assertThat(index.candidates("むら")).isEmpty();
    }

    @Test
    void a_candidate_may_lack_the_text() {
        index.add(0, "abxbc");
        assertThat(index.candidates("abc")).containsExactly(0);
    }

    @Test
    void one_char_is_found_wherever_it_stands() {
        index.add(0, "abc");
        index.add(1, "b");
        index.add(2, "ca");
        index.add(3, "");
        index.add(4, "xy");
        assertThat(index.candidates("x")).containsExactly(4);
        assertThat(index.candidates("y")).containsExactly(4);
        assertThat(index.candidates("a")).containsExactly(0, 2);
        assertThat(index.candidates("b")).containsExactly(0, 1);
        assertThat(index.candidates("c")).containsExactly(0, 2);
        assertThat(index.candidates("d")).isEmpty();
    }

    @Test
    void a_document_may_have_several_texts_which_stay_apart() {
        index.add(5, "ab");
        index.add(5, "cd");
        index.add(5, "ab");
        assertThat(index.candidates("ab")).containsExactly(5);
        assertThat(index.candidates("cd")).containsExactly(5);
        assertThat(index.candidates("bc")).isEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void any_char_may_be_part_of_a_text() {
        index.add(0, "\0\0");
        index.add(1, "\uffff\uffff");
        index.add(2, "\ud83d\ude00");
        index.add(3, "\ude00");
        assertThat(index.candidates("\0\0")).containsExactly(0);
        assertThat(index.candidates("\0")).containsExactly(0);
        assertThat(index.candidates("\uffff\uffff")).containsExactly(1);
        assertThat(index.candidates("\ud83d\ude00")).containsExactly(2);
        assertThat(index.candidates("\ude00")).containsExactly(2, 3);
    }

    @Test
    void the_largest_number_is_a_number() {
        index.add(0, "ab");
        index.add(Integer.MAX_VALUE, "abc");
        index.add(Integer.MAX_VALUE, "abd");
        assertThat(index.candidates("ab")).containsExactly(0, Integer.MAX_VALUE);
        assertThat(index.candidates("abd")).containsExactly(Integer.MAX_VALUE);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void an_empty_index_knows_nothing() {
        assertThat(index.candidates("a")).isEmpty();
        assertThat(index.candidates("ab")).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        index.add(4, "");
        assertThatIllegalArgumentException().isThrownBy(() -> index.candidates(""));
        assertThatIllegalArgumentException().isThrownBy(() -> index.add(3, "ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GramIndex().add(-1, "ab"));
        assertThat(index.candidates("ab")).isEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void long_lists_are_read_and_shared_whatever_their_gaps() {
        for (int i = 0; i < MANY; i++) {
            index.add(i, "ab" + (i % 3 == 0 ? "c" : "") + (i % 200 == 0 ? "abd" : "") + (i % 20_000 == 0 ? "abe" : ""));
        }
        assertThat(index.candidates("ab")).isEqualTo(each(1));
        assertThat(index.candidates("b")).isEqualTo(each(1));
        assertThat(index.candidates("abc")).isEqualTo(each(3));
        assertThat(index.candidates("abd")).isEqualTo(each(200));
        assertThat(index.candidates("bcabd")).isEqualTo(each(600));
        assertThat(index.candidates("abe")).isEqualTo(each(20_000));
        assertThat(index.candidates("bdabe")).isEqualTo(each(20_000));
        assertThat(index.size()).isEqualTo(MANY);
    }

    @Test
    void what_it_holds_is_counted() {
        long empty = index.bytes();
        IntStream.range(0, MANY).forEach(i -> index.add(i, "ab"));
        assertThat(index.bytes() - empty).isBetween(2L * MANY, 3L * MANY); // a byte for the pair, and one for the end
    }

    private static int[] each(int step) {
        return IntStream.range(0, MANY).filter(i -> i % step == 0).toArray();
    }
}
