package org.renkei.plugin.maileml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkei.plugin.maileml.SuspiciousMail.Flag;
import org.renkei.plugin.maileml.SuspiciousMail.Flag.Kind;

class MailFlagTest {
    private static final String ZIP = "504b0304 1400 0000 0800 00000000 00000000";
    private static final String LOCKED_ZIP = "504b0304 1400 0100 0800 00000000 00000000";
    private static final String SHORTCUT = "4c000000 01140200 00000000 c0000000 00000046";

    /** Each trick, and beside it what nearly looks the same. */
    @ParameterizedTest
    @CsvSource({
        "'invoice\u202efdp.exe', RIGHT_TO_LEFT_OVERRIDE, true",
        "'invoice\u2067fdp.exe', RIGHT_TO_LEFT_OVERRIDE, true",
        "'invoice.pdf', RIGHT_TO_LEFT_OVERRIDE, false",
        "invoice.pdf.exe, DOUBLE_EXTENSION, true",
        "invoice.PDF.Scr, DOUBLE_EXTENSION, true",
        "'請求書.docx .exe', DOUBLE_EXTENSION, true",
        "invoice.v2.exe, DOUBLE_EXTENSION, false",
        "archive.tar.gz, DOUBLE_EXTENSION, false",
        "invoice.exe.pdf, DOUBLE_EXTENSION, false",
        "'invoice.pdf          .exe', BLANK_RUN, true",
        "'invoice.pdf\u3000\u3000\u3000\u3000\u3000.exe', BLANK_RUN, true",
        "'invoice of may.pdf', BLANK_RUN, false",
        "'a    b.pdf', BLANK_RUN, false",
        "run.js, PROGRAM, true",
        "document.lnk, PROGRAM, true",
        "run.exe., PROGRAM, true",
        "js, PROGRAM, false",
        "notes.json, PROGRAM, false",
    })
    void file_names(String name, Kind kind, boolean expected) {
        List<Kind> found = kinds(Eml.ordinary()
                .mixed()
                .file("filename=\"" + name + "\"", "application/octet-stream", new byte[20])
                .end());
        assertThat(found.contains(kind)).as("%s", found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, application/pdf, 4d5a9000 03000000, DISGUISED_PROGRAM",
        "photo.jpg, image/jpeg, 7f454c46 02010100, DISGUISED_PROGRAM",
        "a.txt, text/plain, " + SHORTCUT + ", DISGUISED_PROGRAM",
        "a, application/octet-stream, 4d5a9000 03000000, PROGRAM",
        "a.pdf, application/pdf, 25504446 2d312e37, ",
        "a.zip, application/zip, " + LOCKED_ZIP + ", LOCKED_ARCHIVE",
        "a.zip, application/zip, " + ZIP + ", ",
        "a.pdf, application/pdf, 4d5a, ",
    })
    void contents(String name, String type, String hex, Kind expected) {
        byte[] content = HexFormat.of().parseHex(hex.replace(" ", ""));
        List<Kind> found = kinds(
                Eml.ordinary().mixed().file("filename=" + name, type, content).end());
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "https://bank.example/login, https://evil.test/, true",
        "www.bank.example, https://bank.example.evil.test/, true",
        "こちら https://bank.example, https://evil.test/, false",
        "bank.example, https://www.bank.example/, false",
        "www.bank.example, https://bank.example/, false",
        "Click here, https://evil.test/, false",
        "日本語.example, https://evil.test/, true",
        "bank.example, 'https://user@bank.example:8443/a b', false",
    })
    void links(String text, String target, boolean expected) {
        List<Kind> found = kinds(Eml.ordinary()
                .mixed()
                .text("text/html", "<a href=\"" + target + "\">" + text + "</a>")
                .end());
        assertThat(found.contains(Kind.LINK_ELSEWHERE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'From: \"boss@victim.example\" <x@evil.test>', SENDER_NAME_DECEIVES, true",
        "'From: \"x@evil.test\" <x@evil.test>', SENDER_NAME_DECEIVES, false",
        "'From: Boss <x@evil.test>', SENDER_NAME_DECEIVES, false",
        "'From: x@a.test\r\nReply-To: x@b.test', ANSWERS_ELSEWHERE, true",
        "'From: x@a.test\r\nReply-To: y@mail.a.test', ANSWERS_ELSEWHERE, false",
        "'From: x@a.test\r\nReturn-Path: <x@b.test>', ENVELOPE_DIFFERS, true",
        "'From: x@a.test\r\nReturn-Path: <>', ENVELOPE_DIFFERS, false",
        "'From: x@a.test\r\nReturn-Path: <bounce@m.a.test>', ENVELOPE_DIFFERS, false",
    })
    void senders(String headers, Kind kind, boolean expected) {
        Eml mail = new Eml().line(headers.replace("\\r\\n", "\r\n")).line("").line("x");
        assertThat(kinds(mail).contains(kind)).isEqualTo(expected);
    }

    @Test
    void headers_in_bare_bytes() {
        assertThat(kinds(new Eml()
                        .line("From: x@a.test")
                        .line("Subject: 重要", Eml.JIS)
                        .line("")))
                .containsExactly(Kind.BARE_HEADER);
        assertThat(kinds(new Eml()
                        .line("From: x@a.test")
                        .line("Subject: " + Eml.word("重要", Eml.JIS))
                        .line("")))
                .isEmpty();
    }

    @Test
    void each_kind_is_worded_in_both_languages() {
        for (Kind kind : Kind.values()) {
            assertThat(kind.wording().ja())
                    .isNotBlank()
                    .isNotEqualTo(kind.wording().en());
            assertThat(kind.wording().en().getBytes(StandardCharsets.US_ASCII)).hasSizeLessThan(80);
        }
    }

    private static List<Kind> kinds(Eml mail) {
        return mail.read().flags().stream().map(Flag::kind).distinct().toList();
    }
}
