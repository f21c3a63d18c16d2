package org.renkei.plugin.siemexample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.retrieval.BlockEntry;
import org.renkei.spi.Change;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.Inventoried;
import org.renkei.spi.ItemResult;

/**
 * The list that a gateway reads: each value on a line, under a comment with its placement key, version and label. The file is
 * replaced whole, so a reader never sees half of it. A value that two keys ask for stands there twice, until both are gone.
 */
final class BlocklistFile {
    private static final String TITLE = "# Blocked on behalf of the council. Written by a connector; do not edit.";
    private static final Wording MEND_FILE =
            new Wording("遮断リストの空き容量と権限を確認する", "check the block list's space and permissions");

    private final Path file;

    BlocklistFile(Path file) {
        this.file = file;
    }

    List<ItemResult> apply(List<Change<BlockEntry>> batch) {
        try {
            Map<String, Line> lines = read();
            List<ItemResult> results = new ArrayList<>();
            for (Change<BlockEntry> change : batch) {
                results.add(apply(change, lines));
            }
            if (results.stream().anyMatch(result -> result.code().equals(ItemResult.ACCEPTED))) {
                write(lines);
            }
            return results;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static ItemResult apply(Change<BlockEntry> change, Map<String, Line> lines) {
        if (change instanceof Change.Upsert<BlockEntry> upsert) {
            Line line = new Line(
                    upsert.version(),
                    upsert.label().label(),
                    upsert.item().indicator().value());
            return line.equals(lines.put(upsert.key(), line)) ? ItemResult.unchanged() : ItemResult.accepted();
        }
        if (change instanceof Change.Withdraw<BlockEntry>) {
            return lines.remove(change.key()) == null ? ItemResult.unchanged() : ItemResult.accepted();
        }
        return ItemResult.rejected(Change.UNKNOWN);
    }

    Stream<Inventoried.Placed> inventory() {
        try {
            return read().entrySet().stream()
                    .map(entry -> new Inventoried.Placed(entry.getKey(), entry.getValue().version));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Map<String, Line> read() throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return lines;
        }
        List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 1; i + 1 < all.size(); i += 2) {
            String[] comment = all.get(i).split(" ", -1);
            if (comment.length != 4) {
                throw new IOException("not a list that this connector wrote");
            }
            lines.put(comment[1], new Line(comment[2], comment[3], all.get(i + 1)));
        }
        return lines;
    }

    private void write(Map<String, Line> lines) throws IOException {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        lines.forEach((key, line) -> text.append("# ")
                .append(String.join(" ", key, line.version, line.label))
                .append('\n')
                .append(line.value)
                .append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ConnectorException failed(IOException cause) {
        return ConnectorException.retryable("BLOCKLIST_FAILED", MEND_FILE).causedBy(cause);
    }

    private record Line(String version, String label, String value) {}
}
