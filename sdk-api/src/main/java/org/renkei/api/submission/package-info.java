/**
 * What members hand in: drafts, the parts they consist of, who may read each part, and what comes back. Start at {@link
 * org.renkei.api.submission.Submissions} and {@link org.renkei.api.submission.SubmissionDraft}.
 */
@NullMarked
package org.renkei.api.submission;

import org.jspecify.annotations.NullMarked;
