package org.renkei.core.connector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;

/** Looks through a plugin's zip before anything unpacks it: how much there is, where it would go, and what it must not bring. */
final class PluginZip {
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_ENTRIES = 20_000;

    private static final Path INSIDE = Path.of("inside");

    private final Path zip;
    private long bytes;
    private int entries;
    private boolean described;

    private PluginZip(Path zip) {
        this.zip = zip;
    }

    /**
     * Refuses a zip that is no plugin.
     *
     * @throws CouncilException {@code INVALID_INPUT}, saying what is wrong with it
     */
    static void check(Path zip) {
        PluginZip look = new PluginZip(zip);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            look.walk(in, true);
        } catch (ZipException | IllegalArgumentException e) {
            throw look.refuse("it is not a sound zip");
        } catch (IOException e) {
            throw look.refuse("it cannot be read");
        }
        if (!look.described) {
            throw look.refuse("it has no plugin.properties at its top");
        }
    }

    private void walk(ZipInputStream in, boolean outer) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            String name = entry.getName();
            if (++entries > MOST_ENTRIES) {
                throw refuse("it has more than " + MOST_ENTRIES + " entries");
            }
            if (outer) {
                place(name);
            }
            if (name.startsWith("org/renkei/api/") || name.startsWith("org/renkei/spi/")) {
                throw refuse("it brings its own copy of the API; make sdk-api a provided dependency");
            }
            if (outer && name.endsWith(".jar")) {
                walk(new ZipInputStream(new Counted(in)), false);
            } else {
                drain(in);
            }
        }
    }

    private void place(String name) {
        if (!INSIDE.resolve(name).normalize().startsWith(INSIDE)) {
            throw refuse("an entry leads out of its directory");
        }
        described |= name.equals("plugin.properties");
    }

    private void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count(read);
        }
    }

    private void count(long more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw refuse("it unpacks to more than " + (MOST_BYTES >> 20) + " MiB");
        }
    }

    private CouncilException refuse(String why) {
        return new CouncilException(
                ErrorCode.INVALID_INPUT,
                "plugin " + zip.getFileName() + " is refused: " + why + "; nothing was unpacked");
    }

    /** Counts what a jar within the zip takes, and leaves the zip open. */
    private final class Counted extends InputStream {
        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }
    }
}
