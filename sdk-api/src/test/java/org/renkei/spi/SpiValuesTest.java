package org.renkei.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;

class SpiValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"hunter2-canary", "env:", "env:1A", "file:", "exec:canary", "env:A canary", ""})
    void a_secret_written_out_is_refused_and_not_repeated(String literal) {
        assertThatThrownBy(() -> new SecretRef(literal))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_secret_reference_does_not_say_where() {
        assertThat(new SecretRef("env:TOKEN_CANARY")).hasToString("env:***");
        assertThat(new SecretRef("file:/run/canary")).hasToString("file:***");
    }

    @Test
    void persons_are_named_for_persons_and_only_then() {
        Set<HandlerId> alice = Set.of(new HandlerId("alice"));
        assertThat(destination(Destination.Readers.PERSONS, alice).persons()).isEqualTo(alice);
        assertThatThrownBy(() -> destination(Destination.Readers.PERSONS, Set.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> destination(Destination.Readers.ORG, alice)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_reason_is_a_code_and_no_text() {
        assertThat(ItemResult.rejected("VALUE_TOO_LONG").reason()).contains("VALUE_TOO_LONG");
        assertThatThrownBy(() -> ItemResult.rejected("evil.example"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("evil");
    }

    @Test
    void an_error_keeps_what_the_host_needs() {
        Wording remedy = new Wording("待つ", "wait");
        ConnectorException error = ConnectorException.retryable("BUSY", remedy, Duration.ofSeconds(3))
                .causedBy(new IllegalStateException("inner"));
        assertThat(error.kind()).isEqualTo(ConnectorException.Kind.RETRYABLE);
        assertThat(error.after()).contains(Duration.ofSeconds(3));
        assertThat(error).hasMessage("RETRYABLE BUSY: wait").hasCauseInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/", "/path", "https://user:canary@host/", "https:///x", "mailto:a@b"})
    void a_request_goes_to_a_web_address_without_user_information(String address) {
        URI uri = URI.create(address);
        assertThatThrownBy(() -> Http.Request.builder("GET", uri))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_header_cannot_smuggle_a_line() {
        Http.Request.Builder builder = Http.Request.builder("GET", URI.create("https://host/"));
        assertThatThrownBy(() -> builder.header("X-A", "1\r\nX-B: 2")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_response_keeps_its_bytes_and_finds_headers_in_any_case() {
        byte[] bytes = {'o', 'k'};
        Http.Response response = new Http.Response(200, Map.of("ETag", "7"), bytes);
        bytes[0] = 'x';
        assertThat(response.text()).isEqualTo("ok");
        assertThat(response.header("etag")).contains("7");
    }

    @Test
    void a_sighting_does_not_end_before_it_begins() {
        Instant first = Instant.parse("2026-04-01T00:00:00Z");
        assertThatThrownBy(() -> new FeedbackSource.Sighting("r", "k", 1, first, first.minusSeconds(1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new FeedbackSource.Sighting("r", "k", 0, first, first))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Destination destination(Destination.Readers readers, Set<HandlerId> persons) {
        return new Destination("SOC", readers, persons, Act.ALERT, Stage.CONFIRMED);
    }
}
