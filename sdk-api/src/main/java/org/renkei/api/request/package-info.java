/**
 * Asking members for cooperation, in two kinds that are never blurred: formally, with the duty to answer (情報提供等協力の求め), and
 * voluntarily (任意の協力). Start at {@link org.renkei.api.request.Requests}.
 */
@NullMarked
package org.renkei.api.request;

import org.jspecify.annotations.NullMarked;
