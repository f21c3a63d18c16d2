package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.BodyId;

/**
 * A body of the council that takes decisions, such as the steering committee (運営委員会).
 *
 * @param id its id
 * @param title its name
 */
public record Body(BodyId id, Wording title) {
    /** Checks the parts. */
    @JsonbCreator
    public Body {
        Require.present("id", id);
        Require.present("title", title);
    }
}
