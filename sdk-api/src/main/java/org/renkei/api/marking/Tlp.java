package org.renkei.api.marking;

import java.util.Locale;
import java.util.Optional;

/**
 * The Traffic Light Protocol, version 2.0 (FIRST, August 2022), from least to most restricted: the order is contract.
 *
 * <p>On the wire a label is written as the standard spells it, such as {@code TLP:AMBER+STRICT}.
 */
public enum Tlp {
    /** The world may know. */
    CLEAR,
    /** Within the recipient's community. */
    GREEN,
    /** Within the recipient's organisation and its clients, on a need-to-know basis. */
    AMBER,
    /** Within the recipient's organisation only. */
    AMBER_STRICT,
    /** For the eyes of the individual recipients only. */
    RED;

    /** Returns the label as the standard spells it. */
    public String label() {
        return "TLP:" + name().replace('_', '+');
    }

    /** Returns the more restricted of the two, so that joining information never loosens a label. */
    public Tlp strictest(Tlp other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Reads a label in the standard's spelling, with or without the {@code TLP:} in front, in any case.
     *
     * @return empty if it is none of the five; TLP 1.0's WHITE is not guessed to be CLEAR
     */
    public static Optional<Tlp> ofLabel(String label) {
        String name = label.strip().toUpperCase(Locale.ROOT);
        String bare = name.startsWith("TLP:") ? name.substring(4) : name;
        for (Tlp tlp : values()) {
            if (tlp.name().replace('_', '+').equals(bare)) {
                return Optional.of(tlp);
            }
        }
        return Optional.empty();
    }
}
