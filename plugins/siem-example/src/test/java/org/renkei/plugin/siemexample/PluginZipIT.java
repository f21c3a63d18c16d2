package org.renkei.plugin.siemexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.core.connector.ConnectorHost;
import org.renkei.core.connector.ConnectorInstance;
import org.renkei.core.connector.InstanceSettings;
import org.renkei.core.connector.StepReport;

/** The packed plugin, loaded from a directory by a host that has no class of it. */
class PluginZipIT {
    @TempDir
    Path dir;

    @Test
    void the_zip_is_loaded_works_and_lets_its_classes_go() throws Exception {
        assertThatThrownBy(() -> Class.forName("org.renkei.plugin.siemexample.SiemConnectorFactory"))
                .as("the plugin on the class path would prove nothing")
                .isInstanceOf(ClassNotFoundException.class);
        Path plugins = Files.createDirectory(dir.resolve("plugins"));
        Files.copy(Path.of(System.getProperty("renkei.zip")), plugins.resolve("siem-example.zip"));
        try (SmallCouncil small = new SmallCouncil();
                ConnectorHost host = ConnectorHost.builder(dir.resolve("state"))
                        .plugins(plugins)
                        .build()) {
            assertThat(host.refusedPlugins()).isEmpty();
            small.issue(Indicator.block(IndicatorType.IPV4, "198.51.100.7"));
            WeakReference<ClassLoader> loader = work(host, small);
            assertThat(Files.readString(dir.resolve("block.txt"))).contains("198.51.100.7");
            assertThat(host.unload("siem-example")).isTrue();
            assertThat(host.connectors()).isEmpty();
            assertThat(isCollected(loader)).as("the class loader is collected").isTrue();
        }
    }

    private WeakReference<ClassLoader> work(ConnectorHost host, SmallCouncil small) throws Exception {
        ConnectorInstance instance = host.open(
                InstanceSettings.of(
                        "soc",
                        Map.of(
                                "connector", "siem-example",
                                "destination.owner", "SOC",
                                "destination.readers", "ORG",
                                "destination.strongestAct", "BLOCK",
                                "destination.leastStage", "CONFIRMED",
                                "config.cef", dir.resolve("council.cef").toString(),
                                "config.blocklist", dir.resolve("block.txt").toString())),
                small.member);
        assertThat(instance.plugin()).isEqualTo("siem-example");
        assertThat(instance.step().state()).isEqualTo(StepReport.State.ACTIVE);
        Field connector = ConnectorInstance.class.getDeclaredField("connector");
        connector.setAccessible(true);
        return new WeakReference<>(connector.get(instance).getClass().getClassLoader());
    }

    private static boolean isCollected(WeakReference<ClassLoader> loader) throws InterruptedException {
        for (int i = 0; i < 100 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20); // the collector's turn
        }
        return loader.get() == null;
    }
}
