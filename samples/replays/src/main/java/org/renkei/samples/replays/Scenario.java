package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CharterId;

/**
 * One replay: a council at work through some days of the past. A scenario may be played again over what an earlier run left;
 * it then finds everything done, and adds nothing.
 */
interface Scenario {
    /** Returns its name on the command line, of one word or two, such as {@code wannacry}. */
    String name();

    /** Returns under which key its title stands in the texts. */
    default String title() {
        return name().replace(' ', '.') + ".title";
    }

    /** Returns who takes part. */
    SeatTable seats();

    /** Returns when the council is founded, in the replay's time. */
    Instant begins();

    /** Returns the charter that the council is founded by. */
    default CharterId charter() {
        return new CharterId("council-2019");
    }

    /** Returns what ids follow from, for a scenario that ends in a recorded state; empty for chance. */
    default OptionalLong seed() {
        return OptionalLong.empty();
    }

    /** Brings the council to where the scenario begins; usually every member is in it already. */
    default Cast prepare(EmbeddedCouncil council) {
        return Founding.complete(council, seats(), LocalDate.ofInstant(begins(), Story.ZONE));
    }

    /**
     * Returns this scenario with its outcome as of a day.
     *
     * @throws InvalidInputException if it has no outcome that differs by the day
     */
    default Scenario asOf(LocalDate day) {
        throw new InvalidInputException("--as-of", "this replay counts nothing by days", "leave it out");
    }

    /** Plays it from beginning to end. */
    void play(Setting setting);
}
