package org.renkei.plugin.maileml;

import org.renkei.api.error.Require;

/**
 * A file in a mail.
 *
 * @param name its name as the mail gives it, decoded, signs that cannot be seen included; empty if it has none
 * @param type its media type as the mail gives it, such as {@code application/pdf}
 * @param size its length in bytes, decoded
 * @param sha256 the SHA-256 of its decoded bytes, 64 hexadecimal digits in lower case
 */
public record MailAttachment(String name, String type, Long size, String sha256) {
    /** Checks the parts. */
    public MailAttachment {
        Require.present("name", name);
        Require.present("type", type);
        Require.present("size", size);
        Require.present("sha256", sha256);
    }

    /** Returns its hash, and not its name. */
    @Override
    public String toString() {
        return "attachment " + sha256;
    }
}
