package org.renkei.spi.store;

import java.util.Arrays;
import java.util.Objects;

/**
 * An immutable run of bytes with value equality.
 *
 * <p>It is made without copying: whoever hands over an array does not change it afterwards. <b>Threads:</b> safe.
 */
public final class Bytes {
    private final byte[] array;
    // made when first asked for, as that of a String
    private int hash;

    private Bytes(byte[] array) {
        this.array = Objects.requireNonNull(array, "array");
    }

    /** Takes over {@code array}, which the caller must not change any more. */
    public static Bytes of(byte[] array) {
        return new Bytes(array);
    }

    /** Returns the number of bytes. */
    public int length() {
        return array.length;
    }

    /** Returns the bytes themselves, to be read only. */
    public byte[] array() {
        return array;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Bytes that && Arrays.equals(array, that.array));
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(array);
            hash = known;
        }
        return known;
    }

    /** Returns the length only: bytes may be confidential. */
    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
