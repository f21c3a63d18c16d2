package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.submission.Detail.FalsePositive.Reason;
import org.renkei.spi.FeedbackSource;

class CheckpointTest {
    private static final Instant TIME = Instant.parse("2026-04-01T00:00:00.123456789Z");

    @TempDir
    Path dir;

    @Test
    void what_was_written_is_read_again() throws IOException {
        Checkpoint checkpoint = full();
        checkpoint.write();
        Checkpoint read = Checkpoint.open(dir);
        assertThat(read.settings()).isEqualTo("abc");
        assertThat(read.feed()).contains(new Cursor("c-1_X"));
        assertThat(read.feedback()).isEqualTo("opaque = \n 行 %20 +");
        assertThat(read.due(TIME)).containsExactly(new ItemId("cm-1"));
        assertThat(read.due(TIME.minusNanos(1))).isEmpty();
        assertThat(read.parked()).containsEntry("soc/i/cm-1/0", "TOO_LONG");
        assertThat(read.pending()).map(FeedbackSource.Page::records).contains(List.of(sighting(), mark()));
        assertThat(read.marked()).containsExactly(Map.entry(new ItemId("cm-1"), "0123"));
        assertThat(read.pending()).map(FeedbackSource.Page::next).contains("next one");
        read.write();
        assertThat(dir.resolve("checkpoint.new")).doesNotExist();
    }

    @Test
    void moving_on_forgets_what_was_pending() {
        Checkpoint checkpoint = full();
        checkpoint.feedback("next one");
        checkpoint.write();
        assertThat(Checkpoint.open(dir).pending()).isEmpty();
        assertThat(Checkpoint.open(dir).feedback()).isEqualTo("next one");
    }

    @Test
    void half_a_new_file_beside_it_harms_nothing() throws IOException {
        full().write();
        Files.writeString(dir.resolve("checkpoint.new"), "renkei-check");
        assertThat(Checkpoint.open(dir).settings()).isEqualTo("abc");
        full().write();
        assertThat(Checkpoint.open(dir).settings()).isEqualTo("abc");
    }

    @Test
    void a_file_that_was_cut_anywhere_is_refused_and_never_half_believed() throws IOException {
        full().write();
        byte[] whole = Files.readAllBytes(dir.resolve("checkpoint"));
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(dir.resolve("checkpoint"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Checkpoint.open(dir))
                    .isInstanceOfSatisfying(
                            CouncilException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_DAMAGED));
        }
    }

    @Test
    void it_holds_no_content() throws IOException {
        full().write();
        assertThat(Files.readString(dir.resolve("checkpoint"), StandardCharsets.UTF_8))
                .doesNotContain("evil.example");
    }

    private Checkpoint full() {
        Checkpoint checkpoint = Checkpoint.open(dir);
        checkpoint.beginAgain();
        checkpoint.settings("abc");
        checkpoint.feed(Optional.of(new Cursor("c-1_X")));
        checkpoint.feedback("opaque = \n 行 %20 +");
        checkpoint.due(new ItemId("cm-1"), Optional.of(TIME));
        checkpoint.park("soc/i/cm-1/0", "TOO_LONG");
        checkpoint.pending(List.of(sighting(), mark()), "next one");
        checkpoint.marked(Map.of(new ItemId("cm-1"), "0123"));
        return checkpoint;
    }

    private static FeedbackSource.FalsePositive mark() {
        return new FeedbackSource.FalsePositive("id of two=", "soc/i/cm-1/1", Reason.SHARED_SERVICE);
    }

    private static FeedbackSource.Sighting sighting() {
        return new FeedbackSource.Sighting("id with space=1", "soc/i/cm-1/0", 7, TIME, TIME.plusNanos(1));
    }
}
