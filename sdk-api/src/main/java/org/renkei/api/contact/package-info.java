/**
 * Whom to call at a member, in which order and how (連絡先の順序). Start at {@link org.renkei.api.contact.Contacts}.
 */
@NullMarked
package org.renkei.api.contact;

import org.jspecify.annotations.NullMarked;
