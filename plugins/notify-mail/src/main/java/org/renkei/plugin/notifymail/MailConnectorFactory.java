package org.renkei.plugin.notifymail;

import org.renkei.api.charter.Wording;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorFactory;

/** Connects a mail server, to call people and to take their answers. */
public final class MailConnectorFactory implements ConnectorFactory<MailConfig> {
    /** Makes a factory; for the service loader. */
    public MailConnectorFactory() {}

    @Override
    public Descriptor descriptor() {
        return new Descriptor("notify-mail", new Wording("メールによる連絡", "Notices by mail"));
    }

    @Override
    public Class<MailConfig> configType() {
        return MailConfig.class;
    }

    @Override
    public Connector open(MailConfig config, ConnectorContext context) {
        return new MailConnector(config, context);
    }
}
