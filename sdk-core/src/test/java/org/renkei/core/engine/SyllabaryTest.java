package org.renkei.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of a Japanese list, pair by pair. */
class SyllabaryTest {
    static Stream<Arguments> rows() {
        return Stream.of(
                argumentSet(
                        "syllables",
                        List.of("あ", "い", "う", "え", "お", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ", "ん")),
                argumentSet("hiragana and katakana alike", List.of("あおい", "アカギ", "いろは", "ウエノ", "えびす")),
                argumentSet("width alike", List.of("ｱｵｲ", "アカギ", "ｲﾛﾊ", "ｳﾞｨｵﾗ", "うえの")),
                argumentSet("plain, voiced, semi-voiced", List.of("はは", "はば", "はぱ", "ばは", "ぱは")),
                argumentSet("a letter further on counts before a voice", List.of("ばあ", "はい", "ぱう")),
                argumentSet("voiced marks joined and apart", List.of("か\u3099あ", "がい", "ｶﾞう", "か\u309bえ")),
                argumentSet("small before full where nothing else differs", List.of("きゃく", "きやく", "ぎゃく")),
                argumentSet("a small kana reads as the full one", List.of("びよういん", "びょうえん", "びようおん")),
                argumentSet("a long mark reads as the vowel before it", List.of("かあた", "カーチ", "かあつ")),
                argumentSet("long mark before kana where nothing else differs", List.of("エーシャ", "ええしゃ", "ええしや")),
                argumentSet(
                        "long marks after every vowel",
                        List.of("あー", "あい", "いー", "いう", "うー", "うえ", "えー", "えお", "おー", "おか")),
                argumentSet("a repetition mark reads as the kana before it", List.of("いすし", "いすゞ", "いすせ")),
                argumentSet("small kana of Ainu", List.of("くい", "ㇰう", "くえ")),
                argumentSet("kana, Latin, digits, kanji", List.of("ん", "ALPHA", "zulu", "3D", "一", "東")),
                argumentSet("capitals and widths of Latin alike", List.of("alfa", "Ｂravo", "CHARLIE", "délta", "Echo")),
                argumentSet("letters before digits, signs do not count", List.of("ITbook", "i-3c", "jam")),
                argumentSet("a mixed name by its beginning", List.of("ウイングA", "ウイング1st", "NTTセキュ", "NTT東", "東NTT")),
                argumentSet("shorter first", List.of("あ", "ああ", "あああ")),
                argumentSet("signs and blanks do not count", List.of("アルフ", "アルファ・ウエーブ", "アルファ ウエーフ゛ア")),
                argumentSet("signs alone stand at the end", List.of("あ", "東", "★")));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("rows")
    void texts_are_sorted_as_in_a_japanese_list(List<String> inOrder) {
        List<String> mixed = new ArrayList<>(inOrder);
        Collections.shuffle(mixed, new Random(1));
        mixed.sort(Comparator.comparing(Syllabary::of));
        assertThat(mixed).isEqualTo(inOrder);
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                argumentSet("hiragana and katakana", "さくら", "サクラ"),
                argumentSet("narrow katakana", "ガーデン", "ｶﾞｰﾃﾞﾝ"),
                argumentSet("wide Latin", "ABC 12", "ａｂｃ１２"),
                argumentSet("signs", "アルファ・ウェーブ", "アルファウェーブ"),
                argumentSet("voiced marks apart", "ヴ", "ウ\u3099"),
                argumentSet("accents", "café", "CAFE"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("alike")
    void texts_that_differ_in_writing_only_stand_at_one_place(String one, String other) {
        assertThat(Syllabary.of(one)).isEqualByComparingTo(Syllabary.of(other));
    }
}
