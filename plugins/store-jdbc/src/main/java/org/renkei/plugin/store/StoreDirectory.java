package org.renkei.plugin.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;

/**
 * The one directory of a store, held by one opener at a time, readable by its owner only.
 *
 * <p><b>Closing:</b> lets the next opener in.
 */
final class StoreDirectory implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private static final List<String> FILES =
            List.of("council.db", "council.db-wal", "council.db-shm", "lock", "names", "snapshot");

    private final Path path;
    private final String held;
    private final FileChannel lock;

    private StoreDirectory(Path path, String held, FileChannel lock) {
        this.path = path;
        this.held = held;
        this.lock = lock;
    }

    /** Makes the directory if it is absent, and holds it. */
    static StoreDirectory hold(Path directory) {
        try {
            Path path = made(directory);
            // A property, because it is one for the whole process, whatever class loaders this code runs in. It has to
            // be
            // asked first: closing a second channel on the lock file would release the lock of the first (POSIX).
            String held = "org.renkei.store.held:" + path;
            if (System.getProperties().putIfAbsent(held, "true") != null) {
                throw Refusals.locked();
            }
            try {
                return new StoreDirectory(path, held, locked(path));
            } catch (IOException | RuntimeException e) {
                System.getProperties().remove(held);
                throw e;
            }
        } catch (IOException e) {
            throw Refusals.of("opening the store's directory", e);
        }
    }

    Path journal() {
        return path.resolve("council.db");
    }

    Path unfinishedJournal() {
        return path.resolve("council.db.new");
    }

    Path snapshot() {
        return path.resolve("snapshot");
    }

    Path names() {
        return path.resolve("names");
    }

    Path libraries() {
        return path.resolve("tmp");
    }

    /** Puts the finished new journal in its place, for good. */
    void finishJournal() throws IOException {
        force(unfinishedJournal());
        Files.move(unfinishedJournal(), journal(), StandardCopyOption.ATOMIC_MOVE);
        forceEntries();
        force(parent(path));
    }

    /** Makes sure that the files are still found after a loss of power. */
    void forceEntries() throws IOException {
        force(path);
    }

    /** Removes what an opener that was stopped half-way may have left. */
    void clearUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("council.db.new")) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Leaves nothing behind; the directory goes too if it was made for this. */
    void abandon(boolean directoryToo) throws IOException {
        clearUnfinished();
        Files.deleteIfExists(path.resolve("lock"));
        if (directoryToo) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw Refusals.of("releasing the store's lock", e);
        } finally {
            System.getProperties().remove(held);
        }
    }

    /** Makes an empty file that only its owner reads; whatever SQLite puts beside it gets the same rights. */
    static void makePrivateFile(Path file) throws IOException {
        if (hasOwners(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
    }

    /** Takes the rights of others away from a file. */
    static void makePrivate(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(OWNER_ONLY);
        }
    }

    /** The directory that a file or directory lies in. */
    static Path parent(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
    }

    /** Forces a file's bytes, or a directory's entries, to disk. */
    static void force(Path path) throws IOException {
        boolean directory = Files.isDirectory(path);
        if (directory && !hasOwners(path)) {
            return; // Windows opens no directories, and needs no such forcing
        }
        try (FileChannel channel =
                FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        tighten(path);
        tightenFiles(path);
        Path file = path.resolve("lock");
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            makePrivateFile(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this process under another name of the same directory
        }
        channel.close();
        throw Refusals.locked();
    }

    private static Path made(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(parent(directory));
            if (hasOwners(directory)) {
                Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY_DIRECTORY));
            } else {
                Files.createDirectory(directory);
            }
        }
        return directory.toRealPath();
    }

    /** Takes the rights of others away, but not from a directory that visibly serves others, such as /tmp. */
    private static void tighten(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> now = view.readAttributes().permissions();
        if (now.equals(OWNER_ONLY_DIRECTORY)) {
            return;
        }
        boolean othersWrite =
                now.contains(PosixFilePermission.GROUP_WRITE) || now.contains(PosixFilePermission.OTHERS_WRITE);
        if (othersWrite && !isEmptyOrStore(path)) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT,
                    "the directory holds other things and others may write to it; choose a new one for the store");
        }
        view.setPermissions(OWNER_ONLY_DIRECTORY);
    }

    /** Also of the store's files, which somebody may have copied here. */
    private static void tightenFiles(Path path) throws IOException {
        for (String name : FILES) {
            Path file = path.resolve(name);
            if (isRegular(file)) {
                makePrivate(file);
            }
        }
    }

    private static boolean isEmptyOrStore(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return Files.exists(path.resolve("council.db")) || files.findAny().isEmpty();
        }
    }

    /** Tells apart what a file system answers to a wrong kind of file. */
    static boolean isRegular(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.getFileName().toString(), null, "not a regular file");
        }
        return true;
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
