package org.renkei.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.StoredEvent;

class LateEventsTest {
    private final LateEvents late = new LateEvents();
    private long position;

    @Test
    void what_was_accepted_before_an_expulsion_is_no_fault_and_what_comes_behind_is_counted() {
        look("HandlerAppointed", "{\"by\":\"han-a\",\"handler\":\"han-b\",\"member\":\"mem-b\"}");
        look("SubmissionAccepted", "{\"by\":\"han-b\",\"provider\":\"mem-b\"}");
        look("MemberExpelled", "{\"by\":\"han-a\",\"member\":\"mem-b\"}");
        look("SubmissionAccepted", "{\"by\":\"han-a\"}");
        assertThat(late.late()).isZero();
        assertThat(late.gone()).isEqualTo(1);
        look("SubmissionAccepted", "{\"by\":\"han-b\",\"provider\":\"mem-b\"}");
        look("PledgeSigned", "{\"handler\":\"han-b\"}");
        assertThat(late.late()).isEqualTo(2);
    }

    @Test
    void a_handler_appointed_by_a_member_that_left_is_counted_too() {
        look("HandlerAppointed", "{\"by\":\"han-a\",\"handler\":\"han-b\",\"member\":\"mem-b\"}");
        look("MemberResigned", "{\"by\":\"han-b\",\"member\":\"mem-b\"}");
        look("HandlerAppointed", "{\"by\":\"han-b\",\"handler\":\"han-c\",\"member\":\"mem-b\"}");
        assertThat(late.late()).isEqualTo(1);
    }

    private void look(String type, String json) {
        position++;
        late.look(new StoredEvent(
                position, "s", position, type, Instant.EPOCH, Bytes.of(json.getBytes(StandardCharsets.UTF_8))));
    }
}
