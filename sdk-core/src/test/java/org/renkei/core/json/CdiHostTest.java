package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.eclipse.yasson.spi.JsonbComponentInstanceCreator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host that brings {@code jakarta.enterprise.cdi-api} without {@code jakarta.inject}, as some web stacks do. */
class CdiHostTest {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();
    private final URLClassLoader host = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());

    CdiHostTest() throws MalformedURLException {}

    @BeforeEach
    void openHost() {
        thread.setContextClassLoader(host);
    }

    @AfterEach
    void closeHost() throws Exception {
        thread.setContextClassLoader(before);
        host.close();
    }

    @Test
    void has_cdi_and_lacks_inject() {
        assertThat(host.getResource("jakarta/enterprise/inject/spi/CDI.class")).isNotNull();
        assertThatThrownBy(() -> host.loadClass("jakarta.inject.Provider")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void kills_a_plain_jsonb() throws Exception {
        Class<?> builder = host.loadClass("jakarta.json.bind.JsonbBuilder");

        assertThatThrownBy(() -> builder.getMethod("create").invoke(null))
                .cause()
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("jakarta/inject");
    }

    @Test
    void does_not_harm_ours() throws Exception {
        Class<?> ours = host.loadClass(StrictJson.class.getName());
        Class<?> wording = host.loadClass("org.renkei.api.charter.Wording");
        Object value = wording.getConstructor(String.class, String.class).newInstance("連携", "in concert");
        Object json = ours.getMethod("shared").invoke(null);

        byte[] written = (byte[]) ours.getMethod("write", Object.class).invoke(json, value);
        Object read = ours.getMethod("read", byte[].class, Class.class).invoke(json, written, wording);

        assertThat(new String(written, UTF_8)).isEqualTo("{\"en\":\"in concert\",\"ja\":\"連携\"}");
        assertThat(read).isEqualTo(value);
        assertThat(ours.getClassLoader()).isSameAs(host);
        assertThat(thread.getContextClassLoader())
                .as("the host's context loader stays")
                .isSameAs(host);
    }

    @Test
    void keeps_its_own_way_of_making_components() {
        assertThat(ServiceLoader.load(JsonbComponentInstanceCreator.class, before))
                .as("a service file of ours would take over the host's Yasson")
                .isEmpty();
    }

    private static URL[] classPath() throws MalformedURLException {
        // Surefire keeps the real class path apart from the one of its launcher
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> urls = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
