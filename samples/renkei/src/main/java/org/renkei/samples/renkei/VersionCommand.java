package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Command;

/** Shows which version this is and on what it runs. */
@Command(name = "version")
final class VersionCommand extends SessionCommand implements Runnable {
    VersionCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("version", version());
        version.put("java", Runtime.version().toString());
        session().print(version);
    }

    private static String version() {
        try (InputStream in = VersionCommand.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
