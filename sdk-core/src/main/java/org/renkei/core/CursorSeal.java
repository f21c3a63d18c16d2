package org.renkei.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.retrieval.Cursor;
import org.renkei.core.engine.Feed;
import org.renkei.spi.store.Bytes;

/**
 * Seals places of feeds, so that a reader learns no position of the journal from its cursor and cannot use it elsewhere: AES-GCM
 * over position and ordinal, bound to what the caller names. <b>Threads:</b> safe.
 */
final class CursorSeal {
    private static final int NONCE = 12;
    private static final int PLAIN = Long.BYTES + Integer.BYTES;
    private static final int TAG = 16;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    CursorSeal(Bytes secret) {
        key = new SecretKeySpec(secret.array(), "AES");
    }

    Cursor seal(Feed.Place place, String boundTo) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] plain = ByteBuffer.allocate(PLAIN)
                .putLong(place.position())
                .putInt(place.ordinal())
                .array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, boundTo).doFinal(plain);
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(all));
        } catch (GeneralSecurityException e) {
            throw new CouncilException(ErrorCode.INTERNAL, "this Java cannot seal cursors; use one with AES-GCM", e);
        }
    }

    Feed.Place open(Cursor cursor, String boundTo) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(cursor.value());
            String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
            if (all.length != NONCE + PLAIN + TAG || !canonical.equals(cursor.value())) {
                throw refused();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE);
            ByteBuffer plain =
                    ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce, boundTo).doFinal(all, NONCE, PLAIN + TAG));
            return new Feed.Place(plain.getLong(), plain.getInt());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String boundTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static CouncilException refused() {
        return new CouncilException(
                ErrorCode.CURSOR_REFUSED,
                "the cursor was altered, or made for another handler, tool, council or kinds; begin without a cursor");
    }
}
