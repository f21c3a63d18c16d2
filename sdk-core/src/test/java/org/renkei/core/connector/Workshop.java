package org.renkei.core.connector;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** A council with a secretariat and three members, one of which, ACME, connects a tool; BETA provides. */
final class Workshop implements AutoCloseable {
    static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    static final ScopeId TASK_FORCE = new ScopeId("task-force");

    final Clockwork clock = new Clockwork();
    final EmbeddedCouncil council =
            Council.inMemory(CouncilOptions.builder().clock(clock).build());
    final Council officer = council.as(council.officer());
    final Council acme = member("ACME");
    final Council beta = member("BETA");
    final Council gamma = member("GAMMA");
    final Path dir;
    final String toolName = UUID.randomUUID().toString();
    final RecordingTool tool = RecordingTool.named(toolName);
    final Map<String, String> settings = new HashMap<>(Map.of(
            "connector", "recording",
            "destination.owner", "SOC",
            "destination.readers", "ORG",
            "destination.strongestAct", "BLOCK",
            "destination.leastStage", "CONFIRMED",
            "config.tool", toolName));
    private int keys;

    Workshop(Path dir) {
        this.dir = dir;
    }

    private Council member(String name) {
        RecordedDecision decision = new RecordedDecision(
                new BodyId("steering-committee"), "as the committee saw fit", LocalDate.of(2026, 4, 1));
        Member member = officer.membership()
                .admit(
                        AdmissionDraft.builder(name, new CategoryId("cyber-business"), new MemberClassId("class-1"))
                                .build(),
                        decision);
        HandlerId handler = officer.membership()
                .appoint(member.id(), HandlerDraft.named("A. Handler of " + name))
                .id();
        Council view = council.as(handler);
        String pledge = view.membership().charter().pledge().version();
        view.membership().sign(new Pledge(pledge, "A. Handler", LocalDate.of(2026, 4, 1)));
        return view;
    }

    ConnectorHost host() {
        return ConnectorHost.builder(dir).clock(clock).build();
    }

    /** Opens the instance, does one step, and closes everything. */
    StepReport stepOnce() {
        try (ConnectorHost host = host()) {
            return open(host).step();
        }
    }

    ConnectorInstance open(ConnectorHost host) {
        return host.open(InstanceSettings.of("soc", settings), acme);
    }

    Receipt observe(Council by, Tlp label, Part part, Indicator... indicators) {
        PartDraft.Builder draft = PartDraft.builder(part, label, Audience.of(TASK_FORCE), "something seen");
        List.of(indicators).forEach(draft::indicator);
        return by.submissions()
                .submit(
                        SubmissionDraft.builder(SubmissionKind.OBSERVATION, draft.build())
                                .build(),
                        "key-" + keys++);
    }

    Countermeasure issue(Indicator... indicators) {
        return issue(Tlp.AMBER_STRICT, indicators);
    }

    Countermeasure issue(Tlp label, Indicator... indicators) {
        clock.advance(Duration.ofSeconds(1));
        Receipt receipt = observe(beta, Tlp.AMBER_STRICT, Part.ATTACK);
        CountermeasureDraft.Builder draft = CountermeasureDraft.builder(
                receipt.inCase(),
                label,
                Audience.of(TASK_FORCE),
                new Wording("遮断のお願い", "Please block"),
                new Wording("遮断する", "Block these"));
        List.of(indicators).forEach(draft::indicator);
        return officer.casework().issue(draft.build(), "issue-" + keys++);
    }

    static ItemId item(Countermeasure countermeasure) {
        return new ItemId(countermeasure.id().value());
    }

    static ItemId item(SubmissionId id) {
        return new ItemId(id.value());
    }

    /** Returns the keys of what was parked, without what changes from run to run. */
    static Set<String> codes(StepReport report) {
        return Set.copyOf(report.parked().values());
    }

    @Override
    public void close() {
        council.close();
    }

    /** Returns {@code real}, except that a call of {@code method} gives what {@code first} gives, if that gives something. */
    static <T> T delegate(Class<T> type, T real, String method, Supplier<? extends @Nullable Object> first) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, call, arguments) -> {
                    Object instead = call.getName().equals(method) ? first.get() : null;
                    try {
                        return instead != null ? instead : call.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** A clock that stands still until it is turned by hand. */
    static final class Clockwork implements InstantSource {
        private final AtomicReference<Instant> time = new AtomicReference<>(START);

        void advance(Duration step) {
            time.updateAndGet(now -> now.plus(step));
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }
}
