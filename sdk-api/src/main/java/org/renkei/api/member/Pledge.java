package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import org.renkei.api.error.Require;

/**
 * A handler's signed promise to keep confidence (誓約). The duty goes on after the handler or the member has left.
 *
 * @param version the version of the text that was signed
 * @param signedBy the name as signed, 1 to 200 characters on one line
 * @param signedOn the day
 */
public record Pledge(String version, String signedBy, LocalDate signedOn) {
    /** Checks the parts. */
    @JsonbCreator
    public Pledge {
        Require.line("version", version, 40);
        Require.line("signedBy", signedBy, 200);
        Require.present("signedOn", signedOn);
    }
}
