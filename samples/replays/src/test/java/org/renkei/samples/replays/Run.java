package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program answered.
 *
 * @param status its exit status
 * @param out what it wrote to its output
 * @param err what it wrote to its error output
 */
record Run(int status, List<String> out, List<String> err) {

    static Run quickstart(Scenario scenario, String... args) {
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        int status = new Program("quickstart", out::add, err::add).run(scenario, args);
        return new Run(status, List.copyOf(out), List.copyOf(err));
    }

    static Run replay(String... args) {
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        int status = new Program("replay", out::add, err::add).runNamed(Replay.SCENARIOS, args);
        return new Run(status, List.copyOf(out), List.copyOf(err));
    }

    static JsonObject facts(Scenario scenario, Path folder) {
        Run run = quickstart(scenario, folder.toString(), "--json", "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.json();
    }

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            return reader.readObject();
        }
    }

    String text() {
        return String.join("\n", out);
    }
}
