package org.renkei.core.connector;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.renkei.spi.ConnectorContext;

/**
 * Finds providers: on the class path first, then in plugins; one for each name. The class path is this library's and that of the
 * thread that made this: later calls may come out of a plugin, on a thread that is lent to it.
 */
final class Services {
    private final @Nullable PluginDirectory plugins;
    private final ConnectorContext.Log log;
    private final @Nullable ClassLoader application;

    Services(@Nullable PluginDirectory plugins, ConnectorContext.Log log) {
        this.plugins = plugins;
        this.log = log;
        application = Thread.currentThread().getContextClassLoader();
    }

    /** Returns the providers of {@code point} by the name they go by. */
    <T> Map<String, Service<T>> find(Class<T> point, Function<T, String> name) {
        Map<String, Service<T>> found = new LinkedHashMap<>();
        ClassLoader own = Services.class.getClassLoader();
        add(found, point, name, new Place(own, "", type -> true));
        Optional.ofNullable(application)
                .filter(loader -> !loader.equals(own))
                .ifPresent(loader -> add(found, point, name, new Place(loader, "", type -> true)));
        if (plugins != null) {
            // a plugin's loader also sees the host's services: only its own are its own
            plugins.loaders()
                    .forEach((id, loader) -> add(
                            found, point, name, new Place(loader, id, type -> loader.equals(type.getClassLoader()))));
        }
        return found;
    }

    private <T> void add(Map<String, Service<T>> found, Class<T> point, Function<T, String> name, Place place) {
        for (T provider : load(point, place)) {
            found.putIfAbsent(name.apply(provider), new Service<>(provider, place.plugin));
        }
    }

    private <T> List<T> load(Class<T> point, Place place) {
        List<T> loaded = new ArrayList<>();
        Iterator<ServiceLoader.Provider<T>> providers =
                ServiceLoader.load(point, place.loader).stream().iterator();
        while (loadNext(providers, place, loaded)) {
            // one that cannot be loaded does not keep the others out
        }
        return loaded;
    }

    /** Loads the next provider, if it is one of this place's own; returns whether there may be more. */
    private <T> boolean loadNext(Iterator<ServiceLoader.Provider<T>> providers, Place place, List<T> loaded) {
        try {
            if (!providers.hasNext()) {
                return false;
            }
            ServiceLoader.Provider<T> provider = providers.next();
            if (place.mine.test(provider.type())) {
                loaded.add(provider.get());
            }
        } catch (ServiceConfigurationError e) {
            log.warn("PROVIDER_REFUSED").with("error", e).write();
        }
        return true;
    }

    private record Place(ClassLoader loader, String plugin, Predicate<Class<?>> mine) {}
}
