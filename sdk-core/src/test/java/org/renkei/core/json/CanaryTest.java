package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.submission.SubmissionDraft;

/** A secret, put into documents at every place, never comes out of an error or into a log. */
class CanaryTest {
    private static final String SECRET = "KanaryDenryoku7f3";
    private static final int LONGEST = 3_000;

    private static final StrictJson JSON = Fixtures.json();

    private final Logger root = Logger.getLogger("");
    private final Logger yasson = Logger.getLogger("org.eclipse.yasson");
    private final LogKeeper log = new LogKeeper();

    static List<HostileDocuments.Hostile> hostile() {
        return HostileDocuments.all().stream()
                .filter(document -> document.bytes().length < LONGEST)
                .toList();
    }

    @BeforeEach
    void listen() {
        root.addHandler(log);
        yasson.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(log);
        yasson.setLevel(null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void does_not_leave_a_hostile_document(HostileDocuments.Hostile document) {
        assertThat(leaks(document.bytes(), SubmissionDraft.class)).isEmpty();
    }

    @Test
    void does_not_leave_a_draft_that_it_spoils() {
        byte[] draft = JSON.write(Samples.of(SubmissionDraft.class));
        int refusedBefore = log.refused;

        assertThat(leaks(draft, SubmissionDraft.class)).isEmpty();
        assertThat(log.refused - refusedBefore).as("documents that were spoilt").isGreaterThan(draft.length);
    }

    @Test
    void does_not_leave_a_value_of_every_other_shape() {
        byte[] value = JSON.write(StrictBindingTest.everything("a", List.of()));
        byte[] drawing =
                "{\"figures\":[{\"kind\":\"red-circle\",\"radius\":2,\"acts\":{\"a\":\"block\"}}]}".getBytes(UTF_8);

        assertThat(leaks(value, Fixtures.Everything.class)).isEmpty();
        assertThat(leaks(drawing, Fixtures.Drawing.class)).isEmpty();
    }

    @Test
    void would_be_found_if_it_got_out() {
        Exception leaking = new IllegalStateException("outer", new IllegalArgumentException("text " + SECRET));

        assertThat(told(leaking)).contains(SECRET);
    }

    /** Puts the secret before every byte, as it is and as a string of its own, and reads the result in every way. */
    private List<String> leaks(byte[] document, Class<?> type) {
        List<String> leaks = new ArrayList<>();
        for (int at = 0; at <= document.length; at++) {
            for (String secret : List.of(SECRET, "\"" + SECRET + "\"", "\"" + SECRET + "\":\"" + SECRET + "\",")) {
                attempt(spoilt(document, at, secret), type, leaks);
            }
        }
        if (log.text.toString().contains(SECRET)) {
            leaks.add("log");
        }
        return leaks;
    }

    private void attempt(byte[] document, Class<?> type, List<String> leaks) {
        List<Consumer<byte[]>> ways = List.of(
                JSON::canonicalForm,
                bytes -> JSON.read(bytes, type),
                bytes -> JSON.readDraft(bytes, type),
                bytes -> JSON.readFile(bytes, type, made -> {}));
        for (Consumer<byte[]> way : ways) {
            try {
                way.accept(document);
            } catch (RuntimeException e) {
                log.refused++;
                String told = told(e);
                if (told.contains(SECRET)) {
                    leaks.add(told);
                }
            }
        }
    }

    private static byte[] spoilt(byte[] document, int at, String secret) {
        byte[] inserted = secret.getBytes(UTF_8);
        byte[] spoilt = new byte[document.length + inserted.length];
        System.arraycopy(document, 0, spoilt, 0, at);
        System.arraycopy(inserted, 0, spoilt, at, inserted.length);
        System.arraycopy(document, at, spoilt, at + inserted.length, document.length - at);
        return spoilt;
    }

    /** Returns message, causes, suppressed and all: what a log would print. */
    private static String told(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** Keeps what is logged. */
    private static final class LogKeeper extends Handler {
        private final StringBuilder text = new StringBuilder();
        private int refused;

        @Override
        public void publish(LogRecord entry) {
            text.append(entry.getMessage());
            if (entry.getThrown() != null) {
                text.append(told(entry.getThrown()));
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
