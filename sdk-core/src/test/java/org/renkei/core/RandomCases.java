package org.renkei.core;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Casework;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.casework.Disposition;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.statistics.Circle;
import org.renkei.api.statistics.Quarter;
import org.renkei.api.submission.Audience;

/** Finds and decides things about cases at random, and counts them. */
final class RandomCases {
    private final EmbeddedCouncil council;
    private final SplittableRandom random;
    private int issues;

    RandomCases(EmbeddedCouncil council, long seed) {
        this.council = council;
        this.random = new SplittableRandom(seed ^ 0x5851f42d);
    }

    void step(CaseId one, CaseId other, LocalDate today) {
        Cases cases = council.as(council.officer()).cases();
        switch (random.nextInt(9)) {
            case 0, 1 -> cases.merge(one, other, "by lot");
            case 2 -> cases.dismiss(one, other, "by lot");
            case 3 ->
                council.as(council.officer())
                        .statistics()
                        .freeze(
                                Quarter.of(today.minusMonths(3)),
                                random.nextBoolean() ? Circle.WITHIN : Circle.OUTSIDE);
            case 4 ->
                cases.get(one).merges().stream()
                        .findFirst()
                        .ifPresent(merge -> cases.unmerge(merge.one(), merge.other(), "by lot"));
            case 5 -> supersede(one);
            default -> {
                List<Disposition> all = List.of(Disposition.values());
                cases.dispose(one, all.get(random.nextInt(all.size())), "by lot");
            }
        }
    }

    private void supersede(CaseId inCase) {
        issues++;
        CountermeasureDraft.Builder draft = CountermeasureDraft.builder(
                inCase,
                Tlp.AMBER,
                Audience.of(new ScopeId("members")),
                new Wording("件名", "Title"),
                new Wording("対応", "Action"));
        Casework officer = council.as(council.officer()).casework();
        Countermeasure first = officer.issue(draft.build(), "first " + issues);
        officer.issue(draft.supersedes(first.id()).build(), "in its place " + issues);
    }
}
