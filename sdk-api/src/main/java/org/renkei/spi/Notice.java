package org.renkei.spi;

import java.time.Instant;
import org.renkei.api.charter.Wording;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Urgency;

/**
 * A call to somebody who has to do something. It says what has to be done and about which item, and nothing of what the item says:
 * whoever is called reads that in the council.
 *
 * @param id names the notice: the same call repeated after a fault has the same one; 1 to 200 characters on one line
 * @param to how to reach the person
 * @param level on which level of its organisation the person stands
 * @param item about which item
 * @param urgency how soon it must be acted on
 * @param since since when it has waited
 * @param reply text by which an answer is recognised, if the tool can bring it back: 20 to 40 characters of {@code a-z 2-7}
 * @param subject one line
 * @param text what has to be done
 */
public record Notice(
        String id,
        ContactChannel to,
        ContactLevel level,
        ItemId item,
        Urgency urgency,
        Instant since,
        String reply,
        Wording subject,
        Wording text) {
    /** Checks the parts. */
    public Notice {
        Require.line("id", id, 200);
        Require.present("to", to);
        Require.present("level", level);
        Require.present("item", item);
        Require.present("urgency", urgency);
        Require.present("since", since);
        Require.line("reply", reply, 40);
        Require.present("subject", subject);
        Require.present("text", text);
    }
}
