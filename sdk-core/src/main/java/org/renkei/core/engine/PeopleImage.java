package org.renkei.core.engine;

import java.util.List;
import java.util.Optional;
import org.renkei.api.consent.AdvanceConsent;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.SignedPledge;
import org.renkei.core.engine.event.BreachEvent;
import org.renkei.core.engine.event.ContactEvent;

/** Pledges, contact chains, reports of breaches and requests as bytes: their part of {@link StateImage}. */
final class PeopleImage {
    private final StateImage.Values values;

    PeopleImage(StateImage.Values values) {
        this.values = values;
    }

    void write(CouncilState state, Packer packer) {
        for (Handler handler : state.governance().handlers()) {
            List<SignedPledge> signed = state.pledges().of(handler.id());
            packer.number(signed.size());
            signed.forEach(pledge -> packer.bytes(values.write(pledge)));
        }
        packer.number(state.contacts().all().size());
        state.contacts().all().forEach(chain -> packer.number(chain.version()).bytes(values.write(chain.last())));
        packer.number(state.breaches().all().size());
        for (Breaches.Filed filed : state.breaches().all()) {
            packer.bytes(values.write(filed.report())).time(filed.at());
            packer.flag(filed.closed().isPresent());
            filed.closed().ifPresent(closed -> packer.bytes(values.write(closed)));
        }
        packer.number(state.requests().all().size());
        state.requests().all().forEach(request -> packer.bytes(values.write(request.image())));
        packer.number(state.consents().all().size());
        state.consents().all().forEach(request -> packer.bytes(values.write(request)));
        packer.number(state.consents().advance().size());
        state.consents().advance().forEach((member, advance) -> {
            packer.id(member).number(advance.version()).flag(advance.consent().isPresent());
            advance.consent().ifPresent(consent -> packer.bytes(values.write(consent)));
        });
    }

    /** Reads what was written; the handlers must be there already. */
    void read(Unpacker from, CouncilState state) {
        for (Handler handler : state.governance().handlers()) {
            readPledges(from, state, handler.id());
        }
        from.list(this::readChain).forEach(state.contacts()::restore);
        from.list(this::readReport).forEach(state.breaches()::restore);
        from.list(bytes -> values.read(bytes.bytes(), RequestState.Image.class))
                .forEach(image -> state.requests().restore(RequestState.of(image)));
        from.list(bytes -> values.read(bytes.bytes(), ConsentRequest.class)).forEach(state.consents()::restore);
        int consenting = from.count();
        for (int i = 0; i < consenting; i++) {
            MemberId member = new MemberId(from.text());
            long version = from.number();
            Optional<AdvanceConsent> consent =
                    from.flag() ? Optional.of(values.read(from.bytes(), AdvanceConsent.class)) : Optional.empty();
            state.consents().restore(member, new ConsentBook.Advance(consent, version));
        }
    }

    private void readPledges(Unpacker from, CouncilState state, HandlerId handler) {
        from.list(pledge -> values.read(pledge.bytes(), SignedPledge.class))
                .forEach(pledge -> state.pledges().restore(handler, pledge));
    }

    private Contacts.Chain readChain(Unpacker from) {
        long version = from.number();
        return new Contacts.Chain(values.read(from.bytes(), ContactEvent.ContactsSet.class), version);
    }

    private Breaches.Filed readReport(Unpacker from) {
        return new Breaches.Filed(
                values.read(from.bytes(), BreachEvent.BreachReported.class),
                from.time(),
                from.flag()
                        ? Optional.of(values.read(from.bytes(), BreachEvent.BreachClosed.class))
                        : Optional.empty());
    }
}
