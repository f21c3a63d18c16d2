package org.renkei.testkit.council;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Question;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.SectorId;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.Vote;

/** Whom and what the next call is about, by chance: mostly something sensible. */
final class GovernancePicks {
    private final Random random;
    private final GovernanceOracle oracle;
    private int names;

    GovernancePicks(Random random, GovernanceOracle oracle) {
        this.random = random;
        this.oracle = oracle;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int number(int count) {
        return random.nextInt(count);
    }

    String name() {
        return "Name " + names++;
    }

    <T> T oneOf(Collection<T> things) {
        return List.copyOf(things).get(random.nextInt(things.size()));
    }

    <T> Optional<T> oneOf(Collection<T> things, Predicate<T> wanted) {
        List<T> found = things.stream().filter(wanted).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(oneOf(found));
    }

    /** Picks who calls: often an officer, mostly somebody who acts. */
    HandlerId anybody() {
        if (chance(5)) {
            return oneOf(oracle.handlers.keySet());
        }
        return oneOf(oracle.handlers.keySet(), oracle::acts).orElseGet(() -> oneOf(oracle.handlers.keySet()));
    }

    /** Picks an officer three times out of four. */
    HandlerId officer() {
        return chance(75)
                ? oneOf(oracle.handlers.keySet(), who -> oracle.officer(who) && (oracle.pledged(who) || chance(20)))
                        .orElseGet(this::anybody)
                : anybody();
    }

    /** Picks somebody who sits in {@code body}, mostly. */
    HandlerId seat(BodyId body) {
        boolean known = oracle.charter().body(body).isPresent();
        return known && chance(85)
                ? oneOf(
                                oracle.handlers.keySet(),
                                who -> oracle.acts(who) && oracle.pledged(who) && oracle.sits(who, body))
                        .orElseGet(this::anybody)
                : anybody();
    }

    MemberId member() {
        if (chance(4)) {
            return new MemberId("no-such-member");
        }
        return chance(80)
                ? oneOf(oracle.members.keySet(), oracle::active).orElseGet(() -> oneOf(oracle.members.keySet()))
                : oneOf(oracle.members.keySet());
    }

    /** Picks a member, only seldom one of the officers. */
    MemberId target() {
        MemberId member = member();
        return oracle.decides(member) && chance(80) ? member() : member;
    }

    HandlerId handler() {
        return chance(4) ? new HandlerId("no-such-handler") : oneOf(oracle.handlers.keySet());
    }

    ApplicationId application() {
        if (chance(4) || oracle.applications.isEmpty()) {
            return new ApplicationId("no-such-application");
        }
        List<ApplicationId> all = List.copyOf(oracle.applications.keySet());
        return all.get(Math.max(0, all.size() - 1 - random.nextInt(8)));
    }

    MotionId motion(Predicate<GovernanceOracle.MotionLine> wanted) {
        if (chance(3) || oracle.motions.isEmpty()) {
            return new MotionId("no-such-motion");
        }
        return chance(85)
                ? oneOf(oracle.motions.entrySet(), entry -> wanted.test(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .orElseGet(() -> oneOf(oracle.motions.keySet()))
                : oneOf(oracle.motions.keySet());
    }

    BodyId body(Predicate<Body> wanted) {
        if (chance(4)) {
            return new BodyId("no-such-body");
        }
        List<Body> bodies = oracle.charter().bodies();
        return chance(85)
                ? oneOf(bodies, wanted).orElseGet(() -> oneOf(bodies)).id()
                : oneOf(bodies).id();
    }

    MemberClassId memberClass() {
        return chance(4)
                ? new MemberClassId("no-such-class")
                : oneOf(oracle.charter().classes()).id();
    }

    Vote vote() {
        return chance(65) ? Vote.FOR : oneOf(List.of(Vote.values()));
    }

    RecordedDecision decision(Power power) {
        LocalDate day = oracle.today().minusDays(chance(10) ? random.nextInt(4) - 1 : 0);
        return new RecordedDecision(body(known -> known.powers().contains(power)), "as was decided", day);
    }

    AdmissionDraft admission() {
        Charter charter = oracle.charter();
        Category category = oneOf(charter.categories().stream()
                .filter(known -> known.within().isEmpty())
                .toList());
        CategoryId id = chance(3) ? new CategoryId("no-such-category") : category.id();
        AdmissionDraft.Builder draft = AdmissionDraft.builder(name(), id, memberClass());
        List<Category> within = charter.subcategories(id);
        if (!within.isEmpty() && !chance(4)) {
            draft.subcategory(oneOf(within).id());
        } else if (chance(3)) {
            draft.subcategory(new CategoryId("no-such-category"));
        }
        if (category.sectoral() != chance(4)) {
            draft.sector(
                    chance(4)
                            ? new SectorId("no-such-sector")
                            : oneOf(charter.sectors()).id());
        }
        return chance(25) ? draft.unlisted().build() : draft.build();
    }

    ApplicationDraft application(AdmissionDraft admission) {
        Map<String, String> answers = new TreeMap<>();
        for (Question question : oracle.charter().questions()) {
            if (!chance(4)) {
                answers.put(question.id(), "our answer");
            }
        }
        if (chance(3)) {
            answers.put("no-such-question", "an answer");
        }
        return new ApplicationDraft(admission, "We wish to take part.", answers);
    }

    IntakeRoundDraft round() {
        LocalDate opens = oracle.today().plusDays(random.nextInt(8) - 1L);
        return new IntakeRoundDraft(name(), opens, opens.plusDays(random.nextInt(5)), Optional.empty());
    }

    Duration time() {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ofMillis(7_001);
            case 1 -> Duration.ofHours(1 + random.nextInt(20));
            case 2 -> Duration.ofDays(1);
            default -> Duration.ofHours(6).plusMinutes(random.nextInt(500));
        };
    }
}
