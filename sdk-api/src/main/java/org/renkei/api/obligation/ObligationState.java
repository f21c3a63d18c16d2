package org.renkei.api.obligation;

/** How far something that is owed has come: the order is contract, and what still waits comes first. */
public enum ObligationState {
    /** Its time is over and it was not done. What is voluntary never comes here. */
    OVERDUE,
    /** Nothing was done yet. */
    OPEN,
    /** A part was done, and the rest is still owed. */
    PARTLY,
    /** It was done. */
    DONE,
    /** It was declined with a reason. */
    DECLINED,
    /** It is no longer owed: what it was about is over, or the member has left. */
    ENDED;

    /** Returns whether it still waits for something to be done. */
    public boolean waits() {
        return compareTo(PARTLY) <= 0;
    }
}
