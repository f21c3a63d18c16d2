package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.casework.JointAct;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.AnswerTo;
import org.renkei.api.submission.Disclosure;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;
import org.renkei.core.casebook.Shingles;

/** One item: what never changes about it, and how its pieces stood through time. */
public final class ItemState {
    private final int ordinal;
    private final Origin origin;
    private final long[] named;
    private final long[] text;
    private final List<AttackChange> attackChanges = new ArrayList<>(1);
    private final Map<Part, Hold> holds = new EnumMap<>(Part.class);
    private final List<ItemChange> changes = new ArrayList<>(1);
    private final List<Disclosure> disclosures = new ArrayList<>(0);
    private final Map<JointAct.Kind, JointAct> asked = new EnumMap<>(JointAct.Kind.class);
    private final List<Report> reports = new ArrayList<>(0);
    private boolean purged;
    private boolean superseded;
    private long version;

    ItemState(int ordinal, Origin origin, long[] named, long[] text) {
        this.ordinal = ordinal;
        this.origin = origin;
        this.named = named;
        this.text = text;
    }

    /**
     * What never changes about an item.
     *
     * @param id its id
     * @param kind what it is; empty for countermeasure information
     * @param inCase the case it was born with or joined
     * @param provider the member it came from
     * @param pseudonym the provider's name in the case; empty for countermeasure information
     * @param about the item it speaks about; of countermeasure information, the one it took the place of
     * @param answers the request that it answers
     * @param addressees the providers of that item, or who asks
     * @param observedAt when it was observed
     * @param behalf id of the content that names whom it was handed in for
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     * @param verdict its verdict on what it speaks about
     * @param verdictIn the part in which it stands
     * @param urgency how soon countermeasure information must be acted on
     * @param sealed whether even those who run the council do not see who the provider is
     */
    public record Origin(
            ItemId id,
            Optional<SubmissionKind> kind,
            CaseId inCase,
            MemberId provider,
            Optional<Pseudonym> pseudonym,
            Optional<ItemId> about,
            Optional<AnswerTo> answers,
            Set<MemberId> addressees,
            Optional<Instant> observedAt,
            Optional<String> behalf,
            String draftSha256,
            Optional<Verdict> verdict,
            Optional<Part> verdictIn,
            Optional<Urgency> urgency,
            boolean sealed) {}

    /** Returns its place among all items, in the order of their first event. */
    public int ordinal() {
        return ordinal;
    }

    /** Returns what never changes about it. */
    public Origin origin() {
        return origin;
    }

    /** Returns the fingerprints of the indicators it names; nobody changes the array. */
    long[] named() {
        return named;
    }

    /** Returns what tells whether another text is nearly the same, as {@link Shingles} makes it; nobody changes the array. */
    long[] text() {
        return text;
    }

    /** Returns the parts that speak of an attack now, as {@link Attacks} finds them. */
    Set<Part> attack() {
        return attackChanges.isEmpty()
                ? Set.of()
                : attackChanges.get(attackChanges.size() - 1).parts();
    }

    /** Returns whether one spoke of an attack just before {@code end}. */
    boolean isAttack(Instant end) {
        boolean attack = false;
        for (AttackChange change : attackChanges) {
            attack = change.at().isBefore(end) ? !change.parts().isEmpty() : attack;
        }
        return attack;
    }

    /** Returns since when one speaks of an attack without a break; of an item that does not, the end of time. */
    Instant attackSince() {
        Instant since = Instant.MAX;
        for (AttackChange change : attackChanges) {
            if (change.parts().isEmpty()) {
                since = Instant.MAX;
            } else if (since.equals(Instant.MAX)) {
                since = change.at();
            }
        }
        return since;
    }

    /**
     * Which parts speak of an attack from some time on.
     *
     * @param at since when
     * @param parts the parts
     */
    record AttackChange(Instant at, Set<Part> parts) {}

    /** Returns every change of the parts that speak of an attack, the oldest first. */
    List<AttackChange> attackChanges() {
        return attackChanges;
    }

    /** Notes which parts speak of an attack from now on. */
    void attack(AttackChange change) {
        if (!change.parts().equals(attack())) {
            attackChanges.add(change);
        }
    }

    /** Returns what waits for those who run the council, or was refused by them. */
    public Collection<Hold> holds() {
        return holds.values();
    }

    void hold(Hold hold) {
        holds.put(hold.part(), hold);
    }

    void refuseHolds(String ground) {
        holds.replaceAll((part, hold) -> new Hold(
                hold.submission(),
                part,
                hold.wanted(),
                hold.repeats(),
                Optional.of(hold.refused().orElse(ground))));
    }

    void endHolds(Set<Part> parts) {
        holds.keySet().removeAll(parts);
    }

    /** Returns its id. */
    public ItemId id() {
        return origin.id();
    }

    /** Returns its kind for feeds. */
    public ItemKind itemKind() {
        return origin.kind().isPresent() ? ItemKind.SUBMISSION : ItemKind.COUNTERMEASURE;
    }

    /** Returns how many events its stream holds. */
    public long version() {
        return version;
    }

    /** Returns its pieces as they stand now; none once it has been withdrawn. */
    public List<Piece> pieces() {
        return last().pieces();
    }

    /** Returns its pieces as they stood last before any withdrawal, for its own provider. */
    public List<Piece> lastPieces() {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (!changes.get(i).pieces().isEmpty()) {
                return changes.get(i).pieces();
            }
        }
        return List.of();
    }

    /** Returns whether it has been taken back. */
    public boolean withdrawn() {
        return pieces().isEmpty();
    }

    /** Returns when it was stored. */
    public Instant storedAt() {
        return changes.get(0).at();
    }

    /**
     * A report after the first one.
     *
     * @param position where it stands in the journal
     * @param stage how far the report has grown with it
     * @param update the id that its key gives it
     * @param draftSha256 SHA-256 of its draft's canonical bytes
     */
    record Report(long position, ReportStage stage, String update, String draftSha256) {}

    /** Returns the reports after the first one, the oldest first. */
    List<Report> reports() {
        return reports;
    }

    /** Returns whether it was updated under the key that gives {@code update}. */
    public boolean hasUpdate(String update) {
        return reports.stream().anyMatch(report -> report.update().equals(update));
    }

    /** Returns how far the report has grown. */
    public ReportStage stage() {
        return reports.isEmpty()
                ? ReportStage.FIRST
                : reports.get(reports.size() - 1).stage();
    }

    void report(Report report) {
        reports.add(report);
    }

    /** Returns whether its bytes were destroyed by law. */
    public boolean purged() {
        return purged;
    }

    /** Returns whether another one took its place. */
    boolean superseded() {
        return superseded;
    }

    void supersede() {
        superseded = true;
    }

    /** Returns whether the seal on its provider's identity was opened. */
    public boolean opened() {
        return disclosures.stream().anyMatch(one -> one.kind() == Disclosure.Kind.SEAL_OPENED);
    }

    /** Returns when somebody learnt who the provider is, the oldest first. */
    public List<Disclosure> disclosures() {
        return disclosures;
    }

    /** Returns what a first officer asked for. */
    Optional<JointAct> asked(JointAct.Kind kind) {
        return Optional.ofNullable(asked.get(kind));
    }

    /** Returns the ids of all contents that it ever had. */
    Set<String> contents() {
        Set<String> contents = new TreeSet<>();
        changes.forEach(change -> change.pieces().forEach(piece -> contents.add(piece.content())));
        origin.behalf().ifPresent(contents::add);
        return contents;
    }

    void disclose(Disclosure disclosure) {
        disclosures.add(disclosure);
    }

    void ask(JointAct act) {
        asked.put(act.kind(), act);
    }

    void purge() {
        purged = true;
    }

    /** Returns the pieces that the change at {@code position} brought, and none before it. */
    List<Piece> addedAt(long position) {
        List<Piece> before = List.of();
        for (ItemChange change : changes) {
            if (change.position() == position) {
                List<Piece> known = before;
                return change.pieces().stream()
                        .filter(piece ->
                                known.stream().noneMatch(was -> was.content().equals(piece.content())))
                        .toList();
            }
            before = change.pieces();
        }
        return List.of();
    }

    List<ItemChange> changes() {
        return changes;
    }

    ItemChange last() {
        return changes.get(changes.size() - 1);
    }

    void change(ItemChange change) {
        changes.add(change);
    }

    void counted(long events) {
        version += events;
    }
}
