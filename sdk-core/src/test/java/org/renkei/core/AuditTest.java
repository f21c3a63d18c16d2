package org.renkei.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.audit.AuditCheck;
import org.renkei.api.audit.Holder;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.core.access.AccessDecision;
import org.renkei.core.memory.InMemoryStore;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.NewReading;
import org.renkei.testkit.council.ManualClock;

/** Nothing leaves unrecorded, whatever happens to the log, and whatever somebody does to it shows. */
class AuditTest {
    private static final RecordedDecision DECISION =
            new RecordedDecision(new BodyId("steering-committee"), "as it saw fit", LocalDate.of(2026, 4, 1));

    private final ManualClock clock = new ManualClock(Instant.parse("2026-04-01T00:00:00Z"));
    private final InMemoryStore store = new InMemoryStore(clock);
    private final ChangedLog log = new ChangedLog(store.readingLog());
    private LiveCouncil council;
    private Council officer;
    private Council provider;
    private Council reader;

    @BeforeEach
    void open() {
        CouncilOptions options = CouncilOptions.builder().clock(clock).build();
        council = LiveCouncil.open(new UnclosedStore(store, log), options, new AccessDecision());
        officer = council.as(council.officer());
        provider = member("Provider");
        reader = member("Reader");
    }

    @AfterEach
    void close() {
        council.close();
    }

    @Test
    void what_cannot_be_recorded_does_not_leave_and_what_is_public_does() {
        ItemId shut = handIn("members", "1");
        ItemId open = handIn("public", "2");
        log.full(true);
        assertThat(catchThrowableOfType(
                                CouncilException.class, () -> reader.retrieval().get(shut))
                        .code())
                .isEqualTo(ErrorCode.STORE_FULL);
        assertThat(catchThrowableOfType(
                                CouncilException.class, () -> reader.retrieval().feed(FeedQuery.fromStart()))
                        .code())
                .isEqualTo(ErrorCode.STORE_FULL);
        assertThat(reader.retrieval().get(open)).isInstanceOf(Item.Shared.class);
        log.full(false);
        assertThat(reader.retrieval().feed(FeedQuery.fromStart()).entries()).hasSize(2);
        lookUp(shut);
        assertThat(officer.audit().readings(shut)).hasSize(1);
        assertThat(officer.audit().verify().intact()).isTrue();
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                Arguments.of("a payload is changed", 3L, (UnaryOperator<List<NewReading>>)
                        all -> with(all, 2, spoilt(all.get(2)))),
                Arguments.of("an entry is removed", 3L, (UnaryOperator<List<NewReading>>) all -> without(all, 2)),
                Arguments.of("two entries are swapped", 3L, (UnaryOperator<List<NewReading>>) all -> {
                    List<NewReading> changed = new ArrayList<>(all);
                    Collections.swap(changed, 2, 3);
                    return changed;
                }),
                Arguments.of("an entry is put in twice", 4L, (UnaryOperator<List<NewReading>>) all -> {
                    List<NewReading> changed = new ArrayList<>(all);
                    changed.add(2, all.get(2));
                    return changed;
                }),
                Arguments.of("the end is cut off", 5L, (UnaryOperator<List<NewReading>>) all -> all.subList(0, 4)),
                Arguments.of("everything is gone", 1L, (UnaryOperator<List<NewReading>>) all -> List.of()),
                Arguments.of("everything is chained anew", 4L, (UnaryOperator<List<NewReading>>)
                        all -> chained(with(all, 2, spoilt(all.get(2))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void what_somebody_does_to_the_record_shows(
            String what, long firstFault, UnaryOperator<List<NewReading>> tampering) {
        ItemId item = handIn("members", "1");
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofSeconds(25));
            reader.retrieval().get(item);
        }
        assertThat(officer.audit().verify()).isEqualTo(new AuditCheck(8L, 7L, java.util.Optional.empty()));
        log.tamper(tampering);
        assertThat(officer.audit().verify().firstFault()).as(what).contains(firstFault);
    }

    /** Many readers at once share what is forced, and each has its entry in one whole chain. */
    @Test
    void readers_at_the_same_time_each_have_their_entry() throws InterruptedException {
        ItemId item = handIn("members", "1");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Council view = member("Reader " + i);
            threads.add(new Thread(() -> {
                for (int n = 0; n < 100; n++) {
                    view.retrieval().get(item);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        AuditCheck check = officer.audit().verify();
        assertThat(check.entries()).isEqualTo(800);
        assertThat(check.intact()).isTrue();
        lookUp(item);
        assertThat(officer.audit().holders(item)).hasSize(8);
    }

    /** While one reads and another takes back, nothing leaves of which its reader will not be asked. */
    @Test
    void whatever_left_before_it_was_taken_back_is_asked_back() throws InterruptedException {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            receipts.add(submit("members", "k" + i));
        }
        Set<ItemId> got = new ConcurrentSkipListSet<>();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Thread reading = new Thread(() -> {
            while (!over.get()) {
                for (FeedEntry entry :
                        reader.retrieval().feed(FeedQuery.fromStart()).entries()) {
                    if (entry.item() instanceof Item.Shared) {
                        got.add(entry.id());
                    }
                }
                begun.countDown();
            }
        });
        reading.start();
        begun.await();
        for (Receipt receipt : receipts) {
            provider.submissions().withdraw(receipt.id());
        }
        over.set(true);
        reading.join();
        Set<ItemId> askedBack = new TreeSet<>();
        FeedQuery query = FeedQuery.fromStart();
        FeedPage page;
        do {
            page = reader.retrieval().feed(query);
            page.entries().forEach(entry -> askedBack.add(entry.id()));
            query = query.continuing(page.next());
        } while (page.more());
        assertThat(got).isNotEmpty();
        assertThat(askedBack).containsAll(got);
        Set<ItemId> recorded = receipts.stream()
                .map(receipt -> new ItemId(receipt.id().value()))
                .peek(this::lookUp)
                .filter(item -> officer.audit().holders(item).stream()
                        .anyMatch(holder -> holder.state() == Holder.State.RECALLED))
                .collect(Collectors.toSet());
        assertThat(recorded).isEqualTo(askedBack);
    }

    @Test
    void no_entry_holds_content_or_a_name() {
        ItemId item = handIn("members", "1");
        reader.retrieval().get(item);
        String entry = new String(log.read(0, 10).get(0).reading().payload().array(), StandardCharsets.UTF_8);
        assertThat(entry).doesNotContain("line", "Provider", "Reader", item.value());
    }

    private Council member(String name) {
        MemberId member = officer.membership()
                .admit(
                        AdmissionDraft.builder(name, new CategoryId("other"), new MemberClassId("class-1"))
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

    private ItemId handIn(String scope, String key) {
        return new ItemId(submit(scope, key).id().value());
    }

    private void lookUp(ItemId item) {
        officer.casework().provider(new SubmissionId(item.value()), "to see who was given it");
    }

    private Receipt submit(String scope, String key) {
        Tlp label = scope.equals("public") ? Tlp.CLEAR : Tlp.AMBER_STRICT;
        PartDraft part = PartDraft.builder(Part.ATTACK, label, Audience.of(new ScopeId(scope)), "line")
                .build();
        return provider.submissions()
                .submit(
                        SubmissionDraft.builder(SubmissionKind.OBSERVATION, part)
                                .build(),
                        key);
    }

    private static List<NewReading> with(List<NewReading> all, int index, NewReading reading) {
        List<NewReading> changed = new ArrayList<>(all);
        changed.set(index, reading);
        return changed;
    }

    private static List<NewReading> without(List<NewReading> all, int index) {
        List<NewReading> changed = new ArrayList<>(all);
        changed.remove(index);
        return changed;
    }

    private static NewReading spoilt(NewReading reading) {
        byte[] payload = reading.payload().array().clone();
        payload[payload.length / 2] ^= 1;
        return new NewReading(reading.reader(), reading.low(), reading.high(), Bytes.of(payload), reading.chain());
    }

    private static List<NewReading> chained(List<NewReading> all) {
        List<NewReading> chained = new ArrayList<>();
        byte[] before = new byte[32];
        for (NewReading reading : all) {
            MessageDigest sha256 = Sha256.digest();
            sha256.update(before);
            before = sha256.digest(reading.payload().array());
            chained.add(new NewReading(
                    reading.reader(), reading.low(), reading.high(), reading.payload(), Bytes.of(before)));
        }
        return chained;
    }
}
