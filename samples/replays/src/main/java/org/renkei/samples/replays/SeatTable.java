package org.renkei.samples.replays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.renkei.api.id.MemberClassId;

/**
 * The members of 5 June 2020 as they were published: how many of which kind, and which are unlisted. Names are invented.
 *
 * @param seats its lines, in the order of the roster
 */
record SeatTable(List<Seat> seats) {
    private static final String PUBLISHED = "members-2020-06-05.csv";

    SeatTable {
        seats = List.copyOf(seats);
    }

    static SeatTable published() {
        return of(PUBLISHED);
    }

    /** Returns the table of this name among the resources. */
    static SeatTable of(String name) {
        try (InputStream in = Resources.open(name)) {
            return new SeatTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Seat::ofLine)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Seat role(String role) {
        return seats.stream()
                .filter(seat -> seat.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody plays " + role));
    }

    /** Returns the table with another name for whoever plays {@code role}. */
    SeatTable renamed(String role, String ja, String en) {
        return new SeatTable(seats.stream()
                .map(seat -> seat.role().equals(role) ? seat.renamed(ja, en) : seat)
                .toList());
    }

    long inClass(MemberClassId memberClass) {
        return seats.stream()
                .filter(seat -> seat.memberClass().equals(memberClass))
                .count();
    }
}
