package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;
import org.renkei.api.submission.Audience;
import org.renkei.core.access.AccessDecision;
import org.renkei.core.access.AudienceTable;
import org.renkei.core.access.Standing;
import org.renkei.core.access.VisibleAudiences;

/**
 * Access decisions a second: the look-up that feeds use, beside asking the rule each time and beside a hash set of the ids that
 * a reader may see, which is what one would write first.
 *
 * <p>1,000 readers and 2,000 audiences, some with hundreds of names, about half of the pairs visible. Options: {@code --json},
 * {@code --rounds N} (5).
 */
final class AccessBenchmark implements Benchmarks.Benchmark {
    private static final int READERS = 1_000;
    private static final int AUDIENCES = 2_000;
    private static final int DECISIONS = 4_000_000;
    private static final List<Rounds.Goal> GOALS = List.of(
            new Rounds.Goal("decisions, looked up", "the goal, 5 million a second", 1),
            new Rounds.Goal("decisions, looked up", "a set of visible ids for each reader", 1),
            new Rounds.Goal("decisions, looked up", "the rule asked each time", 2));

    @Override
    public void run(List<String> words, PrintStream out) {
        Options options = new Options(words);
        SplittableRandom random = new SplittableRandom(7);
        List<Standing> readers = readers(random);
        AudienceTable table = audiences(random, readers);
        Pairs pairs = new Pairs(random);
        Rounds measured = new Rounds(GOALS);
        for (int round = 0; round <= options.number("--rounds", 5); round++) {
            Rounds into = round == 0 ? new Rounds(List.of()) : measured;
            into.add("the goal, 5 million a second", 5e6);
            into.add("the rule asked each time", byRule(readers, table, pairs));
            into.add("a set of visible ids for each reader", bySet(readers, table, pairs));
            into.add("decisions, looked up", byLookUp(readers, table, pairs));
        }
        if (options.has("--json")) {
            measured.printJson("access", out);
        } else {
            measured.printText(out);
        }
    }

    /** Which reader and which audience are asked about, one after another. */
    private static final class Pairs {
        private final int[] readers = new int[DECISIONS];
        private final int[] audiences = new int[DECISIONS];

        Pairs(SplittableRandom random) {
            for (int i = 0; i < DECISIONS; i++) {
                readers[i] = random.nextInt(READERS);
                audiences[i] = random.nextInt(AUDIENCES);
            }
        }
    }

    private static double byLookUp(List<Standing> readers, AudienceTable table, Pairs pairs) {
        VisibleAudiences[] visible = readers.stream()
                .map(reader -> new VisibleAudiences(new AccessDecision(), reader, table))
                .toArray(VisibleAudiences[]::new);
        for (VisibleAudiences one : visible) {
            one.contains(AUDIENCES - 1); // the look-up is made once for each reader, before it is used
        }
        long begin = System.nanoTime();
        int seen = 0;
        for (int i = 0; i < DECISIONS; i++) {
            seen += visible[pairs.readers[i]].contains(pairs.audiences[i]) ? 1 : 0;
        }
        return perSecond(begin, seen);
    }

    private static double byRule(List<Standing> readers, AudienceTable table, Pairs pairs) {
        AccessDecision rule = new AccessDecision();
        long begin = System.nanoTime();
        int seen = 0;
        for (int i = 0; i < DECISIONS; i++) {
            seen += rule.inAudience(readers.get(pairs.readers[i]), table.get(pairs.audiences[i])) ? 1 : 0;
        }
        return perSecond(begin, seen);
    }

    private static double bySet(List<Standing> readers, AudienceTable table, Pairs pairs) {
        AccessDecision rule = new AccessDecision();
        List<Set<Integer>> visible = new ArrayList<>();
        for (Standing reader : readers) {
            Set<Integer> ids = new HashSet<>();
            for (int audience = 0; audience < AUDIENCES; audience++) {
                if (rule.inAudience(reader, table.get(audience))) {
                    ids.add(audience);
                }
            }
            visible.add(ids);
        }
        long begin = System.nanoTime();
        int seen = 0;
        for (int i = 0; i < DECISIONS; i++) {
            seen += visible.get(pairs.readers[i]).contains(pairs.audiences[i]) ? 1 : 0;
        }
        return perSecond(begin, seen);
    }

    private static double perSecond(long begin, int seen) {
        double rate = DECISIONS * 1e9 / (System.nanoTime() - begin);
        double share = (double) seen / DECISIONS;
        if (share < 0.3 || share > 0.7) {
            throw new IllegalStateException("not a fair mix: " + share + " visible");
        }
        return rate;
    }

    private static List<Standing> readers(SplittableRandom random) {
        List<Standing> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            List<ScopeId> scopes = random.nextInt(4) == 0 ? scopes("members", "task-force") : scopes("members");
            readers.add(new Standing(
                    new MemberId("member-" + i),
                    new HandlerId("handler-" + i),
                    random.nextInt(20) > 0,
                    random.nextInt(20) > 0,
                    false,
                    new HashSet<>(scopes),
                    new HashSet<>(scopes("public")),
                    Optional.of(new SectorId("sector-" + random.nextInt(3)))));
        }
        return readers;
    }

    private static AudienceTable audiences(SplittableRandom random, List<Standing> readers) {
        AudienceTable table = new AudienceTable();
        while (table.size() < AUDIENCES) {
            Audience.Builder audience = Audience.builder();
            switch (random.nextInt(4)) {
                case 0 -> audience.scope(new ScopeId("task-force"));
                case 1 -> audience.scope(new ScopeId("members")).sector(new SectorId("sector-" + random.nextInt(3)));
                default -> audience.scope(new ScopeId("members"));
            }
            for (int names = random.nextInt(300); names >= 0; names--) {
                MemberId member = readers.get(random.nextInt(READERS)).member();
                if (random.nextBoolean()) {
                    audience.member(member);
                } else {
                    audience.except(member);
                }
            }
            table.intern(audience.build());
        }
        return table;
    }

    private static List<ScopeId> scopes(String... ids) {
        return Arrays.stream(ids).map(ScopeId::new).toList();
    }
}
