/** Finds indicators and STIX patterns in local text and events. */
@NullMarked
package org.renkei.plugin.match;

import org.jspecify.annotations.NullMarked;
