package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.lint.LeakProfile;

/**
 * Finds a profile's identifiers in one string: as it stands, and as it reads when encodings are undone, one inside the other.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
final class FieldScan {
    private static final int DEEPEST = 4;
    private static final int MOST_TEXT = 8;
    private static final int ANY_TEXT = 4_096;

    private final Set<Disguise> seen;
    private final Folding folding;
    private final Names names;
    private final MailAddresses mailAddresses;
    private final Addresses addresses;
    private final Homes homes = new Homes();
    private final NetworkPaths networkPaths = new NetworkPaths();

    FieldScan(LeakProfile profile, Set<Disguise> seen) {
        this.seen = seen;
        folding = new Folding(seen);
        names = new Names(Vocabulary.of(profile, seen), seen);
        mailAddresses = new MailAddresses(profile.mailAddresses());
        addresses = new Addresses(profile.addressBlocks(), seen);
    }

    /** Returns what {@code text} gives away, in order and apart. */
    List<Hit> scan(String text) {
        List<View> level = List.of(View.of(text));
        List<Hit> hits = look(level);
        long left = (long) text.length() * MOST_TEXT + ANY_TEXT;
        for (int depth = 1; depth < DEEPEST && left > 0 && !level.isEmpty(); depth++) {
            level = level.stream().flatMap(this::undone).toList();
            left -= level.stream().mapToLong(View::length).sum();
            hits = Hit.joined(hits, look(level));
        }
        return Signatures.with(text, hits, folding);
    }

    /** Returns {@code text} with nothing defanged, and no full-width digits. */
    String plain(String text) {
        return folding.strict(View.of(text)).text();
    }

    private List<Hit> look(List<View> views) {
        List<Hit> hits = new ArrayList<>();
        for (View view : views) {
            Reading reading = Reading.of(view, folding, hits);
            names.find(reading);
            mailAddresses.find(reading);
            addresses.find(reading);
            homes.find(reading);
            networkPaths.find(reading);
        }
        return Hit.apart(hits);
    }

    /** Returns what {@code view} reads as when one more encoding is undone, in each way in which that makes a difference. */
    private Stream<View> undone(View view) {
        return Stream.concat(
                Stream.of(Escapes.undo(view, seen), MailEncodings.undo(view, seen))
                        .filter(undone -> undone != view),
                Stream.of(Blobs.undo(view, seen)).filter(blobs -> blobs.length() > 0));
    }
}
