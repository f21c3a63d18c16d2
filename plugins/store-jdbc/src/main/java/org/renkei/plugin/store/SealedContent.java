package org.renkei.plugin.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Content;

/**
 * A content as the file holds it: sealed by AES-256-GCM under a random key of its own, so that destroying 32 bytes destroys
 * every copy of it.
 *
 * @param key used for this one message only
 * @param sealed ciphertext and tag; the tag also covers id and hash, so that rows cannot be taken for one another
 */
record SealedContent(String id, Bytes sha256, Bytes key, Bytes sealed) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    /** Ciphers to be used again: finding one among the providers takes longer than sealing a short message. */
    private static final Queue<Cipher> IDLE = new ConcurrentLinkedQueue<>();
    /** Constant, because no key ever seals a second message. */
    private static final byte[] NONCE = new byte[12];

    static SealedContent seal(Content content) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        try {
            Bytes sealed = Bytes.of(run(Cipher.ENCRYPT_MODE, key, content.id(), content.sha256(), content.bytes()));
            return new SealedContent(content.id(), content.sha256(), Bytes.of(key), sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-256-GCM", e);
        }
    }

    /** Returns the bytes, or empty if anything about this row is not what was stored. */
    Optional<Bytes> open() {
        if (key.length() != KEY_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(Bytes.of(run(Cipher.DECRYPT_MODE, key.array(), id, sha256, sealed)));
        } catch (GeneralSecurityException | ProviderException e) { // the latter where bytes are fewer than a tag
            return Optional.empty();
        }
    }

    private static byte[] run(int mode, byte[] key, String id, Bytes sha256, Bytes message)
            throws GeneralSecurityException {
        Cipher idle = IDLE.poll();
        Cipher cipher = idle != null ? idle : Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(sha256.array());
        byte[] result = cipher.doFinal(message.array());
        IDLE.add(cipher); // one that failed is not used again
        return result;
    }
}
