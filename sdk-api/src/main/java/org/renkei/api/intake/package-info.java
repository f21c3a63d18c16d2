/**
 * How an organisation becomes a member: intake rounds and applications. Start at {@link org.renkei.api.intake.Intake}.
 */
@NullMarked
package org.renkei.api.intake;

import org.jspecify.annotations.NullMarked;
