/**
 * Who was given what (閲覧記録), recorded before it leaves, and whether the record is whole. Start at {@link
 * org.renkei.api.audit.Audit}.
 */
@NullMarked
package org.renkei.api.audit;

import org.jspecify.annotations.NullMarked;
