/** What a program that embeds a council calls. */
@NullMarked
package org.renkei.api;

import org.jspecify.annotations.NullMarked;
