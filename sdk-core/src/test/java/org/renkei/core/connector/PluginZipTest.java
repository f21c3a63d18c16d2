package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.error.CouncilException;

class PluginZipTest {
    private static final byte[] SOUND = "plugin.id=x\nplugin.version=1.0.0\n".getBytes(StandardCharsets.UTF_8);
    private static final String DESCRIPTOR = "plugin.properties";

    @TempDir
    Path dir;

    static Stream<Arguments> zips_that_are_refused() throws IOException {
        byte[] nothing = new byte[0];
        return Stream.of(
                argumentSet("no descriptor", Map.of("lib/a.jar", zip(Map.of())), "plugin.properties"),
                argumentSet("way out", Map.of(DESCRIPTOR, SOUND, "../../evil", nothing), "leads out"),
                argumentSet("absolute", Map.of(DESCRIPTOR, SOUND, "/etc/evil", nothing), "leads out"),
                argumentSet(
                        "own SPI",
                        Map.of(
                                DESCRIPTOR,
                                SOUND,
                                "lib/api.jar",
                                zip(Map.of("org/renkei/spi/Connector.class", nothing))),
                        "provided dependency"),
                argumentSet("bomb", Map.of(DESCRIPTOR, SOUND, "lib/a.bomb", nothing), "more than 256 MiB"),
                argumentSet(
                        "bomb in a jar",
                        Map.of(DESCRIPTOR, SOUND, "lib/a.jar", zip(Map.of("a.bomb", nothing))),
                        "more than 256 MiB"));
    }

    @ParameterizedTest
    @MethodSource("zips_that_are_refused")
    void a_zip_that_is_no_plugin_is_refused_before_it_is_unpacked(Map<String, byte[]> entries, String why)
            throws IOException {
        Path zip = Files.write(dir.resolve("x.zip"), zip(entries));
        assertThatThrownBy(() -> PluginZip.check(zip))
                .isInstanceOf(CouncilException.class)
                .hasMessageContaining(why);
        try (ConnectorHost host =
                ConnectorHost.builder(dir.resolve("state")).plugins(dir).build()) {
            assertThat(host.refusedPlugins()).containsOnlyKeys("x.zip");
            assertThat(host.connectors()).isNotEmpty(); // the others work
        }
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("x.zip");
        }
    }

    @Test
    void something_that_is_no_zip_is_refused() throws IOException {
        Path file = Files.writeString(dir.resolve("x.zip"), "not a zip");
        assertThatThrownBy(() -> PluginZip.check(file)).isInstanceOf(CouncilException.class);
    }

    @Test
    void a_sound_zip_passes() throws IOException {
        Path zip = Files.write(
                dir.resolve("x.zip"), zip(Map.of(DESCRIPTOR, SOUND, "lib/a.jar", zip(Map.of("A.class", SOUND)))));
        PluginZip.check(zip);
        assertThat(zip).exists();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                for (int i = 0; entry.getKey().endsWith(".bomb") && i < 257; i++) {
                    out.write(new byte[1 << 20]);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
