package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * What a handler signs before reading anything that is not public (誓約).
 *
 * @param version names this wording; a pledge is signed to one version
 * @param wording the text
 */
public record PledgeText(String version, Wording wording) {
    /** Checks the parts. */
    @JsonbCreator
    public PledgeText {
        Require.line("version", version, 40);
        Require.present("wording", wording);
    }
}
