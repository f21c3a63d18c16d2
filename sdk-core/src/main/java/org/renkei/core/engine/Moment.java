package org.renkei.core.engine;

import java.time.Instant;
import org.renkei.api.id.HandlerId;
import org.renkei.api.obligation.BusinessCalendar;

/**
 * The circumstances of one decision.
 *
 * @param by the handler that wishes something
 * @param now the time on the council's clock
 * @param ids where ids come from
 * @param calendar which days are business days
 */
public record Moment(HandlerId by, Instant now, Ids ids, BusinessCalendar calendar) {}
