package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Tlp;
import org.renkei.spi.Destination;
import org.renkei.spi.SecretRef;

class InstanceSettingsTest {
    private static final Map<String, String> LEAST = Map.of(
            "connector", "recording",
            "destination.owner", "SOC",
            "destination.readers", "TEAM",
            "destination.strongestAct", "ALERT",
            "destination.leastStage", "CONFIRMED");

    private static final Map<String, String> EVERYTHING = Map.of(
            "name", "N",
            "file", "/tmp/x",
            "address", "https://host/",
            "pause", "PT5M",
            "count", "7",
            "on", "true",
            "act", "BLOCK",
            "list", "a, b,,c",
            "token", "env:TOKEN",
            "inner.name", "I");

    @TempDir
    Path dir;

    @Test
    void the_least_there_is_to_say_has_safe_defaults() {
        InstanceSettings settings = InstanceSettings.of("soc", LEAST);
        assertThat(settings.destination().readers()).isEqualTo(Destination.Readers.TEAM);
        assertThat(settings.release()).isEqualTo(InstanceSettings.Release.SECRETARIAT);
        assertThat(settings.config()).isEmpty();
    }

    @Test
    void a_file_gives_its_name_and_may_hold_japanese() throws IOException {
        Path file = dir.resolve("soc.properties");
        StringBuilder text = new StringBuilder();
        LEAST.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        Files.writeString(file, text + "release.scopes=task-force\nrelease.label=RED\nconfig.file=/var/log/協議会.cef\n");
        InstanceSettings settings = InstanceSettings.read(file);
        assertThat(settings.name()).isEqualTo("soc");
        assertThat(settings.config()).containsEntry("file", "/var/log/協議会.cef");
        assertThat(settings.release().scopes()).containsExactly(new ScopeId("task-force"));
        assertThat(settings.release().label()).isEqualTo(Tlp.RED);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                argumentSet("typing error", "destination.raeders", "canary", "did you mean 'destination.readers'?"),
                argumentSet("nothing near", "colour", "canary", "remove it"),
                argumentSet("no word of the enum", "destination.readers", "canary", "COMMUNITY"),
                argumentSet("not an id", "release.scopes", "CANARY !", "check the ids"),
                argumentSet("persons without PERSONS", "destination.persons", "alice", "destination.persons"),
                argumentSet("no duration", "reconcileEvery", "canary", "Duration"),
                argumentSet("empty", "destination.owner", " ", "destination.owner"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_key_and_a_way_out_and_never_with_its_value(String key, String value, String says) {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put(key, value);
        assertThatThrownBy(() -> InstanceSettings.of("soc", settings))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(says)
                .satisfies(e -> assertThat(e.toString()).doesNotContainIgnoringCase("canary"));
    }

    @Test
    void nothing_of_the_destination_has_a_default() {
        for (String key : LEAST.keySet()) {
            Map<String, String> settings = new HashMap<>(LEAST);
            settings.remove(key);
            assertThatThrownBy(() -> InstanceSettings.of("soc", settings))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field())
                            .isEqualTo(key));
        }
    }

    @Test
    void a_settings_record_may_hold_every_type_that_is_promised() {
        Everything bound = RecordBinder.bind(Everything.class, EVERYTHING);
        assertThat(bound)
                .isEqualTo(new Everything(
                        "N",
                        Path.of("/tmp/x"),
                        URI.create("https://host/"),
                        Duration.ofMinutes(5),
                        7,
                        true,
                        Act.BLOCK,
                        List.of("a", "b", "c"),
                        new SecretRef("env:TOKEN"),
                        new Inner("I", Optional.empty()),
                        Optional.empty()));
    }

    @Test
    void what_the_record_itself_refuses_is_told_with_the_whole_key() {
        Map<String, String> settings = new HashMap<>(EVERYTHING);
        settings.put("inner.name", "forbidden");
        assertThatThrownBy(() -> RecordBinder.bind(Everything.class, settings))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("inner.name"));
    }

    static Stream<Arguments> values_of_the_wrong_type() {
        return Stream.of(
                argumentSet("number", "count", "7canary"),
                argumentSet("truth", "on", "yes"),
                argumentSet("duration", "pause", "5 minutes"),
                argumentSet("secret in plain text", "token", "canary"),
                argumentSet("address", "address", "http://canary ["),
                argumentSet("path", "file", "can\0ary"));
    }

    @ParameterizedTest
    @MethodSource("values_of_the_wrong_type")
    void a_value_of_the_wrong_type_is_refused_by_its_key_and_not_shown(String key, String value) {
        Map<String, String> settings = new HashMap<>(EVERYTHING);
        settings.put(key, value);
        assertThatThrownBy(() -> RecordBinder.bind(Everything.class, settings))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.field()).isEqualTo(key);
                    assertThat(e.toString()).doesNotContain("canary");
                    assertThat(e.getCause()).isNull();
                });
    }

    record Inner(String name, Optional<Integer> size) {
        Inner {
            if (name.equals("forbidden")) {
                throw new InvalidInputException("name", "another one", "change it");
            }
        }
    }

    record Everything(
            String name,
            Path file,
            URI address,
            Duration pause,
            Integer count,
            Boolean on,
            Act act,
            List<String> list,
            SecretRef token,
            Inner inner,
            Optional<Inner> other) {}
}
