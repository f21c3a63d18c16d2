package org.renkei.plugin.siemexample;

import org.renkei.api.charter.Wording;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorFactory;

/** Connects a SIEM that reads CEF lines from a file, a gateway that reads a list, and a log that is searched for what was given. */
public final class SiemConnectorFactory implements ConnectorFactory<SiemConfig> {
    /** Makes a factory; for the service loader. */
    public SiemConnectorFactory() {}

    @Override
    public Descriptor descriptor() {
        return new Descriptor("siem-example", new Wording("SIEM接続の見本", "SIEM example"));
    }

    @Override
    public Class<SiemConfig> configType() {
        return SiemConfig.class;
    }

    @Override
    public Connector open(SiemConfig config, ConnectorContext context) {
        return new SiemConnector(config, context);
    }
}
