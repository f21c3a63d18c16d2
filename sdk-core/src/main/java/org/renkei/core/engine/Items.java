package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.renkei.api.casework.JointAct;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.submission.Disclosure;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.Part;
import org.renkei.core.access.AudienceTable;
import org.renkei.core.casebook.Shingles;
import org.renkei.core.engine.event.ItemEvent;
import org.renkei.core.engine.event.JointEvent;

/** Every item, in the order of its first event, and every change of one, in the order of the journal. */
public final class Items {
    private final AudienceTable audiences;
    private final Map<ItemId, ItemState> byId = new HashMap<>();
    private final List<ItemState> inOrder = new ArrayList<>();
    private final Map<CaseId, List<ItemState>> byCase = new LinkedHashMap<>();
    private final Map<MemberId, List<ItemState>> byProvider = new HashMap<>();
    private final Map<RequestId, Map<MemberId, List<ItemState>>> byRequest = new HashMap<>();
    private final List<ItemState> countermeasures = new ArrayList<>();
    private final Set<ItemState> askedAbout = new LinkedHashSet<>();
    private final Set<ItemState> held = new HashSet<>();
    private final NameTable byName = new NameTable();
    private final NameTable byText = new NameTable();
    private final ChangeLog changes = new ChangeLog();

    Items(AudienceTable audiences) {
        this.audiences = audiences;
    }

    /** Returns the id under which a submission is retrieved. */
    public static ItemId id(SubmissionId id) {
        return new ItemId(id.value());
    }

    /** Returns the id under which countermeasure information is retrieved. */
    public static ItemId id(CountermeasureId id) {
        return new ItemId(id.value());
    }

    /** Returns an item, visible to anyone or not. */
    public Optional<ItemState> get(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the submission that a case was born with. */
    public Optional<ItemState> origin(CaseId inCase) {
        return in(inCase).stream()
                .filter(item -> item.origin().kind().isPresent())
                .findFirst();
    }

    /** Returns what belongs to a case, the oldest first; nothing if there is no such case. */
    List<ItemState> in(CaseId inCase) {
        return byCase.getOrDefault(inCase, List.of());
    }

    /** Returns all cases, the oldest first. */
    Set<CaseId> cases() {
        return byCase.keySet();
    }

    /** Returns whether a case was one of an attack just before {@code end}. */
    boolean isAttack(CaseId inCase, Instant end) {
        return in(inCase).stream().anyMatch(item -> item.isAttack(end));
    }

    /** Returns what a member handed in or issued, the oldest first. */
    public List<ItemState> of(MemberId provider) {
        return byProvider.getOrDefault(provider, List.of());
    }

    /** Returns a member's answers to a request, those taken back included, the oldest first. */
    List<ItemState> answering(RequestId request, MemberId member) {
        return byRequest.getOrDefault(request, Map.of()).getOrDefault(member, List.of());
    }

    /** Returns all countermeasure information, the oldest first. */
    public List<ItemState> countermeasures() {
        return countermeasures;
    }

    /** Returns how many items there are. */
    public int size() {
        return inOrder.size();
    }

    /** Returns the item at this place among all. */
    public ItemState at(int ordinal) {
        return inOrder.get(ordinal);
    }

    ChangeLog changes() {
        return changes;
    }

    /**
     * A piece that came with some change.
     *
     * @param ordinal the place of its item among all
     * @param kind what the item is
     * @param content id of its bytes
     */
    public record AddedPiece(int ordinal, ItemKind kind, String content) {}

    /**
     * Some of the pieces that came one after the other.
     *
     * @param pieces the pieces
     * @param next where to go on
     */
    public record Added(List<AddedPiece> pieces, int next) {}

    /** Returns what came with up to {@code most} changes from number {@code from} on. */
    public Added addedSince(int from, int most) {
        int until = Math.min(changes.size(), from + most);
        List<AddedPiece> pieces = new ArrayList<>();
        for (int i = from; i < until; i++) {
            ItemState item = at(changes.ordinal(i));
            item.addedAt(changes.position(i))
                    .forEach(piece -> pieces.add(new AddedPiece(item.ordinal(), item.itemKind(), piece.content())));
        }
        return new Added(pieces, until);
    }

    void apply(Recorded recorded, ItemEvent event) {
        if (event instanceof ItemEvent.SubmissionAccepted accepted) {
            accept(recorded, accepted);
        } else if (event instanceof ItemEvent.CountermeasureIssued issued) {
            issue(recorded, issued);
        } else if (event instanceof ItemEvent.PartReaddressed readdressed) {
            readdress(recorded, readdressed);
        } else if (event instanceof ItemEvent.SubmissionUpdated updated) {
            update(recorded, updated);
        } else if (event instanceof ItemEvent.PartHeld part) {
            ItemState item = known(id(part.id()));
            item.counted(1);
            hold(item, new Hold(part.id(), part.part(), part.wanted(), part.repeats(), Optional.empty()));
        } else if (event instanceof ItemEvent.HoldDecided decided) {
            known(id(decided.id())).counted(1);
            if (!decided.released()) {
                known(id(decided.id())).refuseHolds(decided.ground());
            }
        } else if (event instanceof ItemEvent.SubmissionWithdrawn withdrawn) {
            change(id(withdrawn.id()), recorded, List.of());
        } else if (event instanceof ItemEvent.CountermeasureWithdrawn withdrawn) {
            change(id(withdrawn.id()), recorded, List.of());
        } else if (event instanceof ItemEvent.CountermeasureSuperseded superseded) {
            known(id(superseded.id())).supersede();
            change(id(superseded.id()), recorded, List.of());
        } else if (event instanceof ItemEvent.ProviderLookedUp looked) {
            known(id(looked.id())).counted(1);
            known(id(looked.id())).disclose(new Disclosure(Disclosure.Kind.LOOKED_UP, recorded.at(), looked.ground()));
        }
    }

    void apply(Recorded recorded, JointEvent event) {
        ItemState item = known(id(event.id()));
        if (event instanceof JointEvent.JointActAsked asked) {
            item.counted(1);
            ask(item, new JointAct(asked.kind(), asked.id(), asked.by(), recorded.at(), asked.ground()));
        } else if (event instanceof JointEvent.JointActDone done && done.kind() == JointAct.Kind.PURGE) {
            item.purge();
            change(item.id(), recorded, List.of());
        } else if (event instanceof JointEvent.JointActDone done) {
            item.counted(1);
            item.disclose(new Disclosure(Disclosure.Kind.SEAL_OPENED, recorded.at(), done.ground()));
        }
    }

    /** Returns the submissions about which an officer ever asked for what takes two, the oldest asking first. */
    Collection<ItemState> askedAbout() {
        return askedAbout;
    }

    /** Notes what a first officer asked for. */
    void ask(ItemState item, JointAct act) {
        item.ask(act);
        askedAbout.add(item);
    }

    /** Notes that a part waits for those who run the council. */
    void hold(ItemState item, Hold hold) {
        item.hold(hold);
        held.add(item);
    }

    /** Returns the submissions of which something was ever held, in no particular order. */
    Collection<ItemState> everHeld() {
        return held;
    }

    /** Returns whether all items that name the indicator with this fingerprint are {@code such}; asks until one is not. */
    boolean allNaming(long name, Predicate<ItemState> such) {
        return byName.all(name, ordinal -> such.test(inOrder.get(ordinal)));
    }

    /** Tells the items whose text has this number, as {@link Shingles} makes them, the newest first, {@code most} of them. */
    void saying(long number, int most, Consumer<ItemState> taker) {
        int[] left = {most};
        byText.all(number, ordinal -> {
            taker.accept(inOrder.get(ordinal));
            return --left[0] > 0;
        });
    }

    /** Takes over an item that a snapshot holds; its changes follow by {@link #restoreChange}. */
    ItemState restore(ItemState.Origin origin, long[] named, long[] text, long version) {
        ItemState item = add(origin, named, text);
        item.counted(version);
        return item;
    }

    /** Takes over a change that a snapshot holds, in the order of the journal. */
    void restoreChange(int ordinal, ItemChange change) {
        inOrder.get(ordinal).change(change);
        changes.add(change.position(), ordinal);
    }

    private void accept(Recorded recorded, ItemEvent.SubmissionAccepted accepted) {
        ItemId id = id(accepted.id());
        ItemState.Origin origin = new ItemState.Origin(
                id,
                Optional.of(accepted.kind()),
                accepted.inCase(),
                accepted.provider(),
                Optional.of(accepted.pseudonym()),
                accepted.about(),
                accepted.answers(),
                accepted.addressees(),
                accepted.observedAt(),
                accepted.behalf(),
                accepted.draftSha256(),
                accepted.gist().verdict(),
                accepted.gist().verdictIn(),
                accepted.gist().urgency(),
                accepted.sealed().orElse(false));
        add(
                        origin,
                        Fingerprints.read(accepted.gist().named()),
                        Fingerprints.read(accepted.gist().text()))
                .attack(new ItemState.AttackChange(
                        recorded.at(), Set.copyOf(accepted.gist().attack())));
        change(id, recorded, accepted.parts().stream().map(this::piece).toList());
    }

    private void issue(Recorded recorded, ItemEvent.CountermeasureIssued issued) {
        ItemId id = id(issued.id());
        ItemState.Origin origin = new ItemState.Origin(
                id,
                Optional.empty(),
                issued.inCase(),
                issued.issuer(),
                Optional.empty(),
                issued.supersedes().map(Items::id),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                issued.draftSha256(),
                issued.gist().verdict(),
                issued.gist().verdictIn(),
                issued.gist().urgency(),
                false);
        add(
                origin,
                Fingerprints.read(issued.gist().named()),
                Fingerprints.read(issued.gist().text()));
        int audience = audiences.intern(issued.audience());
        change(id, recorded, List.of(new Piece(Optional.empty(), audience, issued.content(), issued.sha256())));
    }

    private void readdress(Recorded recorded, ItemEvent.PartReaddressed readdressed) {
        Piece piece = piece(readdressed.part());
        List<Piece> pieces = known(id(readdressed.id())).pieces().stream()
                .map(was -> was.part().equals(piece.part()) ? piece : was)
                .toList();
        piece.part().ifPresent(part -> known(id(readdressed.id())).endHolds(EnumSet.of(part)));
        change(id(readdressed.id()), recorded, pieces);
    }

    private void update(Recorded recorded, ItemEvent.SubmissionUpdated updated) {
        ItemState item = known(id(updated.id()));
        Map<Part, Piece> pieces =
                new LinkedHashMap<>(); // what stays keeps its place: order is part of what readers see
        item.pieces().forEach(piece -> pieces.put(piece.part().orElseThrow(), piece));
        updated.parts().forEach(part -> {
            pieces.put(part.part(), piece(part));
            item.endHolds(EnumSet.of(part.part()));
        });
        Set<Part> attack = EnumSet.noneOf(Part.class);
        attack.addAll(item.attack());
        updated.parts().forEach(part -> attack.remove(part.part()));
        attack.addAll(updated.attack());
        item.attack(new ItemState.AttackChange(recorded.at(), Set.copyOf(attack)));
        item.report(
                new ItemState.Report(recorded.position(), updated.stage(), updated.update(), updated.draftSha256()));
        change(item.id(), recorded, List.copyOf(pieces.values()));
    }

    private Piece piece(ItemEvent.FiledPart filed) {
        return new Piece(
                Optional.of(filed.part()), audiences.intern(filed.audience()), filed.content(), filed.sha256());
    }

    private ItemState add(ItemState.Origin origin, long[] named, long[] text) {
        ItemState item = new ItemState(inOrder.size(), origin, named, text);
        byName.add(named, item.ordinal());
        byText.add(text, item.ordinal());
        byId.put(origin.id(), item);
        inOrder.add(item);
        byProvider.computeIfAbsent(origin.provider(), key -> new ArrayList<>()).add(item);
        byCase.merge(origin.inCase(), List.of(item), Items::and); // most cases have one item
        if (origin.kind().isEmpty()) {
            countermeasures.add(item);
        }
        origin.answers().ifPresent(answers -> byRequest
                .computeIfAbsent(answers.request(), key -> new HashMap<>())
                .computeIfAbsent(origin.provider(), key -> new ArrayList<>())
                .add(item));
        return item;
    }

    private static List<ItemState> and(List<ItemState> before, List<ItemState> more) {
        List<ItemState> all = before.size() == 1 ? new ArrayList<>(before) : before;
        all.addAll(more);
        return all;
    }

    private void change(ItemId id, Recorded recorded, List<Piece> pieces) {
        ItemState item = known(id);
        item.counted(1);
        if (pieces.isEmpty()) {
            item.endHolds(EnumSet.allOf(Part.class));
        }
        item.change(new ItemChange(recorded.position(), recorded.at(), pieces));
        changes.add(recorded.position(), item.ordinal());
    }

    private ItemState known(ItemId id) {
        return get(id).orElseThrow();
    }
}
