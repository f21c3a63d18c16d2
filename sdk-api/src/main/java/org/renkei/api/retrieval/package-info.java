/**
 * What members read: the feed, single items, countermeasure information and acknowledgement. Start at {@link
 * org.renkei.api.retrieval.Retrieval}.
 */
@NullMarked
package org.renkei.api.retrieval;

import org.jspecify.annotations.NullMarked;
