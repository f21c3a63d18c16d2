package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.RequestId;

/**
 * Which request a submission answers.
 *
 * @param request which one
 * @param complete whether nothing more is to follow: the member's duty is done
 */
public record AnswerTo(RequestId request, Boolean complete) {
    /** Checks the parts. */
    @JsonbCreator
    public AnswerTo {
        Require.present("request", request);
        Require.present("complete", complete);
    }
}
