package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;

/**
 * The members that take part, as the reader may know them.
 *
 * @param total how many members there are, unlisted ones included
 * @param unlisted how many of them are not named here
 * @param counts how many there are of each category and subcategory, in the order of the roster
 * @param members the members whose names the reader may know, in the order of the roster
 */
public record Roster(Integer total, Integer unlisted, List<CategoryCount> counts, List<Member> members) {
    /** Checks the parts. */
    @JsonbCreator
    public Roster {
        Require.present("total", total);
        Require.present("unlisted", unlisted);
        counts = Require.list("counts", counts, 1_000);
        members = Require.list("members", members, 1_000_000);
    }
}
