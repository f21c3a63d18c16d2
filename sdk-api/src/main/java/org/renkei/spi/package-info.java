/** What a plugin implements. Nothing here is called by an embedding program. */
@NullMarked
package org.renkei.spi;

import org.jspecify.annotations.NullMarked;
