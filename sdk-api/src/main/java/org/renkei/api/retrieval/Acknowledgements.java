package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberId;

/**
 * How far an item has come, for those who run the council.
 *
 * @param asked how many members may read it; the provider of a submission is one of them, because whoever is missing here would
 *     be known
 * @param delivered how many have it, those who have read it included
 * @param read how many have read it, those who have acted included
 * @param acted how many have done what it asks for
 * @param silent the members that have not acknowledged anything, in the order of the roster
 */
public record Acknowledgements(Integer asked, Integer delivered, Integer read, Integer acted, List<MemberId> silent) {
    /** Copies. */
    @JsonbCreator
    public Acknowledgements {
        Require.present("asked", asked);
        Require.present("delivered", delivered);
        Require.present("read", read);
        Require.present("acted", acted);
        silent = Require.list("silent", silent, 1_000_000);
    }
}
