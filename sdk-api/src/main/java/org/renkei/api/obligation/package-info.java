/**
 * Everything with a clock, as one kind of object (義務・期限): an answer to a request, an acknowledgement, a vote, a pledge. Start at
 * {@link org.renkei.api.obligation.Obligations}.
 */
@NullMarked
package org.renkei.api.obligation;

import org.jspecify.annotations.NullMarked;
