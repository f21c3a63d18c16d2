package org.renkei.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.error.CouncilException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.search.SearchQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.core.access.AccessDecision;
import org.renkei.core.access.AccessRule;
import org.renkei.core.access.Standing;
import org.renkei.testkit.council.ManualClock;

/** Every way by which an item could reach somebody is listed here, and each of them asks the one access decision. */
class ReadMethodsTest {
    private static final String CANARY = "canary-line";
    private static final RecordedDecision DECISION =
            new RecordedDecision(new BodyId("steering-committee"), "as it saw fit", LocalDate.of(2026, 4, 1));

    /** What a third party does with an item's id, or to find one: what it says must depend on the decision alone. */
    private static final Map<String, BiFunction<Council, Target, Object>> WAYS = ways();

    /** What only tells of one's own, or is for those who run the council, by other rules; why nothing of others' items is in it. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("Submissions.get", "own submissions, part by part as the handler may see them"),
            Map.entry("Submissions.list", "own submissions"),
            Map.entry("Submissions.falsePositives", "own feedback, part by part as the handler may see it"),
            Map.entry("Submissions.reach", "numbers about own submissions"),
            Map.entry("Submissions.disclosures", "own submissions"),
            Map.entry("Submissions.readdress", "own submissions"),
            Map.entry("Submissions.withdraw", "own submissions"),
            Map.entry("Submissions.update", "own submissions"),
            Map.entry("Submissions.observe", "own consultations"),
            Map.entry("Casework.issue", "what the caller itself says"),
            Map.entry("Casework.withdraw", "no answer"),
            Map.entry("Casework.provider", "an identity, on a recorded ground, to coordinators"),
            Map.entry("Casework.openSeal", "whether it is open, to coordinators"),
            Map.entry("Casework.purge", "whether it is gone, to coordinators"),
            Map.entry("Casework.waiting", "ids and grounds, to coordinators"),
            Map.entry("Casework.held", "ids, audiences and what was repeated, to coordinators"),
            Map.entry("Casework.release", "no answer, to coordinators"),
            Map.entry("Casework.keepHeld", "no answer, to coordinators"),
            Map.entry("Casework.acknowledge", "no answer, to coordinators"),
            Map.entry("Cases.proposals", "what submissions have in common, to coordinators, once that is recorded"),
            Map.entry("Cases.merge", "no answer, to coordinators"),
            Map.entry("Cases.unmerge", "no answer, to coordinators"),
            Map.entry("Cases.dismiss", "no answer, to coordinators"),
            Map.entry("Cases.dispose", "no answer, to coordinators"),
            Map.entry("Statistics.table", "numbers that are the same for everybody"),
            Map.entry("Statistics.freeze", "numbers, to coordinators"),
            Map.entry("Statistics.editions", "numbers that point at nobody"),
            Map.entry("Audit.readings", "who read, to coordinators"),
            Map.entry("Audit.holders", "who holds, to coordinators"),
            Map.entry("Audit.verify", "numbers, to coordinators"));

    private static Map<String, BiFunction<Council, Target, Object>> ways() {
        Map<String, BiFunction<Council, Target, Object>> ways = new LinkedHashMap<>();
        ways.put(
                "Retrieval.feed",
                (view, target) -> view.retrieval().feed(FeedQuery.fromStart()).entries());
        ways.put("Retrieval.get", (view, target) -> view.retrieval().get(target.item()));
        ways.put("Retrieval.history", (view, target) -> view.retrieval().history(target.item()));
        ways.put("Retrieval.acknowledge", (view, target) -> {
            view.retrieval().acknowledge(target.item(), AckStage.READ);
            return CANARY;
        });
        ways.put("Retrieval.confirmRecall", (view, target) -> {
            view.retrieval().confirmRecall(target.item());
            return "nothing was recalled";
        });
        ways.put(
                "Retrieval.acknowledgements", (view, target) -> view.retrieval().acknowledgements(target.item()));
        ways.put("Submissions.preview", (view, target) -> {
            view.submissions().preview(about(target.item()));
            return CANARY;
        });
        ways.put("Cases.get", (view, target) -> {
            view.cases().get(target.inCase());
            return CANARY;
        });
        ways.put("Cases.assess", (view, target) -> {
            view.cases().assess(target.inCase());
            return CANARY;
        });
        ways.put(
                "Cases.open",
                (view, target) -> view.cases().open(100).stream()
                                .anyMatch(one -> one.items().contains(target.item()))
                        ? CANARY
                        : "not there");
        ways.put("Search.find", (view, target) -> view.search().find(SearchQuery.word(CANARY)));
        ways.put("Submissions.submit", (view, target) -> {
            view.submissions().submit(about(target.item()), "about");
            return CANARY;
        });
        return ways;
    }

    @Test
    void every_method_that_could_tell_of_an_item_is_listed() {
        Set<String> found = new TreeSet<>();
        for (String facade :
                List.of("retrieval", "submissions", "casework", "cases", "statistics", "search", "audit")) {
            Class<?> type = facade(facade);
            Arrays.stream(type.getMethods())
                    .map(method -> type.getSimpleName() + "." + method.getName())
                    .forEach(found::add);
        }
        Set<String> listed = new TreeSet<>(WAYS.keySet());
        listed.addAll(OTHERS.keySet());
        assertThat(found)
                .as("add a new method here, with the way it asks the decision")
                .isEqualTo(listed);
        Set<String> facades = Arrays.stream(Council.class.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getReturnType().isInterface()
                        && !method.getReturnType().equals(EmbeddedCouncil.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(facades)
                .as("what else a view leads to; nothing there returns an item")
                .containsExactlyInAnyOrder(
                        "retrieval",
                        "submissions",
                        "casework",
                        "cases",
                        "statistics",
                        "search",
                        "audit",
                        "membership",
                        "intake",
                        "motions",
                        "requests",
                        "obligations",
                        "ledger",
                        "breaches",
                        "consents");
    }

    @Test
    void no_way_tells_of_what_the_decision_hides() {
        try (Scene scene = new Scene(new AccessDecision())) {
            WAYS.forEach((name, way) -> {
                String hidden = answer(scene.outsider, scene.target, way);
                assertThat(hidden).as(name).doesNotContain(CANARY);
                assertThat(hidden)
                        .as("%s, beside what is not there", name)
                        .isEqualTo(answer(
                                scene.outsider, new Target(new ItemId("sub-none"), new CaseId("case-none")), way));
            });
        }
    }

    /** If a way did not ask, it would still answer here. */
    @Test
    void no_way_answers_when_the_decision_hides_everything() {
        try (Scene scene = new Scene(new Fixed(false))) {
            WAYS.forEach((name, way) -> assertThat(answer(scene.insider, scene.target, way))
                    .as(name)
                    .doesNotContain(CANARY));
        }
    }

    /** If a probe could not see the canary at all, the tests above would prove nothing. */
    @Test
    void the_probes_see_what_the_decision_shows() {
        try (Scene scene = new Scene(new Fixed(true))) {
            WAYS.forEach((name, way) -> {
                if (!name.equals("Retrieval.confirmRecall") && !name.equals("Retrieval.acknowledgements")) {
                    assertThat(answer(scene.outsider, scene.target, way))
                            .as(name)
                            .contains(CANARY);
                }
            });
        }
    }

    /** What is asked about. */
    private record Target(ItemId item, CaseId inCase) {}

    private static Class<?> facade(String name) {
        try {
            return Council.class.getMethod(name).getReturnType();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static String answer(Council view, Target target, BiFunction<Council, Target, Object> way) {
        try {
            return List.of(way.apply(view, target)).toString();
        } catch (CouncilException refusal) {
            return refusal.getClass().getSimpleName() + " " + refusal.code() + " " + refusal.getMessage();
        }
    }

    private static SubmissionDraft about(ItemId item) {
        PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.AMBER_STRICT, Audience.of(new ScopeId("members")), "reply")
                .build();
        return SubmissionDraft.builder(SubmissionKind.FEEDBACK, part)
                .about(item)
                .build();
    }

    /** A rule that does not look. */
    private record Fixed(boolean shows) implements AccessRule {
        @Override
        public boolean inAudience(Standing standing, Audience audience) {
            return shows;
        }

        @Override
        public boolean isParty(Standing standing, Audience audience, MemberId provider, Set<MemberId> addressees) {
            return shows;
        }
    }

    /** A provider, somebody for whom its submission is, and somebody for whom it is not. */
    private static final class Scene implements AutoCloseable {
        private final EmbeddedCouncil council;
        final Council insider;
        final Council outsider;
        final Target target;

        Scene(AccessRule rule) {
            ManualClock clock = new ManualClock(Instant.parse("2026-04-01T00:00:00Z"));
            council =
                    CoreProvider.inMemory(CouncilOptions.builder().clock(clock).build(), rule);
            Council provider = member("class-1");
            insider = member("class-1");
            outsider = member("general");
            PartDraft part = PartDraft.builder(
                            Part.ATTACK, Tlp.AMBER_STRICT, Audience.of(new ScopeId("class-1")), CANARY)
                    .build();
            Receipt receipt = provider.submissions()
                    .submit(
                            SubmissionDraft.builder(SubmissionKind.OBSERVATION, part)
                                    .build(),
                            "1");
            target = new Target(new ItemId(receipt.id().value()), receipt.inCase());
        }

        private Council member(String memberClass) {
            Council officer = council.as(council.officer());
            MemberId member = officer.membership()
                    .admit(
                            AdmissionDraft.builder("Member", new CategoryId("other"), new MemberClassId(memberClass))
                                    .build(),
                            DECISION)
                    .id();
            HandlerId handler = officer.membership()
                    .appoint(member, HandlerDraft.named("A. Handler"))
                    .id();
            Council view = council.as(handler);
            view.membership()
                    .sign(new Pledge(view.membership().charter().pledge().version(), "A", LocalDate.of(2026, 4, 1)));
            return view;
        }

        @Override
        public void close() {
            council.close();
        }
    }
}
