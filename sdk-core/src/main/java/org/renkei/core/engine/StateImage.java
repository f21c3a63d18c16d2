package org.renkei.core.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.casework.JointAct;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CouncilId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;
import org.renkei.api.id.ToolId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.AnswerTo;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Disclosure;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;
import org.renkei.core.access.Standing;

/**
 * The state as bytes: what is hashed, and what a snapshot holds. Equal states give equal bytes, because everything is written
 * in the order in which the journal brought it.
 */
public final class StateImage {
    /** Names the form of the bytes; another form gets another name. */
    public static final String FORMAT = "renkei-state-7";

    private static final List<Part> PARTS = List.of(Part.values());
    private static final List<SubmissionKind> KINDS = List.of(SubmissionKind.values());
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final List<ReportStage> REPORTS = List.of(ReportStage.values());
    private static final List<Urgency> URGENCIES = List.of(Urgency.values());
    private static final List<AckStage> STAGES = List.of(AckStage.values());

    private final Values values;

    /** Prepares to write or read with {@code values} for the API's records. */
    public StateImage(Values values) {
        this.values = values;
    }

    /** Takes the bytes, a stretch at a time. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the next stretch. */
        void accept(byte[] bytes);
    }

    /** Writes and reads records of the API, canonically. */
    public interface Values {
        /** Returns the canonical bytes of {@code value}. */
        byte[] write(Object value);

        /** Returns the value of these bytes. */
        <T> T read(byte[] bytes, Class<T> type);
    }

    /** Writes {@code state}. */
    public void write(CouncilState state, Sink sink) {
        Packer packer = new Packer(sink);
        packer.text(FORMAT).number(state.position()).number(state.anchors().version());
        state.anchors().last().ifPresent(anchor -> packer.number(anchor.number())
                .hex(anchor.chain()));
        packer.flush();
        writeDecided(state, sink);
    }

    /** Writes what was decided and done, but not how far the journal vouches for the record of reading. */
    public void writeDecided(CouncilState state, Sink sink) {
        Packer packer = new Packer(sink);
        packer.text(FORMAT).number(state.decided());
        Governance governance = state.governance();
        packer.number(governance.version()).id(governance.council());
        packer.number(governance.memberVersions().size());
        governance.memberVersions().forEach(versions -> writeVersions(packer, versions));
        packer.number(governance.handlers().size());
        for (Handler handler : governance.handlers()) {
            packer.bytes(values.write(handler));
            List<Epoch> epochs = state.readers().epochs(handler.id());
            packer.number(epochs.size());
            epochs.forEach(epoch -> writeEpoch(packer, epoch));
        }
        packer.number(state.audiences().size());
        for (int i = 0; i < state.audiences().size(); i++) {
            packer.bytes(values.write(state.audiences().get(i)));
        }
        writeItems(packer, state);
        new BodiesImage(values).write(state, packer);
        new PeopleImage(values).write(state, packer);
        new CasesImage(values).write(state.cases(), packer);
        packer.flush();
    }

    /** Reads {@code bytes} into {@code state}, which must be new. */
    public CouncilState read(byte[] bytes, CouncilState state) {
        Unpacker unpacker = new Unpacker(bytes);
        if (!unpacker.text().equals(FORMAT)) {
            throw new IllegalArgumentException("the snapshot is of another format");
        }
        long position = unpacker.number();
        long anchors = unpacker.number();
        if (anchors > 0) {
            state.anchors().restore(new Anchors.Anchor(unpacker.number(), unpacker.hex()), anchors);
        }
        if (!unpacker.text().equals(FORMAT)) {
            throw new IllegalArgumentException("the snapshot is of another format");
        }
        state.restorePosition(position, unpacker.number());
        long version = unpacker.number();
        CouncilId council = new CouncilId(unpacker.text());
        List<List<MemberHistory.Version>> members = unpacker.list(from -> from.list(this::readVersion));
        List<Handler> handlers = unpacker.list(from -> readHandler(from, state));
        state.governance().restore(version, council, members, handlers);
        unpacker.list(from -> state.audiences().intern(values.read(from.bytes(), Audience.class)));
        readItems(unpacker, state);
        new BodiesImage(values).read(unpacker, state);
        new PeopleImage(values).read(unpacker, state);
        new CasesImage(values).read(unpacker, state.cases());
        if (!unpacker.atEnd()) {
            throw new IllegalArgumentException("the snapshot is longer than its state");
        }
        return state;
    }

    private void writeVersions(Packer packer, List<MemberHistory.Version> versions) {
        packer.number(versions.size());
        versions.forEach(version -> packer.time(version.from()).bytes(values.write(version.member())));
    }

    private MemberHistory.Version readVersion(Unpacker from) {
        return new MemberHistory.Version(from.time(), values.read(from.bytes(), Member.class));
    }

    private static void writeEpoch(Packer packer, Epoch epoch) {
        Standing standing = epoch.standing();
        packer.number(epoch.from()).time(epoch.at()).id(standing.member());
        packer.flag(standing.active()).flag(standing.pledged()).flag(standing.coordinates());
        packer.ids(standing.scopes()).ids(standing.openScopes());
        packer.optional(standing.sector().map(SectorId::value));
    }

    private Handler readHandler(Unpacker from, CouncilState state) {
        Handler handler = values.read(from.bytes(), Handler.class);
        int epochs = from.count();
        for (int i = 0; i < epochs; i++) {
            long position = from.number();
            Instant at = from.time();
            state.readers().restore(handler.id(), position, at, readStanding(from, handler.id()));
        }
        return handler;
    }

    private static Standing readStanding(Unpacker from, HandlerId handler) {
        return new Standing(
                new MemberId(from.text()),
                handler,
                from.flag(),
                from.flag(),
                from.flag(),
                new HashSet<>(from.list(id -> new ScopeId(id.text()))),
                new HashSet<>(from.list(id -> new ScopeId(id.text()))),
                from.optional().map(SectorId::new));
    }

    private void writeItems(Packer packer, CouncilState state) {
        Items items = state.items();
        packer.number(items.size());
        for (int ordinal = 0; ordinal < items.size(); ordinal++) {
            ItemState item = items.at(ordinal);
            writeOrigin(packer, item.origin());
            packer.longs(item.named());
            packer.longs(item.text());
            packer.number(item.version());
            Map<MemberId, Acks.Ack> acks = state.acks().of(item.id());
            packer.number(acks.size());
            acks.forEach((member, ack) ->
                    packer.id(member).number(STAGES.indexOf(ack.stage())).number(ack.version()));
            writeRecalls(packer, state.recalls().of(item.id()));
            writeJoint(packer, item);
        }
        ChangeLog changes = items.changes();
        packer.number(changes.size());
        int[] written = new int[items.size()];
        for (int i = 0; i < changes.size(); i++) {
            int ordinal = changes.ordinal(i);
            ItemChange change = items.at(ordinal).changes().get(written[ordinal]++);
            packer.number(ordinal).number(change.position()).time(change.at());
            packer.number(change.pieces().size());
            change.pieces().forEach(piece -> writePiece(packer, piece));
        }
    }

    private void readItems(Unpacker from, CouncilState state) {
        int items = from.count();
        for (int i = 0; i < items; i++) {
            ItemState.Origin origin = readOrigin(from);
            ItemState item = state.items().restore(origin, from.longs(), from.longs(), from.number());
            int acks = from.count();
            for (int j = 0; j < acks; j++) {
                MemberId member = new MemberId(from.text());
                state.acks().restore(origin.id(), member, new Acks.Ack(STAGES.get(from.count()), from.number()));
            }
            readRecalls(from, origin.id(), state.recalls());
            readJoint(from, item, state.items());
        }
        int changes = from.count();
        for (int i = 0; i < changes; i++) {
            int ordinal = from.count();
            state.items()
                    .restoreChange(
                            ordinal, new ItemChange(from.number(), from.time(), from.list(StateImage::readPiece)));
        }
    }

    private void writeJoint(Packer packer, ItemState item) {
        packer.number(item.reports().size());
        item.reports().forEach(report -> packer.number(report.position())
                .number(REPORTS.indexOf(report.stage()))
                .text(report.update())
                .hex(report.draftSha256()));
        packer.number(item.attackChanges().size());
        for (ItemState.AttackChange change : item.attackChanges()) {
            packer.time(change.at()).number(change.parts().size());
            change.parts().stream().sorted().forEach(part -> packer.number(PARTS.indexOf(part)));
        }
        packer.number(item.holds().size());
        item.holds().forEach(hold -> packer.bytes(values.write(hold)));
        packer.flag(item.purged())
                .flag(item.superseded())
                .number(item.disclosures().size());
        item.disclosures().forEach(disclosure -> packer.bytes(values.write(disclosure)));
        for (JointAct.Kind kind : JointAct.Kind.values()) {
            packer.flag(item.asked(kind).isPresent());
            item.asked(kind).ifPresent(act -> packer.bytes(values.write(act)));
        }
    }

    private void readJoint(Unpacker from, ItemState item, Items items) {
        from.list(report ->
                        new ItemState.Report(report.number(), REPORTS.get(report.count()), report.text(), report.hex()))
                .forEach(item::report);
        from.list(one -> new ItemState.AttackChange(one.time(), Set.copyOf(one.list(part -> PARTS.get(part.count())))))
                .forEach(item::attack);
        from.list(hold -> values.read(hold.bytes(), Hold.class)).forEach(hold -> items.hold(item, hold));
        if (from.flag()) {
            item.purge();
        }
        if (from.flag()) {
            item.supersede();
        }
        from.list(one -> values.read(one.bytes(), Disclosure.class)).forEach(item::disclose);
        for (int i = 0; i < JointAct.Kind.values().length; i++) {
            if (from.flag()) {
                items.ask(item, values.read(from.bytes(), JointAct.class));
            }
        }
    }

    private static void writeRecalls(Packer packer, Map<ReaderId, List<Recalls.Confirmation>> recalls) {
        packer.number(recalls.size());
        recalls.forEach((reader, confirmed) -> {
            packer.id(reader.handler()).id(reader.tool()).number(confirmed.size());
            confirmed.forEach(
                    one -> packer.number(one.position()).time(one.at()).number(one.pieces()));
        });
    }

    private static void readRecalls(Unpacker from, ItemId item, Recalls recalls) {
        int readers = from.count();
        for (int i = 0; i < readers; i++) {
            ReaderId reader = new ReaderId(new HandlerId(from.text()), new ToolId(from.text()));
            from.list(one -> new Recalls.Confirmation(one.number(), one.time(), one.count()))
                    .forEach(confirmation -> recalls.restore(item, reader, confirmation));
        }
    }

    private static void writeOrigin(Packer packer, ItemState.Origin origin) {
        packer.id(origin.id())
                .number(origin.kind().map(kind -> KINDS.indexOf(kind) + 1).orElse(0));
        packer.id(origin.inCase()).id(origin.provider());
        packer.optional(origin.pseudonym().map(Pseudonym::value));
        packer.optional(origin.about().map(ItemId::value));
        packer.flag(origin.answers().isPresent());
        origin.answers().ifPresent(answers -> packer.id(answers.request()).flag(answers.complete()));
        packer.ids(origin.addressees());
        packer.flag(origin.observedAt().isPresent());
        origin.observedAt().ifPresent(packer::time);
        packer.optional(origin.behalf()).hex(origin.draftSha256());
        packer.number(
                origin.verdict().map(verdict -> VERDICTS.indexOf(verdict) + 1).orElse(0));
        packer.number(origin.verdictIn().map(part -> PARTS.indexOf(part) + 1).orElse(0));
        packer.number(
                origin.urgency().map(urgency -> URGENCIES.indexOf(urgency) + 1).orElse(0));
        packer.flag(origin.sealed());
    }

    private static ItemState.Origin readOrigin(Unpacker from) {
        ItemId id = new ItemId(from.text());
        int kind = from.count();
        return new ItemState.Origin(
                id,
                kind == 0 ? Optional.empty() : Optional.of(KINDS.get(kind - 1)),
                new CaseId(from.text()),
                new MemberId(from.text()),
                from.optional().map(Pseudonym::new),
                from.optional().map(ItemId::new),
                from.flag() ? Optional.of(new AnswerTo(new RequestId(from.text()), from.flag())) : Optional.empty(),
                readMembers(from),
                from.flag() ? Optional.of(from.time()) : Optional.empty(),
                from.optional(),
                from.hex(),
                word(from.count(), VERDICTS),
                word(from.count(), PARTS),
                word(from.count(), URGENCIES),
                from.flag());
    }

    private static <T> Optional<T> word(int number, List<T> words) {
        return number == 0 ? Optional.empty() : Optional.of(words.get(number - 1));
    }

    private static Set<MemberId> readMembers(Unpacker from) {
        return new TreeSet<>(from.list(id -> new MemberId(id.text())));
    }

    private static void writePiece(Packer packer, Piece piece) {
        packer.number(piece.part().map(part -> PARTS.indexOf(part) + 1).orElse(0))
                .number(piece.audience());
        packer.text(piece.content()).hex(piece.sha256());
    }

    private static Piece readPiece(Unpacker from) {
        int part = from.count();
        return new Piece(
                part == 0 ? Optional.empty() : Optional.of(PARTS.get(part - 1)), from.count(), from.text(), from.hex());
    }
}
