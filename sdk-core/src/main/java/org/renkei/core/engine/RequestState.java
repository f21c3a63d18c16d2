package org.renkei.core.engine;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.request.RequestKind;
import org.renkei.api.request.RequestStatus;
import org.renkei.core.engine.event.RequestEvent;

/** One request with what its addressees said, but for their answers, which are items. */
public final class RequestState {
    private final RequestEvent.RequestPrepared prepared;
    private final Instant at;
    private final List<RequestEvent> later = new ArrayList<>(1);
    private final Map<MemberId, RequestEvent.RequestDeclined> declined = new HashMap<>();
    private final Map<MemberId, LocalDate> extended = new HashMap<>();
    private Optional<RequestEvent.RequestIssued> issued = Optional.empty();
    private Instant issuedAt = Instant.MAX;
    private boolean withdrawn;

    RequestState(RequestEvent.RequestPrepared prepared, Instant at) {
        this.prepared = prepared;
        this.at = at;
    }

    /**
     * A request as a snapshot holds it.
     *
     * @param prepared how it was prepared
     * @param at when
     * @param issuedAt when it was issued, if it was
     * @param issued how it was issued
     * @param declined who declined, in order
     * @param extended who got more time, in order
     * @param withdrawn how it was taken back
     */
    public record Image(
            RequestEvent.RequestPrepared prepared,
            Instant at,
            Optional<Instant> issuedAt,
            Optional<RequestEvent.RequestIssued> issued,
            List<RequestEvent.RequestDeclined> declined,
            List<RequestEvent.RequestExtended> extended,
            Optional<RequestEvent.RequestWithdrawn> withdrawn) {
        /** Checks the parts. */
        @JsonbCreator
        public Image {
            Require.present("prepared", prepared);
            Require.present("at", at);
            issuedAt = Require.optional(issuedAt);
            issued = Require.optional(issued);
            declined = Require.list("declined", declined, 1_000_000);
            extended = Require.list("extended", extended, 1_000_000);
            withdrawn = Require.optional(withdrawn);
        }
    }

    /** Returns its id. */
    public RequestId id() {
        return prepared.id();
    }

    /** Returns how it was prepared. */
    public RequestEvent.RequestPrepared prepared() {
        return prepared;
    }

    /** Returns when it was prepared. */
    public Instant preparedAt() {
        return at;
    }

    /** Returns how it was issued, if it was. */
    public Optional<RequestEvent.RequestIssued> issued() {
        return issued;
    }

    /** Returns how far it has come. */
    public RequestStatus status() {
        if (withdrawn) {
            return RequestStatus.WITHDRAWN;
        }
        return issued.isPresent() ? RequestStatus.ISSUED : RequestStatus.PREPARED;
    }

    /** Returns the refusal of {@code member}, if it declined. */
    public Optional<RequestEvent.RequestDeclined> declined(MemberId member) {
        return Optional.ofNullable(declined.get(member));
    }

    /** Returns every refusal. */
    public List<RequestEvent.RequestDeclined> declined() {
        return List.copyOf(declined.values());
    }

    boolean formal() {
        return prepared.kind() == RequestKind.FORMAL;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Set<MemberId> addressees() {
        return issued.map(RequestEvent.RequestIssued::addressees).orElse(Set.of());
    }

    /** Returns the last day for {@code member}. */
    Optional<LocalDate> due(MemberId member) {
        return Optional.ofNullable(extended.get(member)).or(() -> issued.flatMap(RequestEvent.RequestIssued::due));
    }

    /** Returns how many events its stream holds. */
    long version() {
        return 1L + later.size();
    }

    void apply(Instant time, RequestEvent event) {
        later.add(event);
        if (event instanceof RequestEvent.RequestIssued now) {
            issued = Optional.of(now);
            issuedAt = time;
        } else if (event instanceof RequestEvent.RequestDeclined now) {
            declined.put(now.member(), now);
        } else if (event instanceof RequestEvent.RequestExtended now) {
            extended.put(now.member(), now.until());
        } else if (event instanceof RequestEvent.RequestWithdrawn) {
            withdrawn = true;
        }
    }

    Image image() {
        return new Image(
                prepared,
                at,
                issued.map(known -> issuedAt),
                issued,
                later(RequestEvent.RequestDeclined.class),
                later(RequestEvent.RequestExtended.class),
                later(RequestEvent.RequestWithdrawn.class).stream().findFirst());
    }

    static RequestState of(Image image) {
        RequestState request = new RequestState(image.prepared(), image.at());
        image.issued().ifPresent(event -> request.apply(image.issuedAt().orElseThrow(), event));
        image.extended().forEach(event -> request.apply(image.at(), event));
        image.declined().forEach(event -> request.apply(image.at(), event));
        image.withdrawn().ifPresent(event -> request.apply(image.at(), event));
        return request;
    }

    private <E extends RequestEvent> List<E> later(Class<E> type) {
        return later.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
