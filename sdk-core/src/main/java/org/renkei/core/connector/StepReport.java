package org.renkei.core.connector;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;

/**
 * What one step of an instance did. It holds ids and codes, and no content.
 *
 * @param state whether it can go on
 * @param placed how many changes the tool took
 * @param unchanged how many it had taken before
 * @param withdrawn how many it gave up
 * @param withheld what the gate kept from it, item by item
 * @param parked what was parked in this step and why, by key
 * @param sightings how many sightings were handed in
 * @param falsePositives how many hits were handed in that the tool's users marked as false positives
 * @param calls who was called about what waits
 * @param fault what ended the step early
 */
public record StepReport(
        State state,
        int placed,
        int unchanged,
        int withdrawn,
        List<Withheld> withheld,
        Map<String, String> parked,
        int sightings,
        int falsePositives,
        Calls calls,
        Optional<Fault> fault) {
    /** Copies. */
    public StepReport {
        Require.present("state", state);
        withheld = List.copyOf(withheld);
        parked = Map.copyOf(parked);
        fault = Require.optional(fault);
    }

    /**
     * What became of calls.
     *
     * @param called how many people were called
     * @param answered how many answered
     * @param unreachable at how many members nobody could be called about something
     */
    public record Calls(int called, int answered, int unreachable) {}

    /** Whether an instance can go on. */
    public enum State {
        /** Everything there was is done. */
        ACTIVE,
        /** Something must wait; the next step tries again. */
        LATER,
        /** A person must mend something first; the next step tries again all the same. */
        ACTION_NEEDED
    }

    /**
     * What ended a step early.
     *
     * @param code what happened
     * @param remedy what to do
     * @param after when to come again, if the tool said so
     */
    public record Fault(String code, Wording remedy, Optional<Duration> after) {}
}
