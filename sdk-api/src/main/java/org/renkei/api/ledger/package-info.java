/**
 * Give and take (貢献台帳): what each member gave, how useful others found it, and who keeps its place. Start at {@link
 * org.renkei.api.ledger.Ledger}.
 */
@NullMarked
package org.renkei.api.ledger;

import org.jspecify.annotations.NullMarked;
