/**
 * What can be looked for: indicators, what may be blocked, and the face of the local matcher. Start at {@link
 * org.renkei.api.indicator.Indicator}.
 */
@NullMarked
package org.renkei.api.indicator;

import org.jspecify.annotations.NullMarked;
