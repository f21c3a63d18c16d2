package org.renkei.plugin.maileml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest mail, of each kind that takes most room, passes in a process of 64 MiB. */
class MailMemoryTest {
    @ParameterizedTest
    @ValueSource(strings = {"file", "line", "formats", "attributes", "links", "names"})
    void the_largest_mail_fits(String kind) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailMemoryTest.class.getName(),
                        kind))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).as(kind).contains("read mail with");
        assertThat(process.exitValue()).isZero();
    }

    /** Reads one mail, whose kind is the argument, and says that it did. */
    public static void main(String[] kind) throws IOException {
        String head = "From: a@b.test\r\nContent-Type: ";
        String html = head + "text/html\r\n\r\n";
        InputStream mail =
                switch (kind[0]) {
                    case "file" ->
                        mail(
                                head + "application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n",
                                "A".repeat(76) + "\r\n");
                    case "line" -> mail(head + "text/plain\r\n\r\n", "x");
                    case "formats" -> mail(html, "<b><i><p>");
                    case "attributes" -> mail(html, "<font a=1 b=2 c=3><u x=y><div d e f g h i j k l>");
                    case "links" -> mail(html, "<a href=http://evil.test/><p><table>");
                    case "names" ->
                        mail(
                                head + "multipart/mixed; boundary=b\r\n\r\n",
                                "--b\r\nContent-Type: text/html; name=\"" + "n".repeat(1_000) + "\"\r\n\r\n"
                                        + "<b><i><p>".repeat(5_000) + "\r\n");
                    default -> throw new IllegalArgumentException(kind[0]);
                };
        System.out.println("read " + SuspiciousMail.read(mail)); // to the process that asked
    }

    private static InputStream mail(String head, String again) {
        byte[] unit = again.getBytes(StandardCharsets.UTF_8);
        int times = Math.min(
                (SuspiciousMail.LARGEST - 1_000) / unit.length, unit.length > 10_000 ? 500 : Integer.MAX_VALUE);
        return new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), new Repeated(unit, times));
    }

    /** Some bytes, over and over, in no more room than once. */
    private static final class Repeated extends InputStream {
        private final byte[] unit;
        private final long length;
        private long at;

        Repeated(byte[] unit, int times) {
            this.unit = unit;
            length = (long) unit.length * times;
        }

        @Override
        public int read() {
            return at == length ? -1 : unit[(int) (at++ % unit.length)] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            int count = (int) Math.min(most, length - at);
            for (int i = 0; i < count; i++) {
                bytes[from + i] = unit[(int) (at++ % unit.length)];
            }
            return count == 0 ? -1 : count;
        }
    }
}
