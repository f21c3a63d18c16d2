/**
 * Finds which texts hold a few given letters, in any script, without knowing words: what makes texts comparable, and an
 * index of pairs of letters. It knows texts and numbers, nothing of councils. Start at {@link
 * org.renkei.core.search.GramIndex}.
 */
@NullMarked
package org.renkei.core.search;

import org.jspecify.annotations.NullMarked;
