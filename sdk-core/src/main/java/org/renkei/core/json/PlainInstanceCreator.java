package org.renkei.core.json;

import org.eclipse.yasson.spi.JsonbComponentInstanceCreator;

/**
 * Makes JSON-B's components by their constructors. With it, Yasson asks neither CDI nor JNDI, and so works beside a
 * {@code jakarta.enterprise.cdi-api} that came without {@code jakarta.inject}. Public because a service loader makes it.
 */
public final class PlainInstanceCreator implements JsonbComponentInstanceCreator {
    /** Makes the creator; it holds nothing. */
    public PlainInstanceCreator() {
        // for the service loader
    }

    @Override
    public <T> T getOrCreateComponent(Class<T> componentClass) {
        try {
            return componentClass.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(componentClass.getName() + " has no usable constructor", e);
        }
    }

    @Override
    public void close() {
        // nothing is held
    }
}
