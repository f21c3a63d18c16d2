package org.renkei.plugin.notifymail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.core.connector.ConnectorHost;

/** The packed plugin, with its mail library, loaded from a directory by a host that has no class of it. */
class PluginZipIT {
    @TempDir
    private Path dir;

    @Test
    void the_zip_is_loaded_and_goes_the_whole_way() throws Exception {
        assertThatThrownBy(() -> Class.forName("org.renkei.plugin.notifymail.MailConnectorFactory"))
                .as("the plugin on the class path would prove nothing")
                .isInstanceOf(ClassNotFoundException.class);
        Path plugins = Files.createDirectory(dir.resolve("plugins"));
        Files.copy(Path.of(System.getProperty("renkei.zip")), plugins.resolve("notify-mail.zip"));
        try (ConnectorHost host =
                ConnectorHost.builder(dir.resolve("host")).plugins(plugins).build()) {
            assertThat(host.refusedPlugins()).isEmpty();
            new MailRound(dir).go(host);
        }
    }
}
