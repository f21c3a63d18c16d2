package org.renkei.plugin.store.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CharterId;

/** What a charter file means to a directory. */
class FoundingTest {
    private static final String SHIPPED = "/org/renkei/core/charter/council-2019.json";

    @TempDir
    Path directory;

    @Test
    void a_refused_charter_leaves_nothing_behind() throws IOException {
        CouncilOptions options = by(shipped().replace("\"bodies\"", "\"bodys\""));
        Path absent = directory.resolve("absent");
        Path empty = Files.createDirectory(directory.resolve("empty"));

        for (Path store : new Path[] {absent, empty}) {
            assertThatThrownBy(() -> Council.open(store, options))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.fix())
                            .isEqualTo("did you mean 'bodies'?"));
        }

        assertThat(absent).doesNotExist();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void a_charter_that_does_not_come_with_this_version_leaves_nothing_behind() {
        Path store = directory.resolve("store");
        CouncilOptions options =
                CouncilOptions.builder().charter(new CharterId("council-1789")).build();

        assertThatThrownBy(() -> Council.open(store, options)).isInstanceOf(InvalidInputException.class);
        assertThat(store).doesNotExist();
    }

    @Test
    void a_council_that_exists_does_not_need_its_charter_file() throws IOException {
        CouncilOptions options = by(shipped().replace("\"PT1H\"", "\"PT2H\""));
        Path store = directory.resolve("store");
        Charter founded;
        try (EmbeddedCouncil council = Council.open(store, options)) {
            founded = charter(council);
        }
        Files.delete(options.charterFile().orElseThrow());

        try (EmbeddedCouncil council = Council.open(store, options)) {
            assertThat(charter(council)).isEqualTo(founded);
            assertThat(founded.timeRounding()).hasHours(2);
        }
    }

    private static Charter charter(EmbeddedCouncil council) {
        return council.as(council.officer()).membership().charter();
    }

    private CouncilOptions by(String charter) throws IOException {
        Path file = Files.writeString(directory.resolve("charter.json"), charter);
        return CouncilOptions.builder().charter(file).build();
    }

    private static String shipped() throws IOException {
        try (InputStream file = Council.class.getResourceAsStream(SHIPPED)) {
            return new String(Objects.requireNonNull(file, SHIPPED).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
