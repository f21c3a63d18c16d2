package org.renkei.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.NewEvent;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoredEvent;

/** Short words for what the tests hand in and look for. */
final class Steps {
    private Steps() {}

    static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static NewEvent event(String stream, String payload) {
        return new NewEvent(stream, "tested", bytes(payload));
    }

    /** A step that appends {@code payloads} to one stream. */
    static Append step(String stream, long expected, String... payloads) {
        List<NewEvent> events =
                Arrays.stream(payloads).map(payload -> event(stream, payload)).toList();
        return new Append(Map.of(stream, expected), events, List.of(), List.of());
    }

    /** A step of one event that brings {@code contents}. */
    static Append bringing(String stream, long expected, Content... contents) {
        return new Append(Map.of(stream, expected), List.of(event(stream, "brings")), List.of(contents), List.of());
    }

    /** A step of one event that purges the contents with {@code ids}. */
    static Append purging(String stream, long expected, String... ids) {
        return new Append(Map.of(stream, expected), List.of(event(stream, "purges")), List.of(), List.of(ids));
    }

    static Content content(String id, Bytes bytes) {
        return new Content(id, bytes, sha256(bytes));
    }

    static Content content(String id, String text) {
        return content(id, bytes(text));
    }

    static Bytes sha256(Bytes bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static List<StoredEvent> all(Store store) {
        return store.read(0, Integer.MAX_VALUE);
    }

    static List<String> texts(List<StoredEvent> events) {
        return events.stream()
                .map(event -> new String(event.payload().array(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Asserts that {@code call} is refused with {@code code} and says something. */
    static void assertRefused(ErrorCode code, ThrowingCallable call) {
        CouncilException refusal = catchThrowableOfType(CouncilException.class, call);
        assertThat(refusal).as("a refusal with " + code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).message().isNotBlank();
    }
}
