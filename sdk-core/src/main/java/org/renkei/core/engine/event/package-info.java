/**
 * The journal's events: what happened, in the past tense, once and for ever. An event never changes its meaning; a new meaning
 * is a new event. Each is a record that binds to JSON, and its type is the record's simple name.
 */
@NullMarked
package org.renkei.core.engine.event;

import org.jspecify.annotations.NullMarked;
