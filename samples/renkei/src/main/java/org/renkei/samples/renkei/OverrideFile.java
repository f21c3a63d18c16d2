package org.renkei.samples.renkei;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.lint.Redaction;

/**
 * What somebody kept in drafts against the lint's advice: one line of JSON each, beside the profile and as secret as it, with no
 * content. It is written before the draft leaves.
 */
final class OverrideFile {
    private final Path file;

    /** Names the file that belongs to {@code profile}. */
    OverrideFile(Path profile) {
        file = profile.resolveSibling(profile.getFileName() + ".kept");
    }

    /** Adds what was kept in the draft that is handed in under {@code key}, and returns when it is durable. */
    void add(String key, List<Redaction.Kept> all) {
        if (all.isEmpty()) {
            return;
        }
        String at = Instant.now().toString();
        StringBuilder lines = new StringBuilder();
        all.forEach(kept -> lines.append(JsonText.line(row(at, key, kept))));
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "--profile",
                    "what is kept is recorded in a file beside the profile, which cannot be written",
                    "check its place and rights");
        }
    }

    private static Map<String, Object> row(String at, String key, Redaction.Kept kept) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", at);
        row.put("key", key);
        row.put("kind", kept.kind());
        row.put("field", kept.field());
        row.put("reason", kept.reason());
        return row;
    }
}
