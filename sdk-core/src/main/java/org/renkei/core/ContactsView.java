package org.renkei.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.contact.ContactChain;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.contact.ContactStep;
import org.renkei.api.contact.ContactWarning;
import org.renkei.api.contact.Contacts;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.core.engine.ContactRules;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.event.ContactEvent;
import org.renkei.spi.store.Content;

/** Contact chains as one handler may know and set them. */
final class ContactsView implements Contacts {
    private final Workings workings;
    private final HandlerId by;

    ContactsView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public ContactChain chain(MemberId member) {
        Optional<ContactEvent.ContactsSet> set =
                workings.journal().read(state -> new ContactRules(state).chain(member, by));
        return set.map(this::load).orElseGet(() -> new ContactChain(member, List.of()));
    }

    @Override
    public ContactChain set(MemberId member, List<ContactPoint> points) {
        ContactChain chain = new ContactChain(member, points);
        workings.journal().commit(state -> set(state, chain));
        return chain;
    }

    @Override
    public List<ContactWarning> warnings(MemberId member) {
        return workings.journal().read(state -> new ContactRules(state).warnings(member, workings.moment(by)));
    }

    @Override
    public List<ContactWarning> warnings() {
        return workings.journal().read(state -> new ContactRules(state).warnings(workings.moment(by)));
    }

    @Override
    public List<ContactStep> resolve(MemberId member, Instant at) {
        List<ContactRules.Rung> rungs =
                workings.journal().read(state -> new ContactRules(state).resolve(member, at, by));
        Map<String, Optional<ContactChain>> chains = new HashMap<>();
        List<ContactStep> steps = new ArrayList<>();
        for (ContactRules.Rung rung : rungs) {
            List<ContactChannel> channels = chains.computeIfAbsent(rung.content(), this::loaded)
                    .map(chain -> chain.points().get(rung.point()).channels())
                    .orElse(List.of());
            steps.add(new ContactStep(rung.member(), rung.handler(), rung.level(), channels, rung.reachable()));
        }
        return steps;
    }

    private Change set(CouncilState state, ContactChain chain) {
        ContactRules rules = new ContactRules(state);
        Content content = workings.contents().file(rules.nextContent(chain.member()), chain, "points");
        String sha256 = HexFormat.of().formatHex(content.sha256().array());
        return new Change(rules.set(chain, content.id(), sha256, workings.moment(by)), List.of(content));
    }

    private ContactChain load(ContactEvent.ContactsSet set) {
        return loaded(set.content()).orElseGet(() -> ContactRules.withoutAddresses(set));
    }

    private Optional<ContactChain> loaded(String content) {
        return workings.contents().load(content, ContactChain.class);
    }
}
