package org.renkei.core.connector;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;

/**
 * The name of one indicator of one item in one output of one instance. It can be read back, so that an inventory or a sighting
 * leads to the item without anything having been remembered.
 *
 * @param instance the instance
 * @param output which of its outputs
 * @param item the item
 * @param digest stands for type and value
 */
record PlacementKey(String instance, Output output, ItemId item, String digest) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9-]{1,40})/([ib])/([a-z0-9][a-z0-9._:-]{0,79})/([0-9a-f]{32})");
    private static final int DIGITS = 32;

    static PlacementKey of(String instance, Output output, ItemId item, Indicator indicator) {
        return new PlacementKey(instance, output, item, digest(indicator));
    }

    /** Returns what tells an indicator from others of its item: type and value, and nothing else of it. */
    static String digest(Indicator indicator) {
        return Sha256.hex(indicator.type().word() + "\n" + indicator.value()).substring(0, DIGITS);
    }

    /** Reads a key of {@code instance}; empty for text that is none of its keys. */
    static Optional<PlacementKey> read(String instance, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !parts.group(1).equals(instance)) {
            return Optional.empty();
        }
        Output output = parts.group(2).equals(Output.BLOCK.letter) ? Output.BLOCK : Output.INDICATOR;
        return Optional.of(new PlacementKey(instance, output, new ItemId(parts.group(3)), parts.group(4)));
    }

    /** Returns the same thing's key in another output. */
    PlacementKey in(Output other) {
        return new PlacementKey(instance, other, item, digest);
    }

    @Override
    public String toString() {
        return instance + "/" + output.letter + "/" + item + "/" + digest;
    }

    /** The outputs of an instance. */
    enum Output {
        /** Looks and alerts. */
        INDICATOR("i"),
        /** Blocks. */
        BLOCK("b");

        private final String letter;

        Output(String letter) {
            this.letter = letter;
        }
    }
}
