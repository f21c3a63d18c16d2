package org.renkei.api.request;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * How far a request has come at all of its addressees: numbers, no names.
 *
 * @param asked how many members it was put to, those that have left included
 * @param waiting how many have not answered or declined, and are not late; of a voluntary request, those that have left
 *     included, or the number would tell whether it was they who answered
 * @param partly how many of those have answered a part
 * @param answered how many have answered
 * @param declined how many have declined
 * @param overdue how many are late; always 0 for a voluntary one
 */
public record Progress(
        Integer asked, Integer waiting, Integer partly, Integer answered, Integer declined, Integer overdue) {
    /** Checks the parts. */
    @JsonbCreator
    public Progress {
        Require.present("asked", asked);
        Require.present("waiting", waiting);
        Require.present("partly", partly);
        Require.present("answered", answered);
        Require.present("declined", declined);
        Require.present("overdue", overdue);
    }
}
