package org.renkei.core.connector;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.spi.Http;

/**
 * The HTTP service of a host. The client behind it is made at the first request, so a host whose connectors speak no HTTP loads
 * none of it.
 */
final class LazyHttp implements Http, AutoCloseable {
    private final Supplier<SSLContext> trust;
    private final Object lock = new Object();
    private @Nullable ClassicHttp client;
    private boolean closed;

    LazyHttp(Supplier<SSLContext> trust) {
        this.trust = trust;
    }

    @Override
    public Response send(Request request) {
        return client().send(request);
    }

    private ClassicHttp client() {
        synchronized (lock) {
            if (closed) {
                throw new CouncilException(ErrorCode.CLOSED, "the connector host is closed; open another one");
            }
            ClassicHttp made = client;
            if (made == null) {
                made = new ClassicHttp(trust.get());
                client = made;
            }
            return made;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (client != null) {
                client.close();
                client = null;
            }
        }
    }
}
