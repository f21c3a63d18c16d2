/**
 * Finding what we may read. Start at {@link org.renkei.api.search.Search}.
 */
@NullMarked
package org.renkei.api.search;

import org.jspecify.annotations.NullMarked;
