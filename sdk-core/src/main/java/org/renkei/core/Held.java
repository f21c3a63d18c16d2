package org.renkei.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.audit.Holder;
import org.renkei.api.audit.Reading;
import org.renkei.api.id.MemberId;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.Given;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Pieces;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.ReaderId;
import org.renkei.core.engine.RecallRules;
import org.renkei.core.engine.Recalls;

/** Who was given an item: the record of reading held against the state. */
final class Held {
    private static final Comparator<Holder> IN_ORDER =
            Comparator.comparing(Holder::member).thenComparing(Holder::handler).thenComparing(Holder::tool);

    private final Readings readings;
    private final CouncilState state;

    Held(Readings readings, CouncilState state) {
        this.readings = readings;
        this.state = state;
    }

    /** Returns every time that {@code item} was given to somebody, the oldest first. */
    List<Reading> readings(ItemState item) {
        List<Reading> found = new ArrayList<>();
        for (ReaderId reader : candidates(item)) {
            MemberId member = state.reader(reader.handler()).member();
            readings.each(
                    reader,
                    item,
                    (numbered, pieces) -> found.add(new Reading(
                            numbered.number(),
                            numbered.entry().at(),
                            member,
                            reader.handler(),
                            reader.tool(),
                            item.id(),
                            Pieces.parts(pieces))));
        }
        found.sort(Comparator.comparing(Reading::number));
        return found;
    }

    /** Returns everybody who was given {@code item}, in the order of members, handlers and tools. */
    List<Holder> holders(ItemState item) {
        List<Holder> found = new ArrayList<>();
        for (ReaderId reader : candidates(item)) {
            holder(reader, item).ifPresent(found::add);
        }
        found.sort(IN_ORDER);
        return found;
    }

    private Optional<Holder> holder(ReaderId id, ItemState item) {
        List<Given.Handed> given = readings.given(id, item);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        RecallRules rules = new RecallRules(state, id, known -> given);
        Reader reader = state.reader(id.handler());
        int held = rules.held(item);
        int owed = rules.owed(item);
        Holder.State stands =
                owed != 0 ? Holder.State.RECALLED : held != 0 ? Holder.State.HOLDS : Holder.State.CONFIRMED;
        Instant since =
                switch (stands) {
                    case HOLDS -> given.get(given.size() - 1).at();
                    case RECALLED -> reader.lostAt(item, owed);
                    case CONFIRMED -> last(state.recalls().get(item.id(), id)).at();
                };
        return Optional.of(new Holder(reader.member(), id.handler(), id.tool(), Pieces.parts(held), stands, since));
    }

    private static Recalls.Confirmation last(List<Recalls.Confirmation> confirmed) {
        return confirmed.get(confirmed.size() - 1);
    }

    /** Only who could ever see it can have been given it; that is cheaper to know than to look up. */
    private List<ReaderId> candidates(ItemState item) {
        return readings.readers().stream()
                .filter(reader -> state.governance().handler(reader.handler()).isPresent())
                .filter(reader -> state.reader(reader.handler()).everSaw(item) != 0)
                .toList();
    }
}
