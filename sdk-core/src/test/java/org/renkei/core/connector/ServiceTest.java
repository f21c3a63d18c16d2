package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();
    private final ClassLoader own = new URLClassLoader(new URL[0], before);
    private final Service<Supplier<?>> service = new Service<>(provider(thread::getContextClassLoader), "a-plugin");

    @Test
    void a_provider_is_called_with_its_own_class_loader_as_the_threads() {
        assertThat(service.<Object>call(Supplier::get)).isSameAs(own);
        assertThat(thread.getContextClassLoader()).isSameAs(before);
    }

    @Test
    void the_threads_class_loader_is_put_back_after_a_failure() {
        assertThatThrownBy(() -> service.run(provider -> {
                    throw new IllegalStateException("fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(thread.getContextClassLoader()).isSameAs(before);
    }

    @Test
    void what_came_from_the_same_place_is_called_likewise() {
        Service<Supplier<?>> other = service.sibling(provider(thread::getContextClassLoader));
        assertThat(other.plugin()).isEqualTo("a-plugin");
        assertThat(other.<Object>call(Supplier::get)).isSameAs(own);
    }

    /** Returns a supplier whose class is another loader's. */
    private Supplier<?> provider(Supplier<?> answer) {
        return (Supplier<?>) Proxy.newProxyInstance(
                own, new Class<?>[] {Supplier.class, Own.class}, (proxy, method, args) -> answer.get());
    }

    /** Of this loader, so that the proxy's class is not one of the platform's. */
    public interface Own {}
}
