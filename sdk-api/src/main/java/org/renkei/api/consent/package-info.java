/**
 * Asking a provider whether its information may go further (情報共有範囲の拡大の同意). Start at {@link
 * org.renkei.api.consent.Consents}.
 */
@NullMarked
package org.renkei.api.consent;

import org.jspecify.annotations.NullMarked;
