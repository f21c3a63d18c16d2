package org.renkei.api.intake;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.member.AdmissionDraft;

/**
 * What an organisation says that wishes to become a member.
 *
 * @param admission as what it wishes to be admitted
 * @param statement why it applies, 1 to 4,000 characters
 * @param answers its answers to the charter's questions of eligibility, by the question's id, each 1 to 2,000 characters
 */
public record ApplicationDraft(AdmissionDraft admission, String statement, Map<String, String> answers) {
    private static final int MOST_ANSWERS = 100;

    /** Checks the parts; whether every question is answered is checked against the charter. */
    @JsonbCreator
    public ApplicationDraft {
        Require.present("admission", admission);
        Require.text("statement", statement, 4_000);
        answers = checked(answers);
    }

    static Map<String, String> checked(@Nullable Map<String, String> answers) {
        Map<String, String> given = new TreeMap<>();
        if (answers != null) {
            answers.forEach((question, answer) ->
                    given.put(Require.line("answers", question, 80), Require.text("answers", answer, 2_000)));
        }
        if (given.size() > MOST_ANSWERS) {
            throw new InvalidInputException(
                    "answers", "at most " + MOST_ANSWERS, "answer the charter's questions only");
        }
        return Collections.unmodifiableMap(given);
    }
}
