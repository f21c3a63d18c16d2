/**
 * Labels as values: TLP 2.0, the colours of C4TAP, and what an indicator may be used for. A label never decides alone who may
 * read; that is the audience's part (see {@code org.renkei.api.submission.Audience}).
 */
@NullMarked
package org.renkei.api.marking;

import org.jspecify.annotations.NullMarked;
