/**
 * Who is in the council: members, their handlers and pledges, and the decisions on them. Start at {@link
 * org.renkei.api.member.Membership}.
 */
@NullMarked
package org.renkei.api.member;

import org.jspecify.annotations.NullMarked;
