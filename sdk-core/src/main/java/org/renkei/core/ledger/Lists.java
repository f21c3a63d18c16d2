package org.renkei.core.ledger;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.renkei.api.charter.Share;
import org.renkei.api.id.MemberId;

/**
 * Which deeds are mere lists: they name so much of which so little is used that they are guesses. A list is not taken up, and does
 * not stand in the way of those who find the same without having seen it.
 *
 * <p>What counts is what a deed brings: names that its member had not been able to read before. A deed is a list when it brings more
 * than a few and countermeasure information holds less than the charter's share of them. Deeds that are short enough are looked at
 * together: when those of one member in one year bring more than many, they are a list unless a tenth of that share is held.
 */
final class Lists {
    /** Up to here a deed may bring names of which none is used. */
    private static final int FEW = 10;
    /** Up to here all short deeds of a member in a year may. */
    private static final int MANY = 100;
    /** By how much less of many short deeds must be used. */
    private static final int EASIER = 10;

    private final List<Deed> deeds;
    private final NameIndex index;
    private final Sight sight;
    private final Share takenUp;
    private final boolean[] broad;
    private final boolean[] hoarded;

    /** What one member hands in within one year (UTC). */
    private record Year(MemberId member, int year) {
        static Year of(Deed deed) {
            return new Year(deed.member(), deed.at().atZone(ZoneOffset.UTC).getYear());
        }
    }

    private static final class Hoard {
        private int brought;
        private int used;
    }

    Lists(List<Deed> deeds, NameIndex index, Sight sight, Share takenUp) {
        this.deeds = deeds;
        this.index = index;
        this.sight = sight;
        this.takenUp = takenUp;
        broad = new boolean[deeds.size()];
        hoarded = new boolean[deeds.size()];
        Map<Year, Hoard> hoards = new HashMap<>();
        for (Deed deed : deeds) {
            if (deed.kind() != Deed.Kind.ISSUES && deed.names().size() > 0) {
                look(deed, hoards);
            }
        }
        for (Deed deed : deeds) {
            hoarded[deed.number()] = isHoarded(deed, hoards);
        }
    }

    private void look(Deed deed, Map<Year, Hoard> hoards) {
        long[] brings = brings(deed).toArray();
        long used =
                LongStream.of(brings).filter(name -> issuedAfter(name, deed)).count();
        if (isList(used, brings.length)) {
            broad[deed.number()] = true;
            return;
        }
        Hoard hoard = hoards.computeIfAbsent(Year.of(deed), key -> new Hoard());
        for (long name : brings) {
            if (!index.anyGiving(name, number -> saysAgain(deed, deeds.get(number)))) {
                hoard.brought++;
                hoard.used += issuedAfter(name, deed) ? 1 : 0;
            }
        }
    }

    /** What a member names over and over is one name, unless it was in a long list before. */
    private boolean saysAgain(Deed deed, Deed earlier) {
        return earlier.number() < deed.number() && earlier.member().equals(deed.member()) && !broad[earlier.number()];
    }

    /** Returns whether a deed is a list, by itself or with others. */
    boolean has(Deed deed) {
        return broad[deed.number()] || hoarded[deed.number()];
    }

    /** Returns whether a deed is a list, or so few of what it brings are among {@code used} that it is one there. */
    boolean has(Deed deed, List<Names> used) {
        long[] brings = brings(deed).toArray();
        long held = LongStream.of(brings)
                .filter(name -> used.stream().anyMatch(names -> names.has(name)))
                .count();
        return hoarded[deed.number()] || isList(held, brings.length);
    }

    /** Returns whether a deed is a list, or so few of its names are given by others as well that it is one to them. */
    boolean hasForOthers(Deed deed) {
        long shared = deed.names().stream()
                .filter(name -> index.shared(name, deed.member(), deeds))
                .count();
        return hoarded[deed.number()] || isList(shared, deed.names().size());
    }

    private boolean isList(long used, int all) {
        return all > FEW && !takenUp.reachedBy((int) used, all);
    }

    private boolean isHoarded(Deed deed, Map<Year, Hoard> hoards) {
        Hoard hoard = hoards.get(Year.of(deed));
        return hoard != null
                && deed.kind() != Deed.Kind.ISSUES
                && hoard.brought > MANY
                && !takenUp.reachedBy(hoard.used * EASIER, hoard.brought);
    }

    /** Returns the names of a deed that its member could not have read before. */
    private LongStream brings(Deed deed) {
        return deed.names().stream().filter(name -> !known(name, deed));
    }

    private boolean known(long name, Deed deed) {
        return index.anyGiving(name, number -> {
            Deed other = deeds.get(number);
            return number < deed.number()
                    && (other.kind() == Deed.Kind.ISSUES
                            || (!other.member().equals(deed.member())
                                    && sight.couldSee(deed.member(), number, deed.position())));
        });
    }

    private boolean issuedAfter(long name, Deed deed) {
        return index.anyGiving(name, number -> {
            Deed other = deeds.get(number);
            return number > deed.number()
                    && other.kind() == Deed.Kind.ISSUES
                    && !other.member().equals(deed.member());
        });
    }
}
