/**
 * Notices by mail. Start at {@link org.renkei.plugin.notifymail.MailConnectorFactory}; {@code MailConnector} answers the host, {@code
 * NoticeMessage} is the mapping, {@code Outgoing} and {@code Inbox} are the mail server.
 */
@NullMarked
package org.renkei.plugin.notifymail;

import org.jspecify.annotations.NullMarked;
