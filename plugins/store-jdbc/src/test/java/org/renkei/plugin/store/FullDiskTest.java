package org.renkei.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.renkei.plugin.store.Steps.CLOCK;
import static org.renkei.plugin.store.Steps.assertRefused;
import static org.renkei.plugin.store.Steps.bringing;
import static org.renkei.plugin.store.Steps.purging;
import static org.renkei.plugin.store.Steps.random;
import static org.renkei.plugin.store.Steps.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.store.Store;

class FullDiskTest {
    private static final int SIZE = 30_000;

    @TempDir
    Path directory;

    /** So that the native library is not mapped from the small disk, which could not be unmounted then. */
    @BeforeEach
    void load_the_library_from_elsewhere() {
        new SqliteStoreFactory().open(directory.resolve("elsewhere"), CLOCK).close();
    }

    @Test
    void a_full_file_refuses_writes_keeps_reading_and_writes_again_once_there_is_room() {
        Settings small = Settings.standard().maxPages(100);
        try (Store store = SqliteStore.open(directory.resolve("store"), CLOCK, small, StoreObserver.noop())) {
            long head = fill(store);
            for (int i = 0; i < 3; i++) {
                assertRefused(ErrorCode.STORE_FULL, () -> store.append(bringing(head, "more", random(1, SIZE))));
            }
            assertHolds(store, head, 0);
            store.append(purging(head, "c0"));
            store.append(bringing(head + 1, "more", random(1, SIZE)));
            assertHolds(store, head, 1);
        }
    }

    @Test
    void a_full_disk_refuses_writes_keeps_reading_and_writes_again_once_there_is_room() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
        assumeTrue(mounted, "NOT CHECKED: mounting a small disk needs root");
        try {
            Path ballast = Files.write(disk.resolve("ballast"), new byte[1 << 20]);
            long head;
            try (Store store = new SqliteStoreFactory().open(disk.resolve("store"), CLOCK)) {
                head = fill(store);
                assertRefused(ErrorCode.STORE_FULL, () -> store.append(bringing(head, "more", random(1, SIZE))));
                assertHolds(store, head, 0);
                Files.delete(ballast);
                store.append(bringing(head, "more", random(1, SIZE)));
                store.append(step(head + 1, "small"));
                assertHolds(store, head, 0);
            }
            try (Store store = new SqliteStoreFactory().open(disk.resolve("store"), CLOCK)) {
                assertThat(store.head()).isEqualTo(head + 2);
                assertHolds(store, head, 0);
            }
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void a_new_store_on_a_full_disk_is_refused_and_made_once_there_is_room() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString());
        assumeTrue(mounted, "NOT CHECKED: mounting a small disk needs root");
        try {
            Path ballast = disk.resolve("ballast");
            try {
                Files.write(ballast, new byte[1 << 20]);
            } catch (IOException full) {
                assertThat(Files.size(ballast)).isPositive();
            }
            assertRefused(ErrorCode.STORE_FULL, () -> new SqliteStoreFactory().open(disk.resolve("store"), CLOCK));
            Files.delete(ballast);
            try (Store store = new SqliteStoreFactory().open(disk.resolve("store"), CLOCK)) {
                store.append(step(0, "1"));
                Path copy = disk.resolve("copy");
                try {
                    Files.write(ballast, new byte[1 << 20]);
                } catch (IOException full) {
                    assertThat(Files.size(ballast)).isPositive();
                }
                assertRefused(ErrorCode.STORE_FULL, () -> store.backup(copy));
                assertThat(copy).doesNotExist();
                assertThat(store.read(0, 2)).hasSize(1);
            }
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    /** Writes until there is no room, and returns how far it came. */
    private static long fill(Store store) {
        for (long head = 0; ; head++) {
            try {
                store.append(bringing(head, "c" + head, random(head, SIZE)));
            } catch (CouncilException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.STORE_FULL);
                assertThat(e.retryable()).isTrue();
                assertThat(head).isGreaterThan(2);
                return head;
            }
        }
    }

    private static void assertHolds(Store store, long head, long from) {
        assertThat(store.read(0, (int) head)).hasSize((int) head);
        List<String> ids = LongStream.range(from, head).mapToObj(i -> "c" + i).toList();
        assertThat(store.contents(ids)).hasSameSizeAs(ids);
        assertThat(store.contents(List.of("c" + from))).containsEntry("c" + from, random(from, SIZE));
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
