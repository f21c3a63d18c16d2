package org.renkei.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.renkei.api.lint.Finding;
import org.renkei.api.lint.LeakLint;
import org.renkei.api.submission.SubmissionDraft;

/** How much of what is planted in made-up reports is found, and how much of what has to stay is left alone. */
class LeakCorpusTest {
    private static final int REPORTS = 2_000;
    private static final int REPORTS_OF_A_MUTANT = 400;
    private static final double LEAKS_FOUND = 0.99;
    private static final double FACTS_KEPT = 0.98;

    @Test
    void leaks_are_found_and_facts_are_kept() {
        Score score = score(REPORTS, EnumSet.allOf(Disguise.class));

        assertThat(score.reports).as("reports").isGreaterThanOrEqualTo(1_000);
        assertThat(score.leaksFound())
                .as("leaks found; missed %s", score.missed)
                .isGreaterThanOrEqualTo(LEAKS_FOUND);
        assertThat(score.factsKept())
                .as("facts kept; touched %s", score.touched)
                .isGreaterThanOrEqualTo(FACTS_KEPT);
    }

    @ParameterizedTest
    @EnumSource
    void a_lint_that_is_taken_in_by_one_disguise_would_be_noticed(Disguise disguise) {
        Score mutant = score(REPORTS_OF_A_MUTANT, EnumSet.complementOf(EnumSet.of(disguise)));

        assertThat(mutant.leaksFound()).as("leaks found").isLessThan(LEAKS_FOUND);
    }

    @Test
    void what_was_accepted_is_clean_and_keeps_the_facts() {
        for (long seed = 0; seed < REPORTS_OF_A_MUTANT; seed++) {
            MadeUpReport report = MadeUpReport.of(seed);
            LeakLint lint = new ProfileLint(report.provider().profile());
            SubmissionDraft draft = Drafts.draft(report.text());

            SubmissionDraft redacted = lint.redact(
                            draft,
                            lint.check(draft).stream().map(Finding::accept).toList())
                    .draft();

            assertThat(lint.check(redacted)).as("seed %s: %s", seed, redacted).isEmpty();
        }
    }

    @Test
    void several_threads_find_the_same() {
        MadeUpReport report = MadeUpReport.of(1);
        LeakLint lint = new ProfileLint(report.provider().profile());
        SubmissionDraft draft = Drafts.draft(report.text());
        List<Finding> alone = lint.check(draft);

        assertThat(LongStream.range(0, 100).parallel().mapToObj(any -> lint.check(draft)))
                .isNotEmpty()
                .allMatch(alone::equals);
    }

    private static Score score(int reports, Set<Disguise> seen) {
        Map<MadeUpProvider, LeakLint> lints = new HashMap<>();
        Score score = new Score();
        LongStream.range(0, reports).forEach(seed -> {
            MadeUpReport report = MadeUpReport.of(seed);
            score.add(lints.computeIfAbsent(report.provider(), any -> new ProfileLint(any.profile(), seen)), report);
        });
        return score;
    }

    /** Counts. */
    private static final class Score {
        int reports;
        int leaks;
        int found;
        int facts;
        int kept;
        final List<String> missed = new ArrayList<>();
        final List<String> touched = new ArrayList<>();

        void add(LeakLint lint, MadeUpReport report) {
            BitSet covered = new BitSet();
            lint.check(Drafts.draft(report.text())).forEach(finding -> covered.set(finding.from(), finding.to()));
            reports++;
            for (MadeUpReport.Place leak : report.leaks()) {
                leaks++;
                if (covered.nextClearBit(leak.from()) >= leak.to()) {
                    found++;
                } else {
                    missed.add(leak.disguise() + " " + report.text().substring(leak.from(), leak.to()));
                }
            }
            for (MadeUpReport.Place fact : report.facts()) {
                facts++;
                int next = covered.nextSetBit(fact.from());
                if (next < 0 || next >= fact.to()) {
                    kept++;
                } else {
                    touched.add(report.text().substring(fact.from(), fact.to()));
                }
            }
        }

        double leaksFound() {
            return (double) found / leaks;
        }

        double factsKept() {
            return (double) kept / facts;
        }
    }
}
