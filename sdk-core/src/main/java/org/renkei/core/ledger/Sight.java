package org.renkei.core.ledger;

import org.renkei.api.id.MemberId;

/** Tells who could have known of what. */
@FunctionalInterface
public interface Sight {
    /** Returns whether {@code member} could see anything of deed {@code number} at some time before {@code position}. */
    boolean couldSee(MemberId member, int number, long position);
}
