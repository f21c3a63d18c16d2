package org.renkei.samples.replays;

import java.util.List;
import java.util.Locale;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/**
 * The members as the council knows them, in the order of the table.
 *
 * @param actors one for each seat
 */
record Cast(List<Actor> actors) {
    Cast {
        actors = List.copyOf(actors);
    }

    /**
     * One member with the handler that acts for it.
     *
     * @param seat its line in the table
     * @param member its id
     * @param handler its handler's id
     */
    record Actor(Seat seat, MemberId member, HandlerId handler) {
        String name(Locale locale) {
            return seat.name(locale);
        }
    }

    Actor role(String role) {
        return actors.stream()
                .filter(actor -> actor.seat().role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody plays " + role));
    }

    Actor member(MemberId id) {
        return actors.stream()
                .filter(actor -> actor.member().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such member in the cast"));
    }
}
