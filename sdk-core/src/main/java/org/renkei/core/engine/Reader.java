package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkei.api.id.MemberId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.ReportStage;
import org.renkei.core.access.AccessRule;
import org.renkei.core.access.AudienceTable;
import org.renkei.core.access.Standing;

/** What one handler may see, now and at any position of the journal before. Every way of reading goes through here. */
public final class Reader {
    private final AccessRule rule;
    private final AudienceTable audiences;
    private final List<Epoch> epochs;

    Reader(AccessRule rule, AudienceTable audiences, List<Epoch> epochs) {
        this.rule = rule;
        this.audiences = audiences;
        this.epochs = epochs;
    }

    /**
     * An item at the place where a reader could first see it as it is now.
     *
     * @param item the item
     * @param position the place
     * @param at its time
     * @param pieces what the reader may see of it; none if it has lost sight of it
     */
    public record Placed(ItemState item, long position, Instant at, List<Piece> pieces) {}

    /** Returns the pieces of {@code item} that the reader may see now. */
    public List<Piece> visible(ItemState item) {
        return visible(item, item.pieces(), now());
    }

    /** Returns the pieces of its own item that the reader may see, even after it was withdrawn. */
    public List<Piece> own(ItemState item) {
        return visible(item, item.lastPieces(), now());
    }

    /** Returns whether the public may see {@code piece}. */
    public boolean isOpen(Piece piece) {
        return audiences.get(piece.audience()).scopes().stream()
                .anyMatch(now().standing().openScopes()::contains);
    }

    /** Returns the reader's member. */
    public MemberId member() {
        return now().standing().member();
    }

    /**
     * Returns whether the reader belongs to those for whom a piece of {@code item} is, whatever its member has to do with it. What is
     * told about readers goes by this: who reads only as the provider, or as one whom it answers, would be known by it.
     */
    public boolean isMeant(ItemState item) {
        return item.pieces().stream().anyMatch(piece -> now().visible().contains(piece.audience()));
    }

    /** Returns whether the reader may see a part that {@code audience} may, as a third party. */
    public boolean inAudience(Audience audience) {
        return rule.inAudience(now().standing(), audience);
    }

    /** Returns whether the reader would see such a part if it had signed the pledge in force. */
    public boolean wouldSee(Audience audience) {
        Standing standing = now().standing();
        return rule.inAudience(
                new Standing(
                        standing.member(),
                        standing.handler(),
                        standing.active(),
                        true,
                        standing.coordinates(),
                        standing.scopes(),
                        standing.openScopes(),
                        standing.sector()),
                audience);
    }

    /**
     * Returns where {@code item} stands in the reader's feed: at the start of its present unbroken visibility, or at the last
     * change of what the reader sees of it, whichever is later. Empty if the reader may not see it now.
     */
    public Optional<Placed> place(ItemState item) {
        Past past = new Past(item);
        List<Piece> seen = past.seen();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        while (past.stepBack() && sameContents(past.seen(), seen)) {
            // as it is now, it was there before
        }
        return Optional.of(past.placedAfter(seen));
    }

    /**
     * How an item stood for the reader after one report.
     *
     * @param stage how far it had grown
     * @param pieces what the reader could see of it then and may see of it now
     * @param at when that was
     */
    public record Version(ReportStage stage, List<Piece> pieces, Instant at) {}

    /** Returns how {@code item} stood for the reader after each report that changed something for it, the oldest first. */
    public List<Version> versions(ItemState item) {
        List<Version> versions = new ArrayList<>();
        int report = 0;
        int partsNow = Pieces.of(visible(item));
        ReportStage stage = ReportStage.FIRST;
        for (ItemChange change : item.changes()) {
            boolean grew =
                    report < item.reports().size() && item.reports().get(report).position() == change.position();
            ReportStage after = grew ? item.reports().get(report++).stage() : stage;
            List<Piece> seen = visible(item, change.pieces(), now()).stream()
                    .filter(piece -> (Pieces.of(List.of(piece)) & partsNow) != 0)
                    .toList();
            if (seen.isEmpty() && !versions.isEmpty() && change.pieces().isEmpty()) {
                continue; // it was taken back for a while
            }
            if (versions.isEmpty()) {
                stage = after;
                versions.add(new Version(stage, seen, change.at()));
            } else if (!sameContents(versions.get(versions.size() - 1).pieces(), seen)) {
                stage = after;
                if (!grew) {
                    versions.remove(versions.size() - 1); // another label or audience is no report
                }
                versions.add(new Version(stage, seen, change.at()));
            }
        }
        versions.removeIf(version -> version.pieces().isEmpty());
        return versions;
    }

    /** Returns where the reader lost sight of {@code item}, without pieces. Empty if it sees it now, or never did. */
    Optional<Placed> lost(ItemState item) {
        Past past = new Past(item);
        if (!past.seen().isEmpty()) {
            return Optional.empty();
        }
        while (past.stepBack()) {
            if (!past.seen().isEmpty()) {
                return Optional.of(past.placedAfter(List.of()));
            }
        }
        return Optional.empty();
    }

    /** Returns when the last of {@code pieces}, none of which the reader sees now, went out of its sight. */
    public Instant lostAt(ItemState item, int pieces) {
        Past past = new Past(item);
        while (past.stepBack()) {
            if ((Pieces.of(past.seen()) & pieces) != 0) {
                break;
            }
        }
        return past.afterAt;
    }

    /** Returns which pieces of {@code item} the reader could see at any time, as {@link Pieces} numbers them. */
    public int everSaw(ItemState item) {
        Past past = new Past(item);
        int pieces = Pieces.of(past.seen());
        while (past.stepBack()) {
            pieces |= Pieces.of(past.seen());
        }
        return pieces;
    }

    /** Returns whether the reader could see anything of {@code item} at some time before {@code position}. */
    boolean couldSee(ItemState item, long position) {
        List<ItemChange> changes = item.changes();
        for (int i = 0; i < changes.size() && changes.get(i).position() < position; i++) {
            long until = i + 1 < changes.size()
                    ? Math.min(position, changes.get(i + 1).position())
                    : position;
            for (int j = 0; j < epochs.size() && epochs.get(j).from() < until; j++) {
                boolean overlaps = j + 1 == epochs.size()
                        || epochs.get(j + 1).from() > changes.get(i).position();
                if (overlaps
                        && !visible(item, changes.get(i).pieces(), epochs.get(j))
                                .isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Epoch> epochs() {
        return epochs;
    }

    private Epoch now() {
        return epochs.get(epochs.size() - 1);
    }

    private List<Piece> visible(ItemState item, List<Piece> pieces, Epoch epoch) {
        int count = 0;
        for (Piece piece : pieces) {
            if (sees(item, piece, epoch)) {
                count++;
            }
        }
        if (count == 0) {
            return List.of();
        }
        if (count == pieces.size()) {
            return pieces;
        }
        List<Piece> seen = new ArrayList<>(count);
        for (Piece piece : pieces) {
            if (sees(item, piece, epoch)) {
                seen.add(piece);
            }
        }
        return seen;
    }

    private boolean sees(ItemState item, Piece piece, Epoch epoch) {
        if (epoch.visible().contains(piece.audience())) {
            return true;
        }
        ItemState.Origin origin = item.origin();
        MemberId member = epoch.standing().member();
        return (member.equals(origin.provider()) || !origin.addressees().isEmpty())
                && rule.isParty(
                        epoch.standing(), audiences.get(piece.audience()), origin.provider(), origin.addressees());
    }

    /** What the reader saw of one item, going back from now: each step undoes the latest change of either. */
    private final class Past {
        private final ItemState item;
        private int change;
        private int epoch;
        /** The position of what was undone last. */
        private long after;

        private Instant afterAt = Instant.EPOCH;

        Past(ItemState item) {
            this.item = item;
            this.change = item.changes().size() - 1;
            this.epoch = epochs.size() - 1;
        }

        List<Piece> seen() {
            return visible(item, item.changes().get(change).pieces(), epochs.get(epoch));
        }

        /** Returns whether there is something before. */
        boolean stepBack() {
            ItemChange lastChange = item.changes().get(change);
            Epoch lastEpoch = epochs.get(epoch);
            boolean byChange = lastChange.position() > lastEpoch.from();
            after = byChange ? lastChange.position() : lastEpoch.from();
            afterAt = byChange ? lastChange.at() : lastEpoch.at();
            return byChange ? --change >= 0 : --epoch >= 0;
        }

        Placed placedAfter(List<Piece> pieces) {
            return new Placed(item, after, afterAt, pieces);
        }
    }

    private static boolean sameContents(List<Piece> before, List<Piece> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).content().equals(after.get(i).content())) {
                return false;
            }
        }
        return true;
    }
}
