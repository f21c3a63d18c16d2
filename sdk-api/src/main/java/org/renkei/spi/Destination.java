package org.renkei.spi;

import java.util.Set;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;

/**
 * Where things end up: who can read them there, and what happens to them. Whoever connects a tool states it; nothing has a
 * default, because a wrong guess would leak.
 *
 * @param owner the person or unit that answers for the tool: one line of 1 to 200 characters
 * @param readers who can read what is placed there, export and search included
 * @param persons the handlers who can, if {@code readers} is PERSONS; else empty
 * @param strongestAct the most that may be done there by itself when something is found
 * @param leastStage CONFIRMED to let in only what the council has issued
 */
public record Destination(String owner, Readers readers, Set<HandlerId> persons, Act strongestAct, Stage leastStage) {
    /** Checks the parts. */
    public Destination {
        Require.line("owner", owner, 200);
        Require.present("readers", readers);
        persons = Require.set("persons", persons, 1_000);
        Require.present("strongestAct", strongestAct);
        Require.present("leastStage", leastStage);
        if (persons.isEmpty() == (readers == Readers.PERSONS)) {
            throw new InvalidInputException(
                    "persons", "given for PERSONS, and only then", "name the handlers, or choose other readers");
        }
    }

    /** Who can read a destination, from the fewest to the most: the order is contract. */
    public enum Readers {
        /** Named handlers and nobody else, administrators included. */
        PERSONS,
        /** One team of our organisation. */
        TEAM,
        /** Our organisation. */
        ORG,
        /** Those we serve as well: clients, organisations under our protection. */
        ORG_AND_CLIENTS,
        /** A community outside the council as well, such as a sector or an exchange. */
        COMMUNITY,
        /** Anyone. */
        PUBLIC
    }
}
