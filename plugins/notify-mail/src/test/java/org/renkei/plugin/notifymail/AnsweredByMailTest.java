package org.renkei.plugin.notifymail;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.core.connector.ConnectorHost;

/** The connector on the class path. */
class AnsweredByMailTest {
    @TempDir
    private Path dir;

    @Test
    void whoever_answers_the_mail_has_acknowledged() throws Exception {
        try (ConnectorHost host = ConnectorHost.builder(dir.resolve("host")).build()) {
            new MailRound(dir).go(host);
        }
    }
}
