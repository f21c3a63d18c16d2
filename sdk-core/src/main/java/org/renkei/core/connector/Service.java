package org.renkei.core.connector;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A provider that was found.
 *
 * @param <T> the service
 * @param provider it
 * @param plugin the id of the plugin it came from, empty on the class path
 */
record Service<T>(T provider, String plugin) {
    /**
     * Calls the provider with its class loader as the thread's: libraries inside a plugin look for their own services there, and
     * would find the host's.
     */
    <R> R call(Function<T, R> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(provider.getClass().getClassLoader());
        try {
            return call.apply(provider);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Calls the provider likewise, for nothing in return. */
    void run(Consumer<T> call) {
        call(own -> {
            call.accept(own);
            return own;
        });
    }

    /** Returns something else that came from the same place. */
    <U> Service<U> sibling(U other) {
        return new Service<>(other, plugin);
    }
}
