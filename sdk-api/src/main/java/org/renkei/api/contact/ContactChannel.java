package org.renkei.api.contact;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * One way of reaching somebody. The address is confidential: it is kept outside the journal, and shown to the contact's own
 * member and to officers only.
 *
 * @param kind by which means
 * @param address the address, number or place, 1 to 200 characters on one line
 */
public record ContactChannel(ChannelKind kind, String address) {
    /** Checks the parts. */
    @JsonbCreator
    public ContactChannel {
        Require.present("kind", kind);
        Require.line("address", address, 200);
    }
}
