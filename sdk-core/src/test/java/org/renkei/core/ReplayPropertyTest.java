package org.renkei.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.CouncilOptions;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;
import org.renkei.core.access.AccessDecision;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.Feed;
import org.renkei.core.engine.Given;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.ReaderId;
import org.renkei.core.engine.RecallRules;
import org.renkei.core.engine.Recorded;
import org.renkei.core.engine.StateImage;
import org.renkei.core.engine.event.Event;
import org.renkei.core.json.EventCodec;
import org.renkei.core.json.StrictJson;
import org.renkei.core.memory.InMemoryStore;
import org.renkei.spi.store.StoredEvent;
import org.renkei.testkit.council.ManualClock;

/** Replaying the journal gives the live state, and so does reading a snapshot and replaying the rest. */
class ReplayPropertyTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-04-01T00:00:00Z"));
    private final CouncilOptions options = CouncilOptions.builder().clock(clock).build();

    private final EventCodec codec = new EventCodec(StrictJson.shared());

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replaying_the_journal_gives_the_live_state(long seed) {
        InMemoryStore store = new InMemoryStore(clock);
        try (LiveCouncil live = LiveCouncil.open(store, options, new AccessDecision())) {
            RandomHistory history = new RandomHistory(live, clock, seed).run(300);
            assertThat(history.refusedShare()).isBetween(0.1, 0.9);
            Snapshots snapshots = new Snapshots(store, StrictJson.shared());
            String hash = live.stateHash();

            CouncilState replayed = replay(store, new CouncilState(), store.head());
            assertThat(snapshots.hash(replayed)).isEqualTo(hash);

            CouncilState half = replay(store, new CouncilState(), store.head() / 2);
            CouncilState resumed = replay(store, copy(half), store.head());
            assertThat(snapshots.hash(resumed)).isEqualTo(hash);
            for (HandlerId handler : history.handlers()) {
                assertThat(feed(resumed, handler)).isEqualTo(feed(replayed, handler));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_council_reopened_from_its_snapshot_goes_on_where_it_was(long seed) {
        UnclosedStore store = new UnclosedStore(new InMemoryStore(clock));
        LiveCouncil first = LiveCouncil.open(store, options, new AccessDecision());
        new RandomHistory(first, clock, seed).run(900);
        String hash = first.stateHash();
        first.close();
        assertThat(store.snapshot()).isPresent();
        try (LiveCouncil second = LiveCouncil.open(store, options, new AccessDecision())) {
            assertThat(second.stateHash()).isEqualTo(hash);
            assertThat(second.id()).isNotNull();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_damaged_snapshot_is_passed_over(long seed) {
        UnclosedStore store = new UnclosedStore(new InMemoryStore(clock));
        LiveCouncil first = LiveCouncil.open(store, options, new AccessDecision());
        new RandomHistory(first, clock, seed).run(900);
        String hash = first.stateHash();
        first.close();
        byte[] state = store.snapshot().orElseThrow().state().array();
        state[Math.floorMod(seed * 7919, state.length)] ^= 1;
        try (LiveCouncil second = LiveCouncil.open(store, options, new AccessDecision())) {
            assertThat(second.stateHash()).isEqualTo(hash);
        }
    }

    @Test
    void the_histories_hold_every_type_of_event() {
        Set<String> seen = new HashSet<>();
        for (long seed : seeds().toArray()) {
            InMemoryStore store = new InMemoryStore(clock);
            try (LiveCouncil live = LiveCouncil.open(store, options, new AccessDecision())) {
                new RandomHistory(live, clock, seed).run(600);
                store.read(0, Integer.MAX_VALUE).forEach(event -> seen.add(event.type()));
            }
        }
        List<String> types = Stream.of(Event.class.getPermittedSubclasses())
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .toList();
        assertThat(seen).containsAll(types);
    }

    private CouncilState replay(InMemoryStore store, CouncilState state, long until) {
        for (StoredEvent event : store.read(state.position(), Math.toIntExact(until - state.position()))) {
            state.apply(new Recorded(event.position(), event.at(), codec.read(event.type(), event.payload())));
        }
        return state;
    }

    private static CouncilState copy(CouncilState state) {
        StateImage image = new StateImage(new StateImage.Values() {
            @Override
            public byte[] write(Object value) {
                return StrictJson.shared().canonical(value);
            }

            @Override
            public <T> T read(byte[] bytes, Class<T> type) {
                return StrictJson.shared().read(bytes, type);
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        image.write(state, bytes::writeBytes);
        return image.read(bytes.toByteArray(), new CouncilState());
    }

    private static final List<Given.Handed> EVERYTHING = List.of(new Given.Handed(0, Instant.EPOCH, ~0));

    private static List<String> feed(CouncilState state, HandlerId handler) {
        // as if everything had been given: what was lost stands in the feed as well
        ReaderId reader = new ReaderId(handler, new ToolId("test"));
        return new Feed(state, reader, new RecallRules(state, reader, item -> EVERYTHING), Set.of())
                .page(Feed.Place.START, 100_000).entries().stream()
                        .map(ReplayPropertyTest::line)
                        .toList();
    }

    private static String line(Reader.Placed placed) {
        return placed.position() + " " + placed.at() + " " + placed.item().id() + " " + placed.pieces();
    }
}
