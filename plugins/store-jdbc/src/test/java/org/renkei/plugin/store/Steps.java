package org.renkei.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.NewEvent;

/** What the tests of this package hand in and expect. */
final class Steps {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T12:00:00Z"));

    private Steps() {}

    /** A step of one event on stream {@code s}. */
    static Append step(long expected, String payload) {
        return new Append(
                Map.of("s", expected), List.of(new NewEvent("s", "tested", bytes(payload))), List.of(), List.of());
    }

    /** A step of one event on a stream of its own. */
    static Append onNewStream(String name) {
        return new Append(Map.of(name, 0L), List.of(new NewEvent(name, "tested", bytes(name))), List.of(), List.of());
    }

    /** A step of one event on stream {@code s} that brings a content. */
    static Append bringing(long expected, String id, Bytes bytes) {
        return new Append(
                Map.of("s", expected),
                List.of(new NewEvent("s", "tested", bytes("brings " + id))),
                List.of(new Content(id, bytes, PreparedStep.sha256(bytes))),
                List.of());
    }

    /** A step of one event on stream {@code s} that purges a content. */
    static Append purging(long expected, String id) {
        return new Append(
                Map.of("s", expected), List.of(new NewEvent("s", "tested", bytes("purges"))), List.of(), List.of(id));
    }

    static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Bytes random(long seed, int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return Bytes.of(bytes);
    }

    static void assertRefused(ErrorCode code, ThrowingCallable call) {
        CouncilException refusal = catchThrowableOfType(CouncilException.class, call);
        assertThat(refusal).as("a refusal with " + code).isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
    }
}
