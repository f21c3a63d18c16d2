package org.renkei.spi;

import org.renkei.api.error.Require;
import org.renkei.api.marking.Tlp;

/**
 * One step towards what a tool shall hold of ours.
 *
 * <p>There are two kinds, {@link Upsert} and {@link Withdraw}; more may come. A connector answers a kind that it does not know
 * with {@link ItemResult#rejected} and the code {@link #UNKNOWN}.
 *
 * @param <T> what is placed
 */
public interface Change<T> {
    /** The code for rejecting a kind of change that the connector does not know. */
    String UNKNOWN = "UNKNOWN_CHANGE";

    /**
     * Returns the placement key: the name of this thing in this tool, the same in every version. The connector keeps it in the
     * tool, so that a repetition is recognised and the thing found again. Opaque; 1 to 200 characters of {@code a-z 0-9 . _ :
     * / -}.
     */
    String key();

    /**
     * Place this, or bring what is there to this version. If the tool holds this version already, the answer is {@code
     * UNCHANGED}.
     *
     * @param <T> what is placed
     * @param key the placement key
     * @param version differs whenever anything in {@code item} or {@code label} does: 1 to 64 characters of {@code a-z 0-9}
     * @param label the TLP label, which goes wherever the item goes
     * @param item what to place
     */
    record Upsert<T>(String key, String version, Tlp label, T item) implements Change<T> {
        /** Checks the parts. */
        public Upsert {
            Require.line("key", key, 200);
            Require.line("version", version, 64);
            Require.present("label", label);
            Require.present("item", item);
        }

        @Override
        public String toString() {
            return "upsert " + key;
        }
    }

    /**
     * Take this out. If the tool does not hold it, the answer is {@code UNCHANGED}.
     *
     * @param <T> what was placed
     * @param key the placement key
     * @param why for the tool's record
     */
    record Withdraw<T>(String key, Why why) implements Change<T> {
        /** Checks the parts. */
        public Withdraw {
            Require.line("key", key, 200);
            Require.present("why", why);
        }
    }

    /** Why something is taken out. */
    enum Why {
        /** It is no longer in the item, or the item no longer there for us. */
        GONE,
        /** Its time is over. */
        EXPIRED,
        /** Its marking or use no longer allows it in this tool. */
        WITHHELD,
        /** Our member has left the council, or was expelled, and may hold nothing of it any longer. */
        LEFT
    }
}
