package org.renkei.api.motion;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;

/**
 * A motion (議案), as one who may see it sees it.
 *
 * @param id its id
 * @param body the body that decides
 * @param proposal what is proposed
 * @param ground why
 * @param proposedBy the member that put it
 * @param opens when voting begins
 * @param closes when voting ends
 * @param status how far it has come
 * @param ownVote how our own seat votes as things stand, by itself or by proxy
 * @param tally the count, once it is closed
 */
public record Motion(
        MotionId id,
        BodyId body,
        Proposal proposal,
        String ground,
        MemberId proposedBy,
        Instant opens,
        Instant closes,
        MotionStatus status,
        Optional<Vote> ownVote,
        Optional<Tally> tally) {
    /** Checks the parts. */
    @JsonbCreator
    public Motion {
        Require.present("id", id);
        Require.present("body", body);
        Require.present("proposal", proposal);
        Require.text("ground", ground, 2_000);
        Require.present("proposedBy", proposedBy);
        Require.present("opens", opens);
        Require.present("closes", closes);
        Require.present("status", status);
        ownVote = Require.optional(ownVote);
        tally = Require.optional(tally);
    }
}
