/** The store for tests and first steps: {@link org.renkei.core.memory.InMemoryStore}, which forgets everything when closed. */
@NullMarked
package org.renkei.core.memory;

import org.jspecify.annotations.NullMarked;
