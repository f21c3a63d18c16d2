/** Introduces the parts of the council to each other; the provider behind the door of the API. */
@NullMarked
package org.renkei.core;

import org.jspecify.annotations.NullMarked;
