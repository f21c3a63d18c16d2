/**
 * Give and take: what was handed in, who found it useful, and what that comes to. It knows no council, only deeds. Start at {@link
 * org.renkei.core.ledger.Reckoning}.
 */
@NullMarked
package org.renkei.core.ledger;

import org.jspecify.annotations.NullMarked;
