package org.renkei.core;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.breach.BreachDraft;
import org.renkei.api.casework.Casework;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.consent.AdvanceConsent;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.consent.Consents;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactHours;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.error.CouncilException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;
import org.renkei.core.engine.CouncilDays;
import org.renkei.testkit.council.ManualClock;

/** Does random things to a council through its API, every kind of thing that changes it; a refusal is part of the game. */
final class RandomHistory {
    private static final List<String> CLASSES = List.of("class-1", "class-2", "general");
    private static final List<String> SCOPES = List.of("class-1", "task-force", "members", "public");
    private static final RecordedDecision DECISION =
            new RecordedDecision(new BodyId("steering-committee"), "drawn by lot", LocalDate.of(2020, 1, 1));

    private final EmbeddedCouncil council;
    private final RandomGovernance governing;
    private final RandomRequests asking;
    private final RandomCases analysing;
    private final ManualClock clock;
    private final SplittableRandom random;
    private final List<MemberId> members = new ArrayList<>();
    private final List<HandlerId> handlers = new ArrayList<>();
    private final List<HandlerId> colleagues = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<CountermeasureId> issued = new ArrayList<>();
    private final List<BreachId> reports = new ArrayList<>();
    private int steps;
    private int refused;

    /** @param clock the council's clock, which is turned now and then */
    RandomHistory(EmbeddedCouncil council, ManualClock clock, long seed) {
        this.council = council;
        this.clock = clock;
        this.asking = new RandomRequests(council, seed);
        this.analysing = new RandomCases(council, seed);
        this.governing = new RandomGovernance(council, clock, seed);
        this.random = new SplittableRandom(seed);
    }

    /** Does {@code count} things. */
    RandomHistory run(int count) {
        for (int i = 0; i < count; i++) {
            steps++;
            try {
                step();
            } catch (CouncilException e) {
                refused++;
            }
        }
        return this;
    }

    List<HandlerId> handlers() {
        return handlers;
    }

    double refusedShare() {
        return (double) refused / steps;
    }

    private void step() {
        if (handlers.size() < 4) {
            admit();
            return;
        }
        if (receipts.isEmpty()) {
            submit(SubmissionKind.OBSERVATION);
            return;
        }
        if (issued.isEmpty()) {
            issue();
            return;
        }
        if (reports.isEmpty()) {
            reports.add(council.as(council.officer())
                    .breaches()
                    .report(new BreachDraft(any(members), Optional.empty(), "first"))
                    .id());
        }
        switch (random.nextInt(18)) {
            case 0 -> admit();
            case 1 ->
                handlers.add(membership(council.officer())
                        .appoint(any(members), HandlerDraft.named("handler " + steps))
                        .id());
            case 2 -> {
                HandlerId handler = any(handlers);
                membership(handler).sign(new Pledge("2019-1", "signed " + steps, LocalDate.of(2020, 1, 1)));
            }
            case 3 ->
                membership(council.officer()).changeClass(any(members), new MemberClassId(any(CLASSES)), DECISION);
            case 4 -> {
                rarely();
                aboutConsent();
            }
            case 5 -> readdress();
            case 6 -> issue();
            case 14 -> asking.step(members, handlers, CouncilDays.of(clock.instant()));
            case 12, 13 -> governing.step(members, handlers);
            case 7 -> reply();
            case 8 ->
                council.as(any(handlers))
                        .retrieval()
                        .acknowledge(item(any(receipts).id()), any(List.of(AckStage.values())));
            case 11 -> {
                read();
                grow();
            }
            case 9 -> setContacts();
            case 10 -> aboutPledges();
            case 15 -> decideHeld();
            case 16 -> analysing.step(any(receipts).inCase(), any(receipts).inCase(), CouncilDays.of(clock.instant()));
            default -> submit(SubmissionKind.OBSERVATION);
        }
    }

    private void grow() {
        UpdateDraft draft = UpdateDraft.of(
                random.nextInt(5) == 0 ? ReportStage.FINAL : ReportStage.FOLLOW_UP,
                part(any(List.of(Part.ATTACK, Part.VICTIM))));
        SubmissionId id = any(receipts).id();
        tryAll(handler -> council.as(handler).submissions().update(id, draft, "u " + steps));
    }

    private void read() {
        Retrieval retrieval = council.as(any(handlers)).retrieval();
        retrieval.feed(FeedQuery.fromStart().upTo(1_000)).entries().stream()
                .filter(FeedEntry::asksBack)
                .filter(entry -> random.nextBoolean())
                .forEach(entry -> retrieval.confirmRecall(entry.id()));
    }

    private void setContacts() {
        HandlerId handler = any(handlers);
        MemberId member = membership(handler).self().id();
        ContactPoint person = ContactPoint.person(
                any(membership(handler).handlers(member)).id(),
                any(List.of(ContactLevel.values())),
                new ContactChannel(any(List.of(ChannelKind.values())), "number " + random.nextInt(3)));
        LocalTime hour = LocalTime.of(random.nextInt(24), 0);
        ContactHours nights = new ContactHours.Weekly(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hour, hour.plusHours(9), ZoneId.of("Asia/Tokyo"));
        membership(handler)
                .contacts()
                .set(
                        member,
                        random.nextBoolean()
                                ? List.of(person)
                                : List.of(
                                        person.during(nights),
                                        ContactPoint.organisation(any(members), ContactLevel.EXECUTIVE)));
    }

    private void aboutPledges() {
        switch (random.nextInt(4)) {
            case 0 -> membership(any(handlers)).people().withdrawPledge();
            case 1 ->
                reports.add(council.as(any(handlers))
                        .breaches()
                        .report(new BreachDraft(any(members), Optional.empty(), "report " + steps))
                        .id());
            case 2 -> council.as(council.officer()).breaches().close(any(reports), DECISION);
            default -> {
                HandlerId leaving = any(handlers);
                MemberId member = membership(leaving).self().id();
                membership(leaving)
                        .people()
                        .rotate(member, List.of(HandlerDraft.named("new " + steps)), Set.of(leaving))
                        .appointed()
                        .forEach(handler -> handlers.add(handler.id()));
            }
        }
    }

    private void rarely() {
        switch (random.nextInt(8)) {
            case 5, 6, 7 -> jointly();
            case 3 -> council.as(council.officer()).casework().withdraw(any(issued));
            case 0 -> membership(council.officer()).expel(any(members), DECISION);
            case 1 -> membership(council.officer()).retire(any(handlers));
            case 2 ->
                council.as(council.officer()).casework().provider(any(receipts).id(), "asked by lot");
            default -> {
                SubmissionId id = any(receipts).id();
                tryAll(handler -> council.as(handler).submissions().withdraw(id));
            }
        }
    }

    private void aboutConsent() {
        Consents officer = council.as(council.officer()).consents();
        switch (random.nextInt(4)) {
            case 0 ->
                council.as(any(handlers))
                        .consents()
                        .consentInAdvance(new AdvanceConsent(
                                Set.of(Part.ATTACK),
                                Set.of(new ScopeId(any(SCOPES))),
                                CouncilDays.of(clock.instant()).plusDays(random.nextInt(40))));
            case 1 -> officer.list().stream().findFirst().ifPresent(asked -> officer.withdraw(asked.id()));
            default -> {
                ConsentId asked = officer.ask(
                                new ConsentDraft(any(receipts).id(), Part.ATTACK, audience(), "by lot"), "c " + steps)
                        .id();
                boolean yes = random.nextBoolean();
                tryAll(handler -> {
                    Consents consents = council.as(handler).consents();
                    if (yes) {
                        consents.accept(asked, Optional.empty(), Optional.of("conditions"));
                    } else {
                        consents.decline(asked, "no");
                    }
                });
            }
        }
    }

    private void jointly() {
        HandlerId colleague = colleagues.isEmpty() ? colleague() : any(colleagues);
        Casework first =
                council.as(random.nextBoolean() ? council.officer() : colleague).casework();
        SubmissionId id = any(receipts).id();
        if (random.nextInt(4) == 0) {
            first.purge(id, "by lot");
        } else {
            first.openSeal(id, "by lot");
        }
    }

    private void decideHeld() {
        Casework officer = council.as(council.officer()).casework();
        BiConsumer<SubmissionId, String> act = random.nextBoolean() ? officer::release : officer::keepHeld;
        officer.held().stream().limit(1).map(Hold::submission).forEach(id -> act.accept(id, "by lot"));
    }

    private HandlerId colleague() {
        MemberId secretariat = membership(council.officer()).self().id();
        HandlerId colleague = membership(council.officer())
                .appoint(secretariat, HandlerDraft.named("second officer"))
                .id();
        membership(colleague).sign(new Pledge("2019-1", "second", LocalDate.of(2020, 1, 1)));
        colleagues.add(colleague);
        return colleague;
    }

    private void admit() {
        MemberId member = membership(council.officer())
                .admit(
                        AdmissionDraft.builder(
                                        "Member " + steps, new CategoryId("other"), new MemberClassId(any(CLASSES)))
                                .build(),
                        DECISION)
                .id();
        members.add(member);
        handlers.add(membership(council.officer())
                .appoint(member, HandlerDraft.named("first of " + steps))
                .id());
    }

    private void submit(SubmissionKind kind) {
        SubmissionDraft.Builder draft = SubmissionDraft.builder(kind, part(Part.ATTACK))
                .observedAt(Instant.ofEpochSecond(random.nextLong(-1_000_000, 1_500_000_000)));
        if (random.nextBoolean()) {
            draft.part(part(Part.VICTIM)).onBehalfOf("Outsider " + steps).sealed();
        }
        receipts.add(council.as(any(handlers)).submissions().submit(draft.build(), "key " + random.nextInt(10_000)));
    }

    private void reply() {
        SubmissionDraft draft = SubmissionDraft.builder(SubmissionKind.FEEDBACK, part(Part.ATTACK))
                .about(item(any(receipts).id()))
                .build();
        receipts.add(council.as(any(handlers)).submissions().submit(draft, "reply " + steps));
    }

    private void readdress() {
        SubmissionId id = any(receipts).id();
        tryAll(handler -> council.as(handler).submissions().readdress(id, Part.ATTACK, audience()));
    }

    /** Lets the first handler that may do it do it. */
    private void tryAll(Consumer<HandlerId> act) {
        for (HandlerId handler : handlers) {
            try {
                act.accept(handler);
                return;
            } catch (CouncilException notOurs) {
                refused++;
                steps++;
            }
        }
    }

    private void issue() {
        issued.add(council.as(council.officer())
                .casework()
                .issue(
                        CountermeasureDraft.builder(
                                        any(receipts).inCase(),
                                        Tlp.AMBER,
                                        Audience.of(new ScopeId("members")),
                                        new Wording("件名", "Title"),
                                        new Wording("対応", "Action"))
                                .indicator(Indicator.block(IndicatorType.IPV4, "192.0.2." + random.nextInt(256)))
                                .build(),
                        "issue " + steps)
                .id());
    }

    private PartDraft part(Part part) {
        Audience audience = audience();
        boolean open = audience.scopes().contains(new ScopeId("public"));
        PartDraft.Builder draft =
                PartDraft.builder(part, open ? Tlp.CLEAR : Tlp.AMBER_STRICT, audience, "line " + steps);
        if (random.nextInt(3) == 0) {
            draft.indicator(Indicator.observe(IndicatorType.DOMAIN, "c" + random.nextInt(9) + ".example", "seen"));
        }
        return draft.build();
    }

    private Audience audience() {
        Audience.Builder audience = Audience.builder().scope(new ScopeId(any(SCOPES)));
        if (random.nextInt(4) == 0) {
            audience.except(any(members));
        }
        if (random.nextInt(4) == 0) {
            audience.onward(Onward.MUTUAL_AID);
        }
        return audience.build();
    }

    private Membership membership(HandlerId handler) {
        return council.as(handler).membership();
    }

    private static ItemId item(SubmissionId id) {
        return new ItemId(id.value());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
