package org.renkei.samples.renkei;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.renkei.api.error.InvalidInputException;

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

    /** Adds rows, and returns when they are durable. */
    void add(List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(JsonText.line(row)));
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
}
