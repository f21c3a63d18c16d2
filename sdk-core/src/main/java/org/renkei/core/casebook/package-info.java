/**
 * What analysts find and decide about cases: which are one, what became of them, how alike texts are, and how it is counted. It
 * knows neither readers nor contents.
 */
@NullMarked
package org.renkei.core.casebook;

import org.jspecify.annotations.NullMarked;
