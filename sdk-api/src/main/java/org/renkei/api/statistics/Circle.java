package org.renkei.api.statistics;

/** For whom a breakdown is. */
public enum Circle {
    /** For members, who are bound to confidentiality. */
    WITHIN(5),
    /** For everybody. */
    OUTSIDE(20);

    private final int fewest;

    Circle(int fewest) {
        this.fewest = fewest;
    }

    /** Returns the smallest number that is told: of cases, and of members behind them. */
    public int fewest() {
        return fewest;
    }
}
