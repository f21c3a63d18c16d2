package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * A question of eligibility that every applicant answers.
 *
 * @param id the key of its answer: 1 to 80 characters of {@code a-z 0-9 -}
 * @param wording the question
 */
public record Question(String id, Wording wording) {
    /** Checks the parts. */
    @JsonbCreator
    public Question {
        Require.line("id", id, 80);
        if (!id.matches("[a-z0-9-]+")) {
            throw new InvalidInputException("id", "only a-z, 0-9 and hyphens", "rename it");
        }
        Require.present("wording", wording);
    }
}
