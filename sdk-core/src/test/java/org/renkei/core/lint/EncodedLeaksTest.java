package org.renkei.core.lint;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found although it cannot be read. */
class EncodedLeaksTest {
    private static final String NAME = "カナリア電力";

    static Stream<String> escaped() {
        return Stream.of(
                "%E3%82%AB%E3%83%8A%E3%83%AA%E3%82%A2%E9%9B%BB%E5%8A%9B",
                "%e3%82%ab%e3%83%8a%e3%83%aa%e3%82%a2%e9%9b%bb%e5%8a%9b",
                "%u30ab%u30ca%u30ea%u30a2%u96fb%u529b",
                URLEncoder.encode(URLEncoder.encode(NAME, UTF_8), UTF_8),
                URLEncoder.encode(NAME, Charset.forName("EUC-JP")),
                "\\u30ab\\u30ca\\u30ea\\u30a2\\u96fb\\u529b",
                "&#12459;&#12490;&#12522;&#12450;&#38651;&#21147;",
                "&#x30AB;&#x30CA;&#x30EA;&#x30A2;&#x96FB;&#x529B;",
                "&amp;#12459;&amp;#12490;&amp;#12522;&amp;#12450;&amp;#38651;&amp;#21147;",
                "=E3=82=AB=E3=83=8A=E3=83=AA=E3=82=A2=E9=9B=BB=E5=8A=9B",
                "=E3=82=AB=E3=83=8A=E3=83=AA=\r\n=E3=82=A2=E9=9B=BB=E5=8A=9B",
                "=E3=82=AB=E3=83=8A=E3=83=\n=AA=E3=82=A2=E9=9B=BB=E5=8A=9B",
                "=?UTF-8?B?" + base64(NAME, UTF_8) + "?=",
                "=?utf-8?q?=E3=82=AB=E3=83=8A=E3=83=AA=E3=82=A2=E9=9B=BB=E5=8A=9B?=",
                "=?UTF-8?Q?=E3=82=AB=E3=83=8A?= \r\n =?UTF-8?Q?=E3=83=AA=E3=82=A2=E9=9B=BB=E5=8A=9B?=",
                "=?ISO-2022-JP?B?" + base64(NAME, Charset.forName("ISO-2022-JP")) + "?=",
                "=?Shift_JIS?B?" + base64(NAME, Charset.forName("Shift_JIS")) + "?=",
                "=?EUC-JP*ja?B?" + base64(NAME, Charset.forName("EUC-JP")) + "?=",
                "canary%2Eexample",
                "taro=40canary=2Eexample",
                "canary&period;example",
                "Kanary%20Denryoku",
                "Kanary+Denryoku",
                "Kanary&nbsp;Denryoku",
                "\\x4b\\x61\\x6e\\x61\\x72\\x79\\x44\\x65\\x6e\\x72\\x79\\x6f\\x6b\\x75");
    }

    @ParameterizedTest
    @MethodSource("escaped")
    void an_escape_is_found_as_it_stands(String escaped) {
        assertThat(Drafts.found("件名 " + escaped + " を確認")).containsExactly(escaped);
        assertThat(Drafts.found("a=1&q=" + escaped + "&b=2")).containsExactly(escaped);
    }

    @Test
    void of_a_longer_escape_only_the_piece_that_is_ours_is_found() {
        assertThat(Drafts.redacted("q=" + URLEncoder.encode("攻撃 カナリア電力 侵入", UTF_8)))
                .isEqualTo(
                        "q=" + URLEncoder.encode("攻撃 ", UTF_8) + "[organisation 1]" + URLEncoder.encode(" 侵入", UTF_8));
    }

    static Stream<String> hidden() {
        return Stream.of(
                base64("宛先 " + NAME + " 御中", UTF_8),
                base64(NAME, UTF_16LE),
                base64("powershell で C:\\Users\\hanako\\x を実行", UTF_16LE),
                base64(NAME, Charset.forName("Shift_JIS")),
                base64(NAME, Charset.forName("EUC-JP")),
                base64(NAME, Charset.forName("ISO-2022-JP")),
                base64("user=taro@canary.example", UTF_8),
                base64("x" + NAME, UTF_8),
                base64("xx" + NAME, UTF_8),
                Base64.getUrlEncoder().withoutPadding().encodeToString("??>KanaryDenryoku~~".getBytes(UTF_8)),
                base64(base64(NAME, UTF_8), UTF_8),
                base64(URLEncoder.encode(NAME, UTF_8), UTF_8),
                hex("KanaryDenryoku", ""),
                hex(NAME, ""),
                hex("KanaryDenryoku", " "),
                hex("KanaryDenryoku", ":"),
                hex("KanaryDenryoku", ", 0x"),
                HexFormat.of().withUpperCase().formatHex(NAME.getBytes(UTF_16LE)),
                hex(base64(NAME, UTF_8), ""));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void a_run_that_hides_something_is_found_whole(String run) {
        assertThat(Drafts.found("引数 " + run + " 以上")).containsExactly(run);
        assertThat(Drafts.found("http://evil.test/g?d=" + run + "&x=1")).containsExactly(run);
    }

    @Test
    void a_run_may_break_lines_and_begin_anywhere() {
        String mail = Base64.getMimeEncoder().encodeToString(("件名 重要\n" + "あいうえお".repeat(20) + NAME).getBytes(UTF_8));

        assertThat(Drafts.found("本文:\n" + mail + "\n")).containsExactly(mail);
        for (String junk : new String[] {"", "A", "AB", "AB3"}) {
            assertThat(Drafts.found("token " + junk + base64(NAME, UTF_8))).hasSize(1);
        }
        assertThat(Drafts.found("http://evil.test/gate/" + base64(NAME, UTF_8) + "/x"))
                .containsExactly(base64(NAME, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "d41d8cd98f00b204e9800998ecf8427e",
                "SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQAIABOAGUAdAAuAFcAZQBiAEMAbABpAGUAbgB0ACkA",
                "TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAAAAAAA",
                "{ 4D 5A 90 00 03 00 00 00 04 00 00 00 FF FF }",
                "%E6%94%BB%E6%92%83",
                "=?UTF-8?B?5pS75pKD?=",
                "xn--eckwd4c7c.test",
                "&lt;script&gt;"
            })
    void what_hides_nothing_of_ours_stays(String run) {
        assertThat(Drafts.found("引数 " + run + " 以上")).isEmpty();
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    private static String hex(String text, String separator) {
        return HexFormat.ofDelimiter(separator).formatHex(text.getBytes(UTF_8));
    }
}
