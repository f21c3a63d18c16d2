package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.SectorId;

/**
 * How many members there are of one kind.
 *
 * @param category the category or subcategory
 * @param sector the sector, where the row counts one
 * @param members how many, unlisted ones included
 */
public record CategoryCount(CategoryId category, Optional<SectorId> sector, Integer members) {
    /** Checks the parts. */
    @JsonbCreator
    public CategoryCount {
        Require.present("category", category);
        sector = Require.optional(sector);
        Require.present("members", members);
    }
}
