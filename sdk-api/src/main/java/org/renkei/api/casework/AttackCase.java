package org.renkei.api.casework;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;

/**
 * One case as a reader may see it: with all cases that were found to be the same attack activity and that the reader may see
 * something of; whoever runs the council knows of all. Whoever sees less of it sees a smaller case, and nothing that tells so.
 *
 * <p>Merging changes what is counted and shown together, and nothing else: each submission keeps its case, its audience and the
 * pseudonym of its provider in that case.
 *
 * @param id the head: the oldest of {@code cases}
 * @param cases the cases that are one activity, the oldest first, at least one
 * @param items what there is to read of them, the oldest first; none, for those who run the council, if all was taken back
 * @param attack whether it is an attack case; if not, it is an incident without a known attacker, a question or a lesson, and is not
 *     in the {@linkplain org.renkei.api.statistics.DispositionTable statistics}
 * @param disposition what became of it
 * @param history every change of that, reckoned for the cases that are one now, the oldest first
 * @param merges what was merged, the oldest first; empty unless we coordinate the council
 */
public record AttackCase(
        CaseId id,
        List<CaseId> cases,
        List<ItemId> items,
        Boolean attack,
        Disposition disposition,
        List<Change> history,
        List<Merge> merges) {
    /** Copies. */
    @JsonbCreator
    public AttackCase {
        Require.present("id", id);
        cases = Require.list("cases", cases, Integer.MAX_VALUE);
        items = Require.list("items", items, Integer.MAX_VALUE);
        Require.present("attack", attack);
        Require.present("disposition", disposition);
        history = Require.list("history", history, Integer.MAX_VALUE);
        merges = Require.list("merges", merges, Integer.MAX_VALUE);
    }

    /**
     * A change of what became of a case.
     *
     * @param at when it was decided, exactly
     * @param disposition what it became
     * @param ground why; absent unless we coordinate the council
     */
    public record Change(Instant at, Disposition disposition, Optional<String> ground) {
        /** Checks the parts. */
        @JsonbCreator
        public Change {
            Require.present("at", at);
            Require.present("disposition", disposition);
            ground = Require.optional(ground);
        }
    }

    /**
     * Two cases that an analyst found to be one activity.
     *
     * @param one the older one
     * @param other the younger one
     * @param at when that was found, exactly
     * @param ground why
     */
    public record Merge(CaseId one, CaseId other, Instant at, String ground) {
        /** Checks the parts. */
        @JsonbCreator
        public Merge {
            Require.present("one", one);
            Require.present("other", other);
            Require.present("at", at);
            Require.text("ground", ground, 1_000);
        }
    }
}
