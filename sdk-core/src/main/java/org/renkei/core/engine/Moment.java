package org.renkei.core.engine;

import java.time.Instant;
import org.renkei.api.id.HandlerId;

/**
 * The circumstances of one decision.
 *
 * @param by the handler that wishes something
 * @param now the time on the council's clock
 * @param ids where ids come from
 */
public record Moment(HandlerId by, Instant now, Ids ids) {}
