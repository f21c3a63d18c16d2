package org.renkei.core.engine;

import java.util.Set;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;

/**
 * A handler that acts now, with what its member's class may do.
 *
 * @param handler the handler, active
 * @param member its member, active
 * @param charter the charter in force
 */
public record Actor(Handler handler, Member member, Charter charter) {
    /** Returns whether the charter gives the member's class this ability. */
    public boolean may(Ability ability) {
        return abilities().contains(ability);
    }

    /** Returns whether the handler has signed the pledge in force. */
    public boolean pledged() {
        return handler.pledge()
                .map(pledge -> pledge.version().equals(charter.pledge().version()))
                .orElse(false);
    }

    /** Refuses, with the article behind {@code rule}, an actor whose class lacks {@code ability}. */
    void require(Ability ability, Rule rule) {
        if (!may(ability)) {
            throw new NotPermittedException(
                    charter.article(rule), "the class of your member does not have the ability " + ability);
        }
    }

    /** Refuses an actor that has not signed the pledge in force. */
    public void requirePledge() {
        if (!pledged()) {
            throw new NotPermittedException(
                    charter.article(Rule.PLEDGE),
                    "what is not public is read after signing the pledge in force; sign it first");
        }
    }

    private Set<Ability> abilities() {
        return charter.abilities(member.memberClass());
    }
}
