package org.renkei.core.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.consent.AdvanceConsent;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.consent.ConsentStatus;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.MemberId;
import org.renkei.api.submission.Audience;
import org.renkei.core.engine.event.ConsentEvent;

/** Every question to a provider, and what members consented to in advance. */
final class ConsentBook {
    private final Map<ConsentId, ConsentRequest> requests = new LinkedHashMap<>();
    private final Map<MemberId, Advance> advance = new LinkedHashMap<>();

    /**
     * What a member consents to in advance.
     *
     * @param consent the consent, if it did not end it
     * @param version how many events say so
     */
    record Advance(Optional<AdvanceConsent> consent, long version) {}

    Optional<ConsentRequest> get(ConsentId id) {
        return Optional.ofNullable(requests.get(id));
    }

    /** Returns all questions in the order in which they were put. */
    Collection<ConsentRequest> all() {
        return requests.values();
    }

    Map<MemberId, Advance> advance() {
        return advance;
    }

    Advance advance(MemberId member) {
        return advance.getOrDefault(member, new Advance(Optional.empty(), 0));
    }

    void apply(Recorded recorded, ConsentEvent event) {
        if (event instanceof ConsentEvent.ConsentAsked asked) {
            restore(new ConsentRequest(
                    asked.id(),
                    asked.draft(),
                    recorded.at(),
                    ConsentStatus.ASKED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false));
        } else if (event instanceof ConsentEvent.ConsentGiven given) {
            ConsentRequest accepted = decided(
                    given.id(),
                    ConsentStatus.ACCEPTED,
                    Optional.of(given.granted()),
                    given.conditions(),
                    recorded.at());
            restore(given.inAdvance() ? inAdvance(accepted) : accepted);
        } else if (event instanceof ConsentEvent.ConsentDeclined declined) {
            restore(decided(
                    declined.id(),
                    ConsentStatus.DECLINED,
                    Optional.empty(),
                    Optional.of(declined.reason()),
                    recorded.at()));
        } else if (event instanceof ConsentEvent.ConsentWithdrawn withdrawn) {
            restore(decided(
                    withdrawn.id(), ConsentStatus.WITHDRAWN, Optional.empty(), Optional.empty(), recorded.at()));
        } else if (event instanceof ConsentEvent.AdvanceConsentSet set) {
            restore(
                    set.member(),
                    new Advance(set.consent(), advance(set.member()).version() + 1));
        }
    }

    /** Takes over what a snapshot holds. */
    void restore(ConsentRequest request) {
        requests.put(request.id(), request);
    }

    /** Takes over what a snapshot holds. */
    void restore(MemberId member, Advance consent) {
        advance.put(member, consent);
    }

    private ConsentRequest decided(
            ConsentId id, ConsentStatus status, Optional<Audience> granted, Optional<String> words, Instant at) {
        ConsentRequest was = get(id).orElseThrow();
        return new ConsentRequest(id, was.draft(), was.askedAt(), status, granted, words, Optional.of(at), false);
    }

    private static ConsentRequest inAdvance(ConsentRequest accepted) {
        return new ConsentRequest(
                accepted.id(),
                accepted.draft(),
                accepted.askedAt(),
                accepted.status(),
                accepted.granted(),
                accepted.words(),
                accepted.decidedAt(),
                true);
    }
}
