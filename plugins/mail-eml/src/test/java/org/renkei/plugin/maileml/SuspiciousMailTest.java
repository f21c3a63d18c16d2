package org.renkei.plugin.maileml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.error.InvalidInputException;
import org.renkei.plugin.maileml.SuspiciousMail.Attachment;
import org.renkei.plugin.maileml.SuspiciousMail.Link;
import org.renkei.plugin.maileml.SuspiciousMail.Sender;

class SuspiciousMailTest {
    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @Test
    void a_mail_is_read_from_its_file(@TempDir Path directory) throws IOException {
        byte[] mail = Eml.ordinary()
                .line("Subject: " + Eml.word("請求書の件", Eml.JIS))
                .mixed()
                .text("text/plain", "see https://evil.test/a?u=1")
                .file("filename=\"a.pdf\"", "application/pdf", "hello".getBytes(StandardCharsets.UTF_8))
                .end()
                .all();
        SuspiciousMail read = SuspiciousMail.read(Files.write(directory.resolve("a.eml"), mail));
        assertThat(read.subject()).isEqualTo("請求書の件");
        assertThat(read.sender()).contains(new Sender("Sender", "someone@sender.test"));
        assertThat(read.returnPath()).contains("bounce@sender.test");
        assertThat(read.recipients()).isEqualTo(3);
        assertThat(read.receivedAt()).contains(Instant.parse("2026-11-03T00:12:00Z"));
        assertThat(read.attachments()).containsExactly(new Attachment("a.pdf", "application/pdf", 5L, HELLO_SHA256));
        assertThat(read.links()).containsExactly(new Link("https://evil.test/a?u=1", "https://evil.test/a?u=1"));
        assertThat(read.flags()).isEmpty();
        assertThat(read.suspect()).isSameAs(read);
    }

    @Test
    void subjects_are_read_as_japanese_mail_software_writes_them() {
        String subject = "重要：①口座の確認";
        String windows = "x-windows-iso2022jp";
        assertThat(subject(Eml.ordinary().line("Subject: " + Eml.word("重要", StandardCharsets.UTF_8))))
                .isEqualTo("重要");
        assertThat(subject(Eml.ordinary().line("Subject: " + Eml.word("重要", Eml.SJIS))))
                .isEqualTo("重要");
        assertThat(subject(Eml.ordinary().line("Subject: " + subject, Charset.forName(windows))))
                .isEqualTo(subject);
        assertThat(subject(Eml.ordinary().line("Subject: 重要なお知らせ", Eml.SJIS))).isEqualTo("重要なお知らせ");
        assertThat(subject(Eml.ordinary().line("Subject: " + subject))).isEqualTo(subject);
        assertThat(subject(Eml.ordinary()
                        .line("Subject: " + Eml.word("前半", Eml.JIS))
                        .line(" " + Eml.word("後半", Eml.JIS))))
                .isEqualTo("前半後半");
    }

    @Test
    void file_names_are_read_as_mail_software_writes_them() {
        assertThat(Eml.ordinary()
                        .mixed()
                        .file("filename*=UTF-8''%E8%AB%8B%E6%B1%82.pdf", "application/pdf", new byte[9])
                        .file("filename*0*=UTF-8''%E8%AB%8B; filename*1*=%E6%B1%82.pdf", "application/pdf", new byte[9])
                        .file("filename=\"" + Eml.word("請求.pdf", Eml.JIS) + "\"", "application/pdf", new byte[9])
                        .file("filename=\"請求.pdf\"", "application/pdf", new byte[9])
                        .end()
                        .read()
                        .attachments())
                .extracting(Attachment::name)
                .containsOnly("請求.pdf")
                .hasSize(4);
    }

    @Test
    void a_name_in_the_type_counts_and_bare_japanese_too() {
        byte[] mail = Eml.ordinary()
                .mixed()
                .line("--b")
                .line("Content-Type: application/octet-stream; name=\"請求.lzh\"", Eml.JIS)
                .line("")
                .line("x")
                .end()
                .all();
        assertThat(Eml.read(mail).attachments()).extracting(Attachment::name).containsExactly("請求.lzh");
    }

    @Test
    void a_reported_mail_is_looked_at_in_place_of_the_report() {
        SuspiciousMail report = Eml.ordinary()
                .line("Subject: report")
                .mixed()
                .text("text/plain", "please look")
                .line("--b")
                .line("Content-Type: message/rfc822")
                .line("")
                .line("From: evil@evil.test")
                .line("To: a@victim.example")
                .line("Subject: inner")
                .line("")
                .line("http://evil.test/x")
                .end()
                .read();
        assertThat(report.subject()).isEqualTo("report");
        assertThat(report.links()).isEmpty();
        assertThat(report.suspect().subject()).isEqualTo("inner");
        assertThat(report.suspect().links()).extracting(Link::target).containsExactly("http://evil.test/x");
        assertThat(report.suspect().recipients()).isEqualTo(1);
    }

    @Test
    void links_in_html_have_a_text_and_a_target() {
        SuspiciousMail mail = Eml.ordinary()
                .mixed()
                .text(
                        "text/html",
                        "<p><A HREF='https://evil.test/login'>www.<b>bank</b>.example</A> <a href=mailto:a@b.test>mail</a>"
                                + "<form action='http://post.test/'></form>")
                .end()
                .read();
        assertThat(mail.links())
                .extracting(Link::text, Link::target)
                .containsExactly(tuple("www.bank.example", "https://evil.test/login"), tuple("", "http://post.test/"));
    }

    @Test
    void nothing_of_a_mail_stands_in_what_is_logged_of_it() {
        SuspiciousMail mail = Eml.ordinary()
                .line("Subject: canary")
                .line("Reply-To: canary@canary.test")
                .mixed()
                .text("text/plain", "https://canary.test/")
                .file("filename=\"canary.pdf.exe\"", "application/pdf", "MZ canary".getBytes(StandardCharsets.UTF_8))
                .end()
                .read();
        assertThat(mail.flags()).isNotEmpty();
        assertThat(mail.toString() + mail.attachments() + mail.links() + mail.flags() + mail.sender() + mail.replyTo())
                .doesNotContain("canary")
                .doesNotContain("victim");
    }

    @Test
    void what_is_broken_is_read_as_far_as_it_goes() {
        assertThat(Eml.ordinary()
                        .line("Subject: a")
                        .mixed()
                        .text("text/plain", "no end")
                        .read()
                        .subject())
                .isEqualTo("a");
        assertThat(Eml.ordinary()
                        .line("Subject: a")
                        .line("Content-Type: text/plain; charset=no-such-charset")
                        .line("Content-Transfer-Encoding: no-such")
                        .line("")
                        .line("http://evil.test/")
                        .read()
                        .links())
                .hasSize(1);
        assertThat(Eml.ordinary()
                        .mixed()
                        .line("--b")
                        .line("Content-Type: image/png")
                        .line("Content-Transfer-Encoding: base64")
                        .line("")
                        .line("aGVs!!bG8=")
                        .end()
                        .read()
                        .attachments())
                .extracting(Attachment::sha256)
                .containsExactly(HELLO_SHA256);
        assertThat(Eml.ordinary().line("From: =?x?y?z?= <>").line("").read().recipients())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "\r\n\r\n", "X-Other: 1\r\n\r\nbody"})
    void what_is_no_mail_is_refused(String text) {
        assertThatThrownBy(() -> Eml.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.rule()).contains("From, Subject or Received"));
    }

    @Test
    void what_goes_beyond_the_limits_is_refused() {
        Eml parts = Eml.ordinary().mixed();
        for (int i = 0; i < 1_100; i++) {
            parts.text("text/plain", "x");
        }
        assertRefused(parts.end().all(), "1,000 parts");
        StringBuilder deep = new StringBuilder("From: a@b.test\r\n");
        for (int i = 0; i < 10_000; i++) {
            deep.append("Content-Type: message/rfc822\r\n\r\n");
        }
        assertRefused(deep.toString().getBytes(StandardCharsets.UTF_8), "20 levels");
        Eml headers = Eml.ordinary();
        for (int i = 0; i < 1_100; i++) {
            headers.line("X-" + i + ": 1");
        }
        assertRefused(headers.line("").all(), "1,000 headers");
        assertRefused(
                Eml.ordinary().line("Subject: " + "x".repeat(70_000)).line("").all(), "64 KiB");
    }

    @Test
    void a_mail_without_end_is_refused() {
        InputStream xs = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'x');
                return length;
            }
        };
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream("From: a@b.test\r\n\r\n".getBytes(StandardCharsets.UTF_8)), xs);
        assertThatThrownBy(() -> SuspiciousMail.read(endless))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.rule()).contains("25 MiB"));
    }

    /** Whatever stands in a file, it is read or refused, and nothing else. */
    @Test
    void damaged_mails_are_read_or_refused() {
        byte[] whole = Eml.ordinary()
                .line("Subject: " + Eml.word("請求書", Eml.JIS))
                .line("Reply-To: =?utf-8?Q?a=20b?= <x@y.test>")
                .mixed()
                .text("text/html", "<a href='https://evil.test/'>bank.example</a>")
                .file("filename*0*=UTF-8''%E8%AB%8B; filename*1=\"x.pdf\"", "application/pdf", new byte[100])
                .line("--b")
                .line("Content-Type: message/rfc822")
                .line("")
                .line("From: inner@evil.test")
                .line("")
                .line("x")
                .end()
                .all();
        SplittableRandom random = new SplittableRandom(20_261_103);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged =
                    Arrays.copyOf(whole, random.nextInt(10) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = random.nextInt(8); k > 0 && damaged.length > 0; k--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Eml.read(damaged);
                read++;
            } catch (InvalidInputException e) {
                assertThat(e.field()).isEqualTo("mail");
            }
        }
        assertThat(read).isGreaterThan(4_000);
    }

    private static String subject(Eml mail) {
        return mail.line("").line("x").read().subject();
    }

    private static void assertRefused(byte[] mail, String rule) {
        assertThatThrownBy(() -> Eml.read(mail)).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.rule()).contains(rule);
            assertThat(e.getMessage()).doesNotContain("victim");
        });
    }
}
