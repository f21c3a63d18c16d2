package org.renkei.api.ledger;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;

/**
 * How a member stands in a term, as far as we may see it.
 *
 * @param member which member
 * @param memberClass its class in that term
 * @param term the term
 * @param level what follows
 * @param measures the numbers: of our own member, and for officers; absent where nothing is measured
 * @param entries the contributions behind them: of our own member only, the oldest first
 */
public record MemberStanding(
        MemberId member,
        MemberClassId memberClass,
        Term term,
        StandingLevel level,
        Optional<Measures> measures,
        List<LedgerEntry> entries) {
    /** Checks the parts. */
    @JsonbCreator
    public MemberStanding {
        Require.present("member", member);
        Require.present("memberClass", memberClass);
        Require.present("term", term);
        Require.present("level", level);
        measures = Require.optional(measures);
        entries = Require.list("entries", entries, 1_000_000);
    }
}
