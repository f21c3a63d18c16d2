/**
 * Reports that confidentiality was broken (守秘義務違反の報告). Start at {@link org.renkei.api.breach.Breaches}.
 */
@NullMarked
package org.renkei.api.breach;

import org.jspecify.annotations.NullMarked;
