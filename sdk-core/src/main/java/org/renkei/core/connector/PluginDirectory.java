package org.renkei.core.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultPluginLoader;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;

/**
 * Plugins as zips in a directory, each with a class loader of its own. A zip is unpacked beside itself, after it was looked
 * through. This is the only place that knows PF4J.
 */
final class PluginDirectory implements AutoCloseable {
    /** What a plugin's {@code plugin.requires} is held against. */
    private static final String SPI_VERSION = "0.1.0";

    /** These come from the host even if a zip brings them along; otherwise a plugin would implement its own copy of the SPI. */
    private static final List<String> OF_THE_HOST =
            List.of("org.renkei.api.", "org.renkei.spi.", "org.slf4j.", "org.jspecify.", "jakarta.json.");

    private final PluginManager manager;
    private final Map<String, CouncilException> refused = new TreeMap<>();

    /** Starts every plugin in {@code directory}; one that is refused does not keep the others from working. */
    PluginDirectory(Path directory) {
        manager = new DefaultPluginManager(directory) {
            @Override
            protected PluginLoader createPluginLoader() {
                return new DefaultPluginLoader(this) {
                    @Override
                    protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
                        return new HostFirst(pluginManager, descriptor, PluginDirectory.class.getClassLoader());
                    }
                };
            }
        };
        manager.setSystemVersion(SPI_VERSION);
        for (Path zip : zips(directory)) {
            try {
                start(zip);
            } catch (CouncilException e) {
                refused.put(zip.getFileName().toString(), e);
            }
        }
    }

    private void start(Path zip) {
        PluginZip.check(zip);
        try {
            String id = manager.loadPlugin(zip);
            if (id != null && manager.startPlugin(id) == PluginState.STARTED) {
                return;
            }
        } catch (PluginRuntimeException e) {
            throw unsuitable(zip, e);
        }
        throw unsuitable(zip, null);
    }

    private static CouncilException unsuitable(Path zip, @Nullable Throwable cause) {
        String message =
                "plugin " + zip.getFileName() + " does not start: its plugin.properties must name an id, a version,"
                        + " and no later SPI than " + SPI_VERSION + "; get a fitting version";
        return cause == null
                ? new CouncilException(ErrorCode.UNSUPPORTED, message)
                : new CouncilException(ErrorCode.UNSUPPORTED, message, cause);
    }

    /** Returns why zips were refused, by file name. */
    Map<String, CouncilException> refused() {
        return Map.copyOf(refused);
    }

    /** Returns the class loaders of the plugins that work, by plugin id. */
    Map<String, ClassLoader> loaders() {
        Map<String, ClassLoader> loaders = new TreeMap<>();
        for (PluginWrapper plugin : manager.getStartedPlugins()) {
            loaders.put(plugin.getPluginId(), plugin.getPluginClassLoader());
        }
        return loaders;
    }

    /** Stops a plugin and lets its class loader go. */
    boolean unload(String id) {
        manager.stopPlugin(id);
        return manager.unloadPlugin(id);
    }

    @Override
    public void close() {
        manager.stopPlugins();
        manager.unloadPlugins();
    }

    private static List<Path> zips(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CouncilException(
                    ErrorCode.STORE_FAILED,
                    "plugin directory " + directory + " cannot be read; check that it exists",
                    e);
        }
    }

    private static final class HostFirst extends PluginClassLoader {
        HostFirst(PluginManager manager, PluginDescriptor descriptor, ClassLoader parent) {
            super(manager, descriptor, parent);
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            for (String prefix : OF_THE_HOST) {
                if (name.startsWith(prefix)) {
                    return getParent().loadClass(name);
                }
            }
            return super.loadClass(name);
        }
    }
}
