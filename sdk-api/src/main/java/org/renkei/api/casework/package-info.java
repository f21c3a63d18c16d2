/**
 * What those entitled do with cases: issue countermeasure information, and look up a provider on a recorded ground. Start at
 * {@link org.renkei.api.casework.Casework}.
 */
@NullMarked
package org.renkei.api.casework;

import org.jspecify.annotations.NullMarked;
