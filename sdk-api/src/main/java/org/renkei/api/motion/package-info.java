/**
 * How the council's bodies decide: motions, ballots, and tallies that can be verified. Start at {@link
 * org.renkei.api.motion.Motions}.
 */
@NullMarked
package org.renkei.api.motion;

import org.jspecify.annotations.NullMarked;
