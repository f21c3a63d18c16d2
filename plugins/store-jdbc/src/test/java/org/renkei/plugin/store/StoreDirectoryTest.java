package org.renkei.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.plugin.store.Steps.CLOCK;
import static org.renkei.plugin.store.Steps.assertRefused;
import static org.renkei.plugin.store.Steps.bytes;
import static org.renkei.plugin.store.Steps.step;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoreFactory;
import org.renkei.spi.store.StoredSnapshot;

class StoreDirectoryTest {
    private final StoreFactory factory = new SqliteStoreFactory();

    @TempDir
    Path directory;

    @Test
    void everything_lies_in_the_directory_and_only_its_owner_reads_it() throws IOException {
        Path path = directory.resolve("new/deeper/store");
        try (Store store = factory.open(path, CLOCK)) {
            store.append(step(0, "1"));
            store.saveSnapshot(new StoredSnapshot(1, "v1", PreparedStep.sha256(bytes("s")), bytes("s")));
            assertThat(modes(path))
                    .isEqualTo(Map.of(
                            "", "rwx------",
                            "council.db", "rw-------",
                            "council.db-wal", "rw-------",
                            "council.db-shm", "rw-------",
                            "lock", "rw-------",
                            "names", "rw-------",
                            "snapshot", "rw-------"));
        }
        assertThat(modes(path)).containsOnlyKeys("", "council.db", "lock", "names", "snapshot");
        assertThat(System.getProperty("org.sqlite.tmpdir")).isNull();
        assertThat(directory).isDirectoryNotContaining(file -> !file.endsWith("new"));
    }

    @Test
    void rights_that_others_got_meanwhile_are_taken_away() throws IOException {
        Path path = directory.resolve("store");
        factory.open(path, CLOCK).close();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(path.resolve("council.db"), PosixFilePermissions.fromString("rw-rw-r--"));
        try (Store store = factory.open(path, CLOCK)) {
            store.append(step(0, "1"));
            assertThat(modes(path).entrySet())
                    .allMatch(file -> file.getValue().equals(file.getKey().isEmpty() ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void a_directory_that_serves_others_is_left_alone() throws IOException {
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Files.writeString(shared.resolve("theirs"), "theirs");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> factory.open(shared, CLOCK));
        assertThat(modes(shared)).containsOnlyKeys("", "theirs").containsEntry("", "rwxrwxrwx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with space", "what?mode=memory", "50%25", "a#b", "電力会社 😀", "a'b\"c", "file:x"})
    void any_name_of_a_directory_will_do(String name) {
        Path path = directory.resolve(name);
        try (Store store = factory.open(path, CLOCK)) {
            store.append(step(0, "1"));
            store.backup(directory.resolve("copy of " + name));
        }
        assertThat(path.resolve("council.db")).isNotEmptyFile();
        factory.restore(directory.resolve("copy of " + name), directory.resolve("restored " + name));
        try (Store store = factory.open(directory.resolve("restored " + name), CLOCK)) {
            assertThat(store.head()).isEqualTo(1);
        }
    }

    @Test
    void one_process_opens_a_store_once_by_whatever_name() throws IOException {
        Path path = directory.resolve("store");
        Path alias = Files.createSymbolicLink(directory.resolve("alias"), path);
        try (Store store = factory.open(path, CLOCK)) {
            assertRefused(ErrorCode.STORE_LOCKED, () -> factory.open(path, CLOCK));
            assertRefused(ErrorCode.STORE_LOCKED, () -> factory.open(alias, CLOCK));
            assertRefused(ErrorCode.STORE_LOCKED, () -> factory.open(directory.resolve("store/../store"), CLOCK));
            store.append(step(0, "1"));
        }
        try (Store again = factory.open(alias, CLOCK)) {
            assertThat(again.head()).isEqualTo(1);
        }
    }

    @Test
    void another_process_is_kept_out_even_after_a_refused_opening_here() throws IOException, InterruptedException {
        Path path = directory.resolve("store");
        try (Store store = factory.open(path, CLOCK)) {
            assertRefused(ErrorCode.STORE_LOCKED, () -> factory.open(path, CLOCK));
            assertThat(wordsOf(ChildProcess.start(List.of(), path, 3))).containsExactly("STORE_LOCKED");
            store.append(step(0, "1"));
        }
        assertThat(wordsOf(ChildProcess.start(List.of(), path, 2))).containsExactly("open", "2", "3", "done");
    }

    @Test
    void a_store_that_another_process_holds_is_refused_and_free_after_it() throws IOException, InterruptedException {
        Path path = directory.resolve("store");
        Process child = ChildProcess.start(List.of(), path, Long.MAX_VALUE / 2);
        try (BufferedReader words = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(words.readLine()).isEqualTo("open");
            assertThat(words.readLine()).isEqualTo("1");
            assertRefused(ErrorCode.STORE_LOCKED, () -> factory.open(path, CLOCK));
            assertThat(child.isAlive()).isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (Store store = factory.open(path, CLOCK)) {
            assertThat(store.head()).isPositive();
        }
    }

    @Test
    void a_failed_opening_leaves_the_store_free() throws IOException {
        Path path = directory.resolve("store");
        factory.open(path, CLOCK).close();
        byte[] whole = Files.readAllBytes(path.resolve("council.db"));
        Files.writeString(path.resolve("council.db"), "no database");
        assertRefused(ErrorCode.STORE_DAMAGED, () -> factory.open(path, CLOCK));
        Files.write(path.resolve("council.db"), whole);
        factory.open(path, CLOCK).close();
        assertThat(System.getProperties().keySet())
                .noneMatch(key -> key.toString().startsWith("org.renkei"));
    }

    @Test
    void a_creation_that_was_stopped_half_way_is_done_again() throws IOException {
        Path path = Files.createDirectory(directory.resolve("store"));
        Files.writeString(path.resolve("council.db.new"), "half a file");
        Files.writeString(path.resolve("council.db.new-journal"), "half a journal");
        try (Store store = factory.open(path, CLOCK)) {
            store.append(step(0, "1"));
        }
        assertThat(modes(path)).containsOnlyKeys("", "council.db", "lock");
    }

    private static List<String> wordsOf(Process child) throws IOException, InterruptedException {
        try (BufferedReader words = child.inputReader(StandardCharsets.UTF_8)) {
            List<String> all = words.lines().toList();
            child.waitFor();
            return all;
        }
    }

    private static Map<String, String> modes(Path path) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                modes.put(
                        path.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return modes;
    }
}
