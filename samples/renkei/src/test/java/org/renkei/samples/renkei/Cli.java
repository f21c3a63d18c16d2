package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line in this process, over one store. */
final class Cli {
    private final Path store;

    Cli(Path store) {
        this.store = store;
    }

    /**
     * What a command answered.
     *
     * @param status its exit status
     * @param out what it wrote to its output
     * @param err what it wrote to its error output
     */
    record Answer(int status, String out, String err) {}

    Path store() {
        return store;
    }

    /** Runs a command in English. */
    Answer run(String... args) {
        return run(Map.of("RENKEI_STORE", store.toString(), "LANG", "en_GB.UTF-8"), args);
    }

    Answer run(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Renkei.run(args, new PrintWriter(out), new PrintWriter(err), environment);
        return new Answer(status, out.toString(), err.toString());
    }

    /** Runs a command that must succeed, and returns its answer as an object. */
    JsonObject object(String... args) {
        return json(args).asJsonObject();
    }

    /** Runs a command that must succeed, and returns its answer as a list. */
    JsonArray array(String... args) {
        return json(args).asJsonArray();
    }

    /** Founds a council and returns its officer. */
    String found() {
        return object("init", "--secretariat", "事務局", "--officer", "鈴木").getString("officer");
    }

    /** Admits a member with one pledged handler, and returns the handler. */
    String handlerOf(String name, String memberClass) {
        String member = object(
                        "member",
                        "admit",
                        name,
                        "--category",
                        "cyber-business",
                        "--class",
                        memberClass,
                        "--ground",
                        "fit")
                .getString("id");
        String handler = object("handler", "appoint", member, name + " CSIRT").getString("id");
        object("pledge", "sign", "--as", handler);
        return handler;
    }

    private JsonValue json(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--output", "json"));
        Answer answer = run(all.toArray(String[]::new));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        try (JsonReader reader = Json.createReader(new StringReader(answer.out()))) {
            return reader.readValue();
        }
    }
}
