package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MemberClassId;

/**
 * A body of the council that takes decisions, such as the steering committee (運営委員会) or the general assembly (総会).
 *
 * @param id its id
 * @param title its name
 * @param powers what it may decide
 * @param classes the classes whose members may sit in it
 * @param appointed whether seats are given one by one; otherwise every member of those classes has one
 * @param voting how it votes here; absent if it decides elsewhere and officers record what it decided
 */
public record Body(
        BodyId id,
        Wording title,
        Set<Power> powers,
        Set<MemberClassId> classes,
        Boolean appointed,
        Optional<Voting> voting) {
    /** Checks the parts. */
    @JsonbCreator
    public Body {
        Require.present("id", id);
        Require.present("title", title);
        powers = Require.set("powers", powers, 50);
        classes = Require.set("classes", classes, 50);
        Require.present("appointed", appointed);
        voting = Require.optional(voting);
    }

    /**
     * How a body votes.
     *
     * @param quorum which share of the seats has to take part, abstentions included
     * @param majority which share of the votes for and against has to be for
     * @param proxies whether a seat may let another vote for it
     * @param usual how long voting lasts unless the motion says otherwise: from PT1M to P365D
     */
    public record Voting(Share quorum, Share majority, Boolean proxies, Duration usual) {
        /** Checks the parts. */
        @JsonbCreator
        public Voting {
            Require.present("quorum", quorum);
            Require.present("majority", majority);
            Require.present("proxies", proxies);
            Require.present("usual", usual);
            if (usual.compareTo(Duration.ofMinutes(1)) < 0 || usual.compareTo(Duration.ofDays(365)) > 0) {
                throw new InvalidInputException("usual", "from PT1M to P365D", "choose a duration in that range");
            }
        }
    }
}
