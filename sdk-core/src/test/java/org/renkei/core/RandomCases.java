package org.renkei.core;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Disposition;
import org.renkei.api.id.CaseId;
import org.renkei.api.statistics.Circle;
import org.renkei.api.statistics.Quarter;

/** Finds and decides things about cases at random, and counts them. */
final class RandomCases {
    private final EmbeddedCouncil council;
    private final SplittableRandom random;

    RandomCases(EmbeddedCouncil council, long seed) {
        this.council = council;
        this.random = new SplittableRandom(seed ^ 0x5851f42d);
    }

    void step(CaseId one, CaseId other, LocalDate today) {
        Cases cases = council.as(council.officer()).cases();
        switch (random.nextInt(8)) {
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
            default -> {
                List<Disposition> all = List.of(Disposition.values());
                cases.dispose(one, all.get(random.nextInt(all.size())), "by lot");
            }
        }
    }
}
