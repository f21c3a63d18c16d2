package org.renkei.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.plugin.store.Steps.CLOCK;
import static org.renkei.plugin.store.Steps.bringing;
import static org.renkei.plugin.store.Steps.purging;
import static org.renkei.plugin.store.Steps.random;
import static org.renkei.plugin.store.Steps.step;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoreFactory;

class PurgeTest {
    private final StoreFactory factory = new SqliteStoreFactory();

    @TempDir
    Path directory;

    @Test
    void key_and_bytes_are_in_no_file_once_the_purge_is_acknowledged() throws IOException, SQLException {
        Path path = directory.resolve("store");
        try (Store store = factory.open(path, CLOCK)) {
            List<byte[]> traces = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                store.append(bringing(2L * i, "c" + i, random(i, i == 3 ? 50_000 : 900)));
                store.append(step(2L * i + 1, "between"));
                traces.addAll(sealed(path, "c" + i));
            }
            assertThat(traces).hasSize(8).allMatch(trace -> found(path, trace));
            for (int i = 0; i < 4; i++) {
                store.append(purging(8L + i, "c" + i));
                for (byte[] trace : traces.subList(2 * i, 2 * i + 2)) {
                    assertThat(found(path, trace)).as("c" + i).isFalse();
                }
            }
            Path copy = directory.resolve("copy");
            store.backup(copy);
            assertThat(traces).noneMatch(trace -> found(directory, trace));
        }
        assertThat(path.resolve("council.db")).isNotEmptyFile();
    }

    @Test
    void contents_and_secrets_of_the_plain_text_are_never_in_a_file() {
        Path path = directory.resolve("store");
        byte[] canary = "canary-カナリア電力-0123456789".getBytes(StandardCharsets.UTF_8);
        try (Store store = factory.open(path, CLOCK)) {
            store.append(bringing(0, "c", Bytes.of(canary)));
            assertThat(found(path, canary)).isFalse();
        }
        assertThat(found(path, canary)).isFalse();
        assertThat(found(path, "tested".getBytes(StandardCharsets.UTF_8)))
                .as("the search finds what is there")
                .isTrue();
    }

    /** The first bytes of key and ciphertext: a page holds these in one piece. */
    private static List<byte[]> sealed(Path path, String id) throws SQLException {
        try (Connection connection = Sqlite.connect(path.resolve("council.db"));
                PreparedStatement query = connection.prepareStatement("select key, sealed from content where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return List.of(row.getBytes(1), Arrays.copyOf(row.getBytes(2), 64));
            }
        }
    }

    private static boolean found(Path path, byte[] trace) {
        String needle = new String(trace, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Not by Java while the store is open: closing the file would give up SQLite's locks (POSIX).
                Process copying = new ProcessBuilder("cat", file.toString()).start();
                byte[] bytes = copying.getInputStream().readAllBytes();
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(needle)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
