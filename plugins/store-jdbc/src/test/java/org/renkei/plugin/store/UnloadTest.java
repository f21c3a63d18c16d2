package org.renkei.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.plugin.store.Steps.CLOCK;
import static org.renkei.plugin.store.Steps.step;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.spi.store.Store;
import org.renkei.spi.store.StoreFactory;
import org.sqlite.SQLiteDataSource;

class UnloadTest {
    @TempDir
    Path directory;

    /** As a plugin's: its own classes and SQLite from its own jars, the SPI from the host. */
    private static final class PluginLoader extends URLClassLoader {
        PluginLoader(URL... jars) {
            super(jars, StoreFactory.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.renkei.plugin.") && !name.startsWith("org.sqlite.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }

    @Test
    void a_plugins_class_loader_is_collected_after_its_stores_were_closed() throws IOException, InterruptedException {
        WeakReference<ClassLoader> loader = new WeakReference<>(useOnce());
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(loader.get()).isNull();
    }

    private ClassLoader useOnce() throws IOException {
        URL own = SqliteStoreFactory.class.getProtectionDomain().getCodeSource().getLocation();
        URL sqlite =
                SQLiteDataSource.class.getProtectionDomain().getCodeSource().getLocation();
        try (PluginLoader loader = new PluginLoader(own, sqlite)) {
            StoreFactory factory = ServiceLoader.load(StoreFactory.class, loader).stream()
                    .filter(found -> loader.equals(found.type().getClassLoader()))
                    .map(ServiceLoader.Provider::get)
                    .findFirst()
                    .orElseThrow();
            assertThat(factory.name()).isEqualTo("sqlite");
            assertThat(factory.getClass()).isNotEqualTo(SqliteStoreFactory.class);
            try (Store store = factory.open(directory, CLOCK)) {
                store.append(step(0, "1"));
            }
            assertThat(DriverManager.drivers().map(Driver::getClass).map(Class::getClassLoader))
                    .doesNotContain(loader);
            return loader;
        }
    }
}
