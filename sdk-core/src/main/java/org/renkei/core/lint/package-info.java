/**
 * Finds a provider's own identifiers in what it is about to hand in. A field becomes views (undone encodings), each view a
 * reading (folded), each reading hits; the hits become findings with placeholders. It knows values of the API and nothing of a
 * council. Start at {@link org.renkei.core.lint.ProfileLint}, then {@link org.renkei.core.lint.FieldScan}.
 */
@NullMarked
package org.renkei.core.lint;

import org.jspecify.annotations.NullMarked;
