package org.renkei.plugin.siemexample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.indicator.Indicator;
import org.renkei.spi.Change;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.Inventoried;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Placement;

/** The file of CEF lines: appended to, forced, and read back, because what it holds is what the tool holds. */
final class CefFile {
    private static final Wording MEND_FILE =
            new Wording("CEFファイルの空き容量と権限を確認する", "check the CEF file's space and permissions");
    private static final int NEWLINE = '\n';

    private final Path file;
    private final InstantSource clock;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private long known = -1;
    private boolean torn;
    private long revision;

    CefFile(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    List<ItemResult> apply(List<Change<Placement>> batch) {
        load();
        List<ItemResult> results = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Change<Placement> change : batch) {
            results.add(apply(change, lines));
        }
        if (!lines.isEmpty()) {
            append(lines);
        }
        return results;
    }

    private ItemResult apply(Change<Placement> change, List<String> lines) {
        Held before = held.get(change.key());
        if (change instanceof Change.Upsert<Placement> upsert) {
            if (before != null && before.version.equals(upsert.version())) {
                return ItemResult.unchanged();
            }
            lines.add(CefLine.placed(before == null ? CefLine.ADD : CefLine.UPDATE, clock.instant(), upsert));
            return ItemResult.accepted();
        }
        if (change instanceof Change.Withdraw<Placement> withdraw) {
            if (before == null) {
                return ItemResult.unchanged();
            }
            lines.add(CefLine.withdrawn(clock.instant(), withdraw, before.label));
            return ItemResult.accepted();
        }
        return ItemResult.rejected(Change.UNKNOWN);
    }

    Stream<Inventoried.Placed> inventory() {
        load();
        return held.entrySet().stream().map(entry -> new Inventoried.Placed(entry.getKey(), entry.getValue().version));
    }

    /** Returns what is in the tool now, by placement key. */
    Map<String, Indicator> indicators() {
        load();
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        held.forEach((key, thing) -> indicators.put(key, thing.indicator));
        return indicators;
    }

    /** Returns a number that grows whenever {@link #indicators} changes. */
    long revision() {
        load();
        return revision;
    }

    private void append(List<String> lines) {
        // a line that a crash cut short is ended first, so that it spoils no other
        String text = (torn ? "\n" : "") + String.join("\n", lines) + "\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long before = known;
        known = -1; // unless all of it went well, the next call reads what really is there
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        } catch (IOException e) {
            throw failed(e);
        }
        lines.forEach(this::learn);
        torn = false;
        known = before + bytes.length;
    }

    /** Reads the file if somebody else, or a crash, has changed it. */
    private void load() {
        try {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size == known) {
                return;
            }
            held.clear();
            byte[] bytes = size == 0 ? new byte[0] : Files.readAllBytes(file);
            torn = bytes.length > 0 && bytes[bytes.length - 1] != NEWLINE;
            String text = new String(bytes, StandardCharsets.UTF_8);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::learn);
            revision++;
            known = bytes.length;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void learn(String line) {
        Map<String, String> fields = CefLine.read(line).orElse(Map.of());
        String key = fields.getOrDefault(CefLine.KEY, "");
        if (CefLine.WITHDRAW.equals(fields.get(""))) {
            held.remove(key);
        } else {
            CefLine.indicator(fields)
                    .ifPresent(indicator -> held.put(
                            key,
                            new Held(
                                    fields.getOrDefault(CefLine.VERSION, ""),
                                    fields.getOrDefault(CefLine.TLP, ""),
                                    indicator)));
        }
        revision++;
    }

    private static ConnectorException failed(IOException cause) {
        return ConnectorException.retryable("CEF_FILE_FAILED", MEND_FILE).causedBy(cause);
    }

    private record Held(String version, String label, Indicator indicator) {}
}
