/** Councils at work on real input, from consultation to blocked mail. */
@NullMarked
package org.renkei.samples.replays;

import org.jspecify.annotations.NullMarked;
