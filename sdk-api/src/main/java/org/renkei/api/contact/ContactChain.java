package org.renkei.api.contact;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberId;

/**
 * A member's contact points in the order in which what is urgent climbs them.
 *
 * @param member whose chain it is
 * @param points the points, at most 50; none if the member has set no chain
 */
public record ContactChain(MemberId member, List<ContactPoint> points) {
    /** Checks the parts. */
    @JsonbCreator
    public ContactChain {
        Require.present("member", member);
        points = Require.list("points", points, 50);
    }
}
