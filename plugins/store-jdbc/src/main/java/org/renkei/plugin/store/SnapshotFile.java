package org.renkei.plugin.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.StoredSnapshot;

/**
 * The snapshot in a file of its own: replaced as a whole, never forced, ignored unless its hash says that it is whole.
 *
 * <p><b>Threads:</b> safe.
 */
final class SnapshotFile {
    private static final int MAGIC = 0x524B5331; // "RKS1"

    private final Path file;

    SnapshotFile(Path file) {
        this.file = file;
    }

    synchronized void save(StoredSnapshot snapshot) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            StoreDirectory.makePrivateFile(unfinished);
            Files.write(unfinished, encode(snapshot));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger(SnapshotFile.class.getPackageName())
                    .log(System.Logger.Level.WARNING, "the snapshot was not saved; the next opening takes longer", e);
        }
    }

    /** Returns the snapshot if there is a whole one that is not beyond {@code head}. */
    Optional<StoredSnapshot> load(long head) {
        try {
            if (!StoreDirectory.isRegular(file)
                    || Files.size(file) > Runtime.getRuntime().maxMemory() / 4) {
                return Optional.empty();
            }
            return decode(Files.readAllBytes(file))
                    .filter(snapshot -> snapshot.position() <= head)
                    .filter(snapshot -> PreparedStep.sha256(snapshot.state()).equals(snapshot.sha256()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] encode(StoredSnapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(snapshot.state().length() + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeLong(snapshot.position());
            out.writeUTF(snapshot.format());
            out.writeInt(snapshot.sha256().length());
            out.write(snapshot.sha256().array());
            out.write(snapshot.state().array());
        }
        return bytes.toByteArray();
    }

    private static Optional<StoredSnapshot> decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            long position = in.readLong();
            String format = in.readUTF();
            int length = in.readInt();
            if (length != 32) {
                return Optional.empty();
            }
            Bytes sha256 = Bytes.of(in.readNBytes(length));
            return Optional.of(new StoredSnapshot(position, format, sha256, Bytes.of(in.readAllBytes())));
        }
    }
}
