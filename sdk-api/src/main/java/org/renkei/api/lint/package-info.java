/**
 * What a provider does before it hands something in: finds its own identifiers in the draft, decides on each, and keeps a record
 * of what stays. Nothing of this leaves the provider. Start at {@link org.renkei.api.lint.LeakLint}.
 */
@NullMarked
package org.renkei.api.lint;

import org.jspecify.annotations.NullMarked;
