package org.renkei.testkit.council;

import java.time.InstantSource;
import java.util.List;
import org.renkei.api.Council;
import org.renkei.spi.Notice;

/** Hears what leaves a council on other ways than by answers. */
public interface Ears extends AutoCloseable {
    /** Lets everybody be called who is to be called now, and returns the calls since the last time, the oldest first. */
    List<Notice> notices();

    /** Returns the lines that were logged since the last time, of every level, the oldest first. */
    List<String> logged();

    @Override
    void close();

    /** Puts ears to a council. */
    @FunctionalInterface
    interface Factory {
        /**
         * Begins to hear.
         *
         * @param officer the view of an officer
         * @param clock the council's clock
         */
        Ears open(Council officer, InstantSource clock);
    }
}
