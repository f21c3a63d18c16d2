/**
 * Incident liaison (情報連絡): the words by which an incident is described. Start at {@link org.renkei.api.liaison.IncidentTypology}.
 */
@NullMarked
package org.renkei.api.liaison;

import org.jspecify.annotations.NullMarked;
