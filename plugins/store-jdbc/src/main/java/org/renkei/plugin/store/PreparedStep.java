package org.renkei.plugin.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.renkei.api.error.InvalidInputException;
import org.renkei.spi.store.Append;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;
import org.renkei.spi.store.NewEvent;

/** A step checked and sealed by its caller's thread, so that the writer has little left to do. */
record PreparedStep(
        Map<String, Long> expected, List<NewEvent> events, List<SealedContent> contents, List<String> purges) {
    /** One row; far below what SQLite takes, far above what a council should. */
    private static final int MAX_BYTES = 256 << 20;

    static PreparedStep of(Append append) {
        for (NewEvent event : append.events()) {
            checkSize("payload", event.payload());
        }
        List<SealedContent> sealed =
                append.contents().stream().map(PreparedStep::seal).toList();
        return new PreparedStep(append.expected(), append.events(), sealed, append.purges());
    }

    /** Roughly the bytes that it adds to the log. */
    long size() {
        long size = 0;
        for (NewEvent event : events) {
            size += event.payload().length();
        }
        for (SealedContent content : contents) {
            size += content.sealed().length();
        }
        return size;
    }

    static Bytes sha256(Bytes bytes) {
        return Bytes.of(sha256().digest(bytes.array()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static SealedContent seal(Content content) {
        checkSize("bytes", content.bytes());
        if (!sha256(content.bytes()).equals(content.sha256())) {
            throw new InvalidInputException(
                    "sha256",
                    "it must be the SHA-256 of the content's bytes",
                    "hash the same bytes that are handed in");
        }
        return SealedContent.seal(content);
    }

    private static void checkSize(String field, Bytes bytes) {
        if (bytes.length() > MAX_BYTES) {
            throw new InvalidInputException(field, "at most 256 MiB", "split it");
        }
    }
}
