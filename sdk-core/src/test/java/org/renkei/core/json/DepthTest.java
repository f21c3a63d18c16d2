package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.renkei.api.error.InvalidInputException;
import org.renkei.core.json.Fixtures.Drawing;
import org.renkei.core.json.Fixtures.Everything;
import org.renkei.core.json.Fixtures.Figure;

/** Nesting ends in a refusal, never in a StackOverflowError. */
class DepthTest {
    private static final StrictJson JSON = Fixtures.json();
    private static final int SMALL_STACK = 256 * 1024;

    @Test
    void a_document_at_the_limit_is_bound_even_on_a_small_stack() throws Exception {
        String records = "{\"text\":\"a\",\"inside\":[".repeat(31) + "]}".repeat(31);
        String members = "{\"kind\":\"group\",\"figures\":[".repeat(31) + "]}".repeat(31);

        Everything record = onSmallStack(() -> JSON.read(records.getBytes(UTF_8), Everything.class));
        Figure figure = onSmallStack(() -> JSON.read(members.getBytes(UTF_8), Figure.class));

        assertThat(record.inside()).hasSize(1);
        assertThat(new String(onSmallStack(() -> JSON.write(figure)), UTF_8)).isEqualTo(canonical(members));
    }

    @Test
    void the_deepest_limit_that_can_be_set_is_bound_too() throws Exception {
        StrictJson deep = Fixtures.json(new JsonLimits(1 << 20, JsonLimits.DEEPEST, 64, 1 << 20, 100, 100));
        String records = "{\"text\":\"a\",\"inside\":[".repeat(128) + "]}".repeat(128);

        Everything record = onStack(1 << 20, () -> deep.read(records.getBytes(UTF_8), Everything.class));

        assertThat(record.text()).isEqualTo("a");
        assertThatThrownBy(() -> deep.check(("[" + records + "]").getBytes(UTF_8)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_value_that_a_program_nested_too_deeply_is_refused_when_written() throws Exception {
        Drawing drawing = new Drawing(List.of(deep(20_000)), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> onSmallStack(() -> JSON.write(drawing)))
                .hasCauseInstanceOf(InvalidInputException.class);
    }

    private static Figure deep(int levels) {
        Figure figure = new Figure.Group(List.of(), Optional.empty());
        for (int i = 0; i < levels; i++) {
            figure = new Figure.Group(List.of(figure), Optional.empty());
        }
        return figure;
    }

    private static String canonical(String document) {
        return new String(JSON.canonicalForm(document.getBytes(UTF_8)), UTF_8);
    }

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        return onStack(SMALL_STACK, work);
    }

    private static <T> T onStack(int bytes, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small stack", bytes);
        thread.start();
        thread.join();
        return task.get();
    }
}
