package org.renkei.core.json;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.parsson.JsonProviderImpl;
import org.eclipse.yasson.JsonBindingProvider;
import org.eclipse.yasson.YassonJsonb;

/** Builds our JSON-B from the providers that we name, whatever else lies on the class path of the host. */
final class JsonbStart {
    private JsonbStart() {}

    static YassonJsonb start(List<TextAdapter<?>> texts, List<UnionBinding<?>> unions, RecordBinding records) {
        JsonbConfig config = new JsonbConfig()
                .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL)
                .withAdapters(texts.toArray(JsonbAdapter<?, ?>[]::new))
                .withSerializers(records)
                .withSerializers(unions.toArray(JsonbSerializer<?>[]::new))
                .withDeserializers(records)
                .withDeserializers(unions.toArray(JsonbDeserializer<?>[]::new));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new OwnCreatorOnly());
        try {
            return (YassonJsonb) new JsonBindingProvider()
                    .create()
                    .withConfig(config)
                    .withProvider(new JsonProviderImpl())
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Shows Yasson our instance creator, and only while it starts. A file in META-INF/services would do the same to the Yasson
     * of the host.
     */
    private static final class OwnCreatorOnly extends ClassLoader {
        private static final String SERVICE = "META-INF/services/org.eclipse.yasson.spi.JsonbComponentInstanceCreator";

        OwnCreatorOnly() {
            super(JsonbStart.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return getParent().getResources(name.equals(SERVICE) ? "org/renkei/core/json/instance-creator" : name);
        }
    }
}
