/** Councils at work on real input, from a consultation to a searched log. */
@NullMarked
package org.renkei.samples.replays;

import org.jspecify.annotations.NullMarked;
