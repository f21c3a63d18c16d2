/**
 * What the council tells in numbers: the table of dispositions, and breakdowns that point at nobody. Start at {@link
 * org.renkei.api.statistics.Statistics}.
 */
@NullMarked
package org.renkei.api.statistics;

import org.jspecify.annotations.NullMarked;
