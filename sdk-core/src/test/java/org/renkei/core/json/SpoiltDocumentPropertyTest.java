package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.submission.SubmissionDraft;

/** Whatever happens to a document on its way: it is refused in words, or it is a document that others read as well. */
class SpoiltDocumentPropertyTest {
    private static final StrictJson JSON = StrictJson.shared();
    private static final List<String> PIECES = List.of(
            "\"", "\\", "{", "}", "[", "]", ":", ",", "null", "1e9", "-", "0", "\\u", "d800", "\u0000", "連", "\ufeff",
            " ", "kind", "\\\"");
    private static final int ATTEMPTS = 200;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_but_a_refusal_comes_out_of_reading(long seed) {
        Random random = new Random(seed);
        byte[] draft = JSON.write(Samples.of(SubmissionDraft.class));
        int refused = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            byte[] spoilt = spoilt(draft, random);
            try {
                SubmissionDraft read = JSON.readDraft(spoilt, SubmissionDraft.class);
                assertThat(JSON.readDraft(JSON.canonical(read), SubmissionDraft.class))
                        .isEqualTo(read);
            } catch (InvalidInputException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1, ATTEMPTS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_passes_the_gate_is_read_by_another_parser_too(long seed) {
        Random random = new Random(seed);
        byte[] document = "{\"a\":[1,-2.5e3,true,null,\"x\\n\\u00e9連\"],\"b\":{\"\":{}},\"c\":\"\\ud83d\\ude00\"}"
                .getBytes(UTF_8);
        int passed = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            byte[] spoilt = spoilt(document, random);
            Optional<byte[]> canonical = canonical(spoilt);
            if (canonical.isPresent()) {
                passed++;
                try (JsonReader original = Json.createReader(new ByteArrayInputStream(spoilt));
                        JsonReader ours = Json.createReader(new ByteArrayInputStream(canonical.get()))) {
                    assertThat(ours.readValue().getValueType())
                            .isEqualTo(original.readValue().getValueType());
                }
            }
        }
        assertThat(passed).as("spoilt documents that are JSON still").isPositive();
    }

    private static Optional<byte[]> canonical(byte[] document) {
        try {
            return Optional.of(JSON.canonicalForm(document));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** Changes, inserts, removes or repeats something, once or up to three times. */
    private static byte[] spoilt(byte[] document, Random random) {
        byte[] spoilt = document;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(spoilt.length);
            int to = Math.min(spoilt.length, from + random.nextInt(8));
            byte[] piece =
                    switch (random.nextInt(4)) {
                        case 0 -> new byte[] {(byte) random.nextInt(256)};
                        case 1 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
                        case 2 -> new byte[0];
                        default -> Arrays.copyOfRange(spoilt, from, Math.min(spoilt.length, from + 40));
                    };
            spoilt = replaced(spoilt, from, random.nextBoolean() ? from : to, piece);
        }
        return spoilt.length == 0 ? document : spoilt;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] result = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
        return result;
    }
}
