package org.renkei.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.id.MemberId;
import org.renkei.api.submission.Audience;
import org.renkei.core.access.AccessDecision;
import org.renkei.core.access.AccessRule;
import org.renkei.core.access.Standing;
import org.renkei.testkit.council.AccessComparison;

/** The comparison with the oracle notices a rule that is wrong in one point: each mutant is caught. */
class AccessMutantsTest {
    private static final List<Long> SEEDS = LongStream.range(0, 20).boxed().toList();
    private static final AccessRule RIGHT = new AccessDecision();

    static Stream<Arguments> mutants() {
        return Stream.of(
                argumentSet("leaving out members is forgotten", audienceBy(AccessMutantsTest::withoutExceptMembers)),
                argumentSet("leaving out handlers is forgotten", audienceBy(AccessMutantsTest::withoutExceptHandlers)),
                argumentSet("the pledge is forgotten", standingBy(AccessMutantsTest::pledged)),
                argumentSet("those who left still count", standingBy(AccessMutantsTest::active)),
                argumentSet("a sector widens instead of narrowing", new SectorsWiden()),
                argumentSet("replies do not reach the provider", new RepliesGetLost()),
                argumentSet("coordinators can be left out", standingBy(AccessMutantsTest::notCoordinating)));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void a_wrong_rule_is_caught(AccessRule mutant) {
        assertThat(new AccessComparison(options -> CoreProvider.inMemory(options, mutant)).firstDisagreement(SEEDS))
                .isPresent();
    }

    @Test
    void the_right_rule_is_not() {
        assertThat(new AccessComparison(options -> CoreProvider.inMemory(options, RIGHT))
                        .firstDisagreement(SEEDS.subList(0, 2)))
                .isEmpty();
    }

    private interface Change<T> {
        T of(T right);
    }

    private static AccessRule audienceBy(Change<Audience> change) {
        return new AccessRule() {
            @Override
            public boolean inAudience(Standing reader, Audience audience) {
                return RIGHT.inAudience(reader, change.of(audience));
            }

            @Override
            public boolean isParty(Standing reader, Audience audience, MemberId provider, Set<MemberId> addressees) {
                return RIGHT.isParty(reader, change.of(audience), provider, addressees);
            }
        };
    }

    private static AccessRule standingBy(Change<Standing> change) {
        return new AccessRule() {
            @Override
            public boolean inAudience(Standing reader, Audience audience) {
                return RIGHT.inAudience(change.of(reader), audience);
            }

            @Override
            public boolean isParty(Standing reader, Audience audience, MemberId provider, Set<MemberId> addressees) {
                return RIGHT.isParty(change.of(reader), audience, provider, addressees);
            }
        };
    }

    private static final class SectorsWiden implements AccessRule {
        @Override
        public boolean inAudience(Standing reader, Audience audience) {
            return RIGHT.inAudience(reader, audience)
                    || (reader.active()
                            && reader.pledged()
                            && reader.sector().map(audience.sectors()::contains).orElse(false));
        }

        @Override
        public boolean isParty(Standing reader, Audience audience, MemberId provider, Set<MemberId> addressees) {
            return RIGHT.isParty(reader, audience, provider, addressees);
        }
    }

    private static final class RepliesGetLost implements AccessRule {
        @Override
        public boolean inAudience(Standing reader, Audience audience) {
            return RIGHT.inAudience(reader, audience);
        }

        @Override
        public boolean isParty(Standing reader, Audience audience, MemberId provider, Set<MemberId> addressees) {
            return RIGHT.isParty(reader, audience, provider, Set.of());
        }
    }

    private static Audience withoutExceptMembers(Audience right) {
        return new Audience(
                right.scopes(),
                right.sectors(),
                right.members(),
                right.handlers(),
                Set.of(),
                right.exceptHandlers(),
                right.onward());
    }

    private static Audience withoutExceptHandlers(Audience right) {
        return new Audience(
                right.scopes(),
                right.sectors(),
                right.members(),
                right.handlers(),
                right.exceptMembers(),
                Set.of(),
                right.onward());
    }

    private static Standing pledged(Standing right) {
        return standing(right, right.active(), true, right.coordinates());
    }

    private static Standing active(Standing right) {
        return standing(right, true, right.pledged(), right.coordinates());
    }

    private static Standing notCoordinating(Standing right) {
        return standing(right, right.active(), right.pledged(), false);
    }

    private static Standing standing(Standing right, boolean active, boolean pledged, boolean coordinates) {
        return new Standing(
                right.member(),
                right.handler(),
                active,
                pledged,
                coordinates,
                right.scopes(),
                right.openScopes(),
                right.sector());
    }
}
