package org.renkei.api.marking;

/**
 * A sharing scope of C4TAP (情報共有範囲), each containing the one before. Source: report on the national strategy and the critical
 * infrastructure programme, January 2016.
 */
public enum C4tapColour {
    /** Provider, secretariat and analysts. */
    RED(Tlp.RED),
    /** The participants as well. */
    AMBER(Tlp.AMBER_STRICT),
    /** Observers who have agreed to the rules as well. */
    YELLOW(Tlp.AMBER_STRICT),
    /** Council-related parties that do not take part as well. */
    GREEN(Tlp.AMBER),
    /** The public. */
    WHITE(Tlp.CLEAR);

    private final Tlp tlp;

    C4tapColour(Tlp tlp) {
        this.tlp = tlp;
    }

    /**
     * Returns the TLP label that travels beside this colour. It never stands for the colour: AMBER and YELLOW share one, and
     * TLP:AMBER would include the recipients' clients, which no colour short of GREEN does.
     */
    public Tlp tlp() {
        return tlp;
    }
}
