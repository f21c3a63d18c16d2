package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;

/**
 * What an exchange of handlers came to.
 *
 * @param appointed who is new, in the order asked for
 * @param retired those who were to leave, none of whom acts now, in the order of their ids
 * @param owingPledge who acts for the member now and has not signed the pledge in force, in the order of their appointment
 */
public record Rotation(List<Handler> appointed, List<Handler> retired, List<HandlerId> owingPledge) {
    /** The most people that come, or leave, in one exchange. */
    public static final int MOST_PEOPLE = 1_000;

    /** Copies. */
    @JsonbCreator
    public Rotation {
        appointed = Require.list("appointed", appointed, MOST_PEOPLE);
        retired = Require.list("retired", retired, MOST_PEOPLE);
        owingPledge = Require.list("owingPledge", owingPledge, 1_000_000);
    }
}
