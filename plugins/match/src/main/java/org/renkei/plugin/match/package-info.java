/**
 * Looks for indicators in local text. Start at {@link org.renkei.plugin.match.ExactMatcherFactory}, which says what counts as
 * found; {@code ExactMatcher} walks over a line, the tables answer its questions.
 */
@NullMarked
package org.renkei.plugin.match;

import org.jspecify.annotations.NullMarked;
