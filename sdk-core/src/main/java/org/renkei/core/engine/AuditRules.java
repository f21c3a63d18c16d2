package org.renkei.core.engine;

import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.id.HandlerId;

/** Who may see the record of reading. */
public final class AuditRules {
    private final CouncilState state;

    /** Prepares the rules for {@code state}. */
    public AuditRules(CouncilState state) {
        this.state = state;
    }

    /** Refuses whoever may not see it. */
    public void require(HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.require(Ability.COORDINATE, Rule.READING_RECORD);
        actor.requirePledge();
    }
}
