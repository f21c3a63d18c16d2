package org.renkei.core.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.id.RequestId;
import org.renkei.core.engine.event.RequestEvent;

/** Every request that was ever prepared. */
final class RequestBook {
    private final Map<RequestId, RequestState> requests = new LinkedHashMap<>();

    Optional<RequestState> get(RequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    /** Returns all requests in the order in which they were prepared. */
    Collection<RequestState> all() {
        return requests.values();
    }

    void apply(Recorded recorded, RequestEvent event) {
        if (event instanceof RequestEvent.RequestPrepared prepared) {
            restore(new RequestState(prepared, recorded.at()));
        } else {
            get(event.id()).orElseThrow().apply(recorded.at(), event);
        }
    }

    /** Takes over what a snapshot holds. */
    void restore(RequestState request) {
        requests.put(request.id(), request);
    }
}
