package org.renkei.core;

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
}
