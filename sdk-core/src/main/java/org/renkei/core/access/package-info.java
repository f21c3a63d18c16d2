/**
 * The one access decision: who may read what. Feeds, single items, replies, counts and previews all ask {@link
 * org.renkei.core.access.AccessDecision}; nothing else decides.
 */
@NullMarked
package org.renkei.core.access;

import org.jspecify.annotations.NullMarked;
