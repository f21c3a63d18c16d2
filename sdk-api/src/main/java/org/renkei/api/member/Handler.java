package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;

/**
 * A named person, or a tool's credential, that acts for one member.
 *
 * @param id its id
 * @param member for whom it acts
 * @param name its name
 * @param post what the person does
 * @param active whether it still acts; pledges go on when it no longer does
 * @param pledge the last pledge signed, if any
 */
public record Handler(
        HandlerId id, MemberId member, String name, Optional<String> post, Boolean active, Optional<Pledge> pledge) {
    /** Checks the parts. */
    @JsonbCreator
    public Handler {
        Require.present("id", id);
        Require.present("member", member);
        Require.line("name", name, 200);
        post = Require.optional(post);
        Require.present("active", active);
        pledge = Require.optional(pledge);
    }
}
