/**
 * Targeted mail (標的型メール) from a file. Start at {@link org.renkei.plugin.maileml.SuspiciousMail}; {@link
 * org.renkei.plugin.maileml.MailDraft} makes it a submission. {@code MailReader} follows the parser's events, {@code HeaderText},
 * {@code Links}, {@code FileNames} and {@code FileKind} each look at one thing.
 */
@NullMarked
package org.renkei.plugin.maileml;

import org.jspecify.annotations.NullMarked;
