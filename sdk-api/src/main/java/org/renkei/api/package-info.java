/**
 * What a program that embeds a council calls. Start at {@link org.renkei.api.Council}: open or connect to one, and work through
 * a view of it.
 *
 * <p>Everything here is found at run time by {@link java.util.ServiceLoader}; callers compile against this jar alone.
 */
@NullMarked
package org.renkei.api;

import org.jspecify.annotations.NullMarked;
