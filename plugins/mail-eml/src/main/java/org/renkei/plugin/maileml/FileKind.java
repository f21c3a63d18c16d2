package org.renkei.plugin.maileml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What kind of file it is by its first bytes, as far as that matters here. */
enum FileKind {
    PROGRAM,
    LOCKED_ARCHIVE,
    OTHER;

    /** How many of the first bytes are looked at. */
    static final int BYTES = 64;

    private static final int ZIP = 0x04034b50;
    private static final int ZIP_FLAGS = 6;
    private static final int ELF = 0x464c457f;
    private static final int SHORTCUT = 0x4c;
    private static final int SHORTCUT_CLASS = 0x00021401;
    private static final int DOS = 0x5a4d; // MZ
    private static final int SCRIPT = 0x2123; // #!

    /** Returns the kind of a file that begins with the first {@code length} of {@code bytes}. */
    static FileKind of(byte[] bytes, int length) {
        ByteBuffer start = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
        if (length < Integer.BYTES * 2) {
            return OTHER;
        }
        int magic = start.getInt(0);
        boolean script = (magic & 0xffff) == SCRIPT;
        if (magic == ELF
                || (magic & 0xffff) == DOS
                || script
                || (magic == SHORTCUT && start.getInt(Integer.BYTES) == SHORTCUT_CLASS)) {
            return PROGRAM;
        }
        boolean locked = magic == ZIP && (start.getShort(ZIP_FLAGS) & 1) == 1;
        return locked ? LOCKED_ARCHIVE : OTHER;
    }
}
