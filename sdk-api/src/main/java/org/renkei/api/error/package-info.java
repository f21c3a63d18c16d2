/**
 * What goes wrong, as types: one unchecked root, {@link org.renkei.api.error.CouncilException}, with a code that says whose
 * turn it is and whether trying again can help.
 *
 * <p>Start at {@link org.renkei.api.error.ErrorCode}. Messages name fields, rules and ids; they never carry what was
 * submitted, who submitted it, or a secret, so they may be logged as they are.
 */
@NullMarked
package org.renkei.api.error;

import org.jspecify.annotations.NullMarked;
