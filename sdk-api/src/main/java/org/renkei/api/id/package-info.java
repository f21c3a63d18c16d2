/**
 * Every typed id. An id is opaque text: it carries no order, no time and no origin, and is compared as a whole.
 *
 * <p>Ids that a charter defines (classes, categories, sectors, scopes, bodies, articles) are readable words; ids that the
 * council makes are random.
 */
@NullMarked
package org.renkei.api.id;

import org.jspecify.annotations.NullMarked;
