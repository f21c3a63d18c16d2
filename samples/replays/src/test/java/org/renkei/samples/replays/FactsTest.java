package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts as JSON, read back by another implementation. */
class FactsTest {
    @Test
    void what_is_noted_is_read_back() {
        String text = "quote \" backslash \\ tab \t newline \n 連携 \u0001";
        String json = new Facts()
                .note("text", text)
                .note("number", 225)
                .note("truth", true)
                .note("list", List.of("a", "b"))
                .note("nothing", List.of())
                .note("row", Facts.row("id", "x", "more", Facts.row()))
                .json();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject read = reader.readObject();
            assertThat(read.getString("text")).isEqualTo(text);
            assertThat(read.getInt("number")).isEqualTo(225);
            assertThat(read.getBoolean("truth")).isTrue();
            assertThat(read.getJsonArray("list")).hasSize(2);
            assertThat(read.getJsonArray("nothing")).isEmpty();
            assertThat(read.getJsonObject("row").getJsonObject("more")).isEmpty();
            assertThat(read.keySet()).containsExactly("text", "number", "truth", "list", "nothing", "row");
        }
    }
}
