package org.renkei.testkit.store;

/** What a store may lack. All are expected unless {@link StoreFixture#lacking} says otherwise and why. */
public enum StoreCapability {
    /** Opened again, it holds what it had acknowledged. */
    REOPEN,
    /** It writes a copy of itself from which another can be made. */
    BACKUP
}
