package org.renkei.core;

import java.nio.file.Path;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CouncilId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.core.access.AccessRule;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.MembershipRules;
import org.renkei.core.json.EventCodec;
import org.renkei.core.json.JsonLimits;
import org.renkei.core.json.StrictJson;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.Store;

/** A council over a store. */
final class LiveCouncil implements EmbeddedCouncil {
    private static final ToolId EMBEDDED = new ToolId("embedded");
    // what this council wrote itself is read back whole: an event may name many readers
    private static final JsonLimits OWN_BYTES =
            JsonLimits.standard().withBody(1 << 26).withElements(1_000_000);

    private final Store store;
    private final Journal journal;
    private final Snapshots snapshots;
    private final Workings workings;

    private LiveCouncil(Store store, CouncilOptions options, AccessRule rule) {
        StrictJson json = new StrictJson(OWN_BYTES);
        this.store = store;
        this.snapshots = new Snapshots(store, json);
        Contents contents = new Contents(store, json);
        this.journal =
                new Journal(store, new EventCodec(json), snapshots.latest(rule), options.clock(), contents::forget);
        this.workings = new Workings(
                journal,
                new Readings(store.readingLog(), json, journal, options.clock()),
                contents,
                new SearchIndex(contents),
                ids(store, options),
                new CursorSeal(store.secret("cursors", secret("cursors", options))),
                options.clock(),
                options.calendar(),
                () -> {});
    }

    private static KeyedIds ids(Store store, CouncilOptions options) {
        Bytes secret = store.secret("ids", secret("ids", options));
        return options.seed().isEmpty()
                ? new KeyedIds(secret)
                : new KeyedIds(secret, KeyedIds.reproducible(options.seed().getAsLong(), store::head));
    }

    private static Bytes secret(String purpose, CouncilOptions options) {
        return options.seed().isEmpty()
                ? SecretBytes.fresh()
                : SecretBytes.of(purpose, options.seed().getAsLong());
    }

    static LiveCouncil open(Store store, CouncilOptions options, AccessRule rule) {
        return open(store, new Founding(options), rule);
    }

    /** Opens the council in {@code store}, founding it if it is empty; closes the store if that fails. */
    static LiveCouncil open(Store store, Founding founding, AccessRule rule) {
        try {
            LiveCouncil council = new LiveCouncil(store, founding.options(), rule);
            council.found(founding);
            return council;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public CouncilId id() {
        return journal.read(state -> state.governance().council());
    }

    @Override
    public HandlerId officer() {
        return journal.read(
                state -> state.governance().handlers().iterator().next().id());
    }

    @Override
    public Council as(HandlerId handler) {
        return as(handler, EMBEDDED);
    }

    @Override
    public Council as(HandlerId handler, ToolId tool) {
        if (journal.read(state -> state.governance().handler(handler)).isEmpty()) {
            throw new NotFoundException();
        }
        return new CouncilView(workings, handler, tool);
    }

    @Override
    public long head() {
        return journal.read(CouncilState::decided);
    }

    @Override
    public String stateHash() {
        return journal.read(snapshots::hash);
    }

    @Override
    public void backup(Path file) {
        journal.read(CouncilState::position);
        store.backup(file);
    }

    @Override
    public void close() {
        try {
            journal.closing(snapshots::saveIfWorthwhile);
        } finally {
            store.close();
        }
    }

    private void found(Founding founding) {
        if (journal.read(state -> state.governance().founded())) {
            return;
        }
        Charter charter = founding.charter();
        AdmissionDraft secretariat = founding.secretariat();
        HandlerId officer = workings.ids().handler();
        CouncilId id = new CouncilId("council-" + workings.ids().random());
        journal.commit(state -> Change.of(new MembershipRules(state)
                .found(id, charter, secretariat, founding.options().officer(), workings.moment(officer))));
    }
}
