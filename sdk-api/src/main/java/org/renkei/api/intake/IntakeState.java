package org.renkei.api.intake;

/** Where a round stands. */
public enum IntakeState {
    /** Its first day is still to come. */
    ANNOUNCED,
    /** Applications are taken. */
    OPEN,
    /** Its last day is over; its applications are decided. */
    CLOSED
}
