package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;

/** What a refusal must look like, and that it changed nothing. */
final class Refusals {
    private Refusals() {}

    /** Asserts that {@code call} is refused, citing the charter's article behind {@code rule}. */
    static void assertForbidden(Scene scene, Rule rule, ThrowingCallable call) {
        NotPermittedException refusal = refusal(scene, NotPermittedException.class, call);
        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(refusal.article()).as("article").isEqualTo(scene.charter().article(rule));
        assertThat(refusal).hasMessageContaining(refusal.article().value());
    }

    /** Asserts that {@code call} gives the one answer for what is not there or not to be seen. */
    static void assertNotFound(Scene scene, ThrowingCallable call) {
        NotFoundException refusal = refusal(scene, NotFoundException.class, call);
        assertThat(refusal).hasMessage(new NotFoundException().getMessage()).hasNoCause();
    }

    /** Asserts that {@code call} is refused with one of {@code codes}. */
    static void assertRefused(Scene scene, ThrowingCallable call, ErrorCode... codes) {
        assertThat(refusal(scene, CouncilException.class, call).code()).isIn(List.of(codes));
    }

    /** Asserts that {@code call} changes nothing, and returns what it threw. */
    static <E extends CouncilException> E refusal(Scene scene, Class<E> type, ThrowingCallable call) {
        long head = scene.council().head();
        String state = scene.council().stateHash();
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(type);
        assertThat(scene.council().head()).as("events after a refusal").isEqualTo(head);
        assertThat(scene.council().stateHash()).as("state after a refusal").isEqualTo(state);
        return type.cast(thrown);
    }

    /** Returns what {@code call} throws. */
    static Throwable thrown(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("refusal").isNotNull();
        return thrown;
    }

    /** Asserts that {@code call} answers and changes nothing. */
    static void assertChangesNothing(Scene scene, Runnable call) {
        long head = scene.council().head();
        String state = scene.council().stateHash();
        call.run();
        assertThat(scene.council().head()).as("events").isEqualTo(head);
        assertThat(scene.council().stateHash()).as("state").isEqualTo(state);
    }
}
