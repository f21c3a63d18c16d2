package org.renkei.core;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.renkei.spi.store.Bytes;

/** Makes keys. */
final class SecretBytes {
    private static final int LENGTH = 32;

    private SecretBytes() {}

    /** Returns 32 random bytes. */
    static Bytes fresh() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** Returns the 32 bytes that follow from {@code seed}. */
    static Bytes of(String purpose, long seed) {
        return Bytes.of(Sha256.of((purpose + "\n" + seed).getBytes(StandardCharsets.UTF_8)));
    }
}
