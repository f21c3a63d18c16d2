package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.SectorId;

/**
 * A critical-infrastructure sector in the charter's edition of the list.
 *
 * @param id its id
 * @param title its name
 */
public record Sector(SectorId id, Wording title) {
    /** Checks the parts. */
    @JsonbCreator
    public Sector {
        Require.present("id", id);
        Require.present("title", title);
    }
}
