package org.renkei.api.liaison;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;

/**
 * A word of the typology.
 *
 * @param code its code, such as {@code cause.intentional.ddos}
 * @param within the code of the word that it is a kind of; absent for the three axes
 * @param deliberate whether somebody means it: an incident whose causes are all otherwise has no attacker
 * @param title how people say it
 */
public record IncidentTerm(String code, Optional<String> within, Boolean deliberate, Wording title) {
    /** Checks the parts. */
    @JsonbCreator
    public IncidentTerm {
        Require.line("code", code, 80);
        within = Require.optional(within);
        Require.present("deliberate", deliberate);
        Require.present("title", title);
    }
}
