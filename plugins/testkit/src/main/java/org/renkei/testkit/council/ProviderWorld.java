package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.error.CouncilException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;

/** One of two councils with the same history, in which two equal members may have changed places as providers. */
final class ProviderWorld implements AutoCloseable {
    private static final Pattern DRAWN = Pattern.compile("[A-Za-z0-9_:.-]{20,}");
    private static final int SOMEBODY_ELSE = 2;

    private final Scene scene;
    private final boolean swapped;
    private final SplittableRandom random;
    private final ProviderTwins.Leak leak;
    private final Drafts drafts;
    /** The two that may change places come first. */
    private final List<Seat> seats = new ArrayList<>();

    private final List<Item> items = new ArrayList<>();
    private final Map<Seat, Cursor> cursors = new LinkedHashMap<>();
    private final Map<Seat, Map<String, String>> drawn = new LinkedHashMap<>();
    private final List<String> answers = new ArrayList<>();
    private int moves;
    private int refused;

    private record Item(int owner, Receipt receipt) {}

    ProviderWorld(Function<CouncilOptions, EmbeddedCouncil> open, long seed, boolean swapped, ProviderTwins.Leak leak) {
        this.scene = Scene.open(open::apply);
        this.swapped = swapped;
        this.random = new SplittableRandom(seed);
        this.leak = leak;
        this.drafts = Drafts.in(scene);
        seats.add(scene.seat("Ao", Charter2019.CLASS_1));
        seats.add(scene.seat("Kuro", Charter2019.CLASS_1));
        seats.add(scene.seat("Third", Charter2019.CLASS_1));
        seats.add(scene.seat("Fourth", Charter2019.CLASS_2));
        seats.add(scene.seat("Fifth", Charter2019.GENERAL));
        observers().forEach(seat -> drawn.put(seat, new LinkedHashMap<>()));
    }

    List<String> answers() {
        look();
        return answers;
    }

    int refused() {
        return refused;
    }

    /** Does the next thing; what it is follows from the seed alone, never from who did what before. */
    void move() {
        moves++;
        scene.tick();
        int kind = random.nextInt(12);
        int actor = random.nextInt(seats.size());
        int pick = random.nextInt(1_000);
        Audience audience = audience();
        try {
            act(kind, actor, pick, audience);
        } catch (CouncilException e) {
            refused++;
        }
        if (moves % 8 == 0) {
            look();
        }
    }

    private void act(int kind, int actor, int pick, Audience audience) {
        Optional<Item> some = items.isEmpty() ? Optional.empty() : Optional.of(items.get(pick % items.size()));
        if (some.isEmpty() || kind < 3) {
            submit(actor, audience, pick % 3 == 0);
            return;
        }
        Item item = some.get();
        SubmissionId id = item.receipt().id();
        Seat owner = seat(item.owner());
        switch (kind) {
            case 3 ->
                items.add(new Item(
                        actor,
                        seat(actor).submit(drafts.feedback(Seat.item(item.receipt()), audience), "reply " + moves)));
            case 4 -> owner.view().submissions().readdress(id, Part.ATTACK, audience);
            case 5 -> owner.view().submissions().withdraw(id);
            case 6 ->
                owner.view()
                        .submissions()
                        .update(
                                id,
                                UpdateDraft.of(
                                        ReportStage.FOLLOW_UP, drafts.part(Part.ATTACK, audience, "More " + moves)),
                                "update " + moves);
            case 7 ->
                scene.officer()
                        .view()
                        .casework()
                        .issue(drafts.countermeasure(item.receipt().inCase(), audience), "issue " + moves);
            case 8 -> consent(item, owner, audience, pick % 2 == 0);
            case 9 ->
                seats.get(SOMEBODY_ELSE + actor % 3)
                        .view()
                        .retrieval()
                        .acknowledge(Seat.item(item.receipt()), AckStage.READ);
            case 10 -> scene.pass(Duration.ofMinutes(pick));
            default -> giveUp(seats.get(SOMEBODY_ELSE + actor % 3));
        }
    }

    private void submit(int actor, Audience audience, boolean two) {
        SubmissionDraft.Builder draft = SubmissionDraft.builder(
                        SubmissionKind.OBSERVATION, drafts.part(Part.ATTACK, audience, "Seen " + moves))
                .observedAt(scene.now().minusSeconds(moves * 61L));
        if (two) {
            draft.part(drafts.part(Part.VICTIM, Audience.of(Charter2019.ONLY_SECRETARIAT), "Whom " + moves))
                    .sealed();
        }
        items.add(new Item(actor, seat(actor).submit(draft.build(), "key " + moves)));
    }

    private void consent(Item item, Seat owner, Audience audience, boolean yes) {
        ConsentRequest asked = scene.officer()
                .view()
                .consents()
                .ask(new ConsentDraft(item.receipt().id(), Part.ATTACK, audience, "why " + moves), "ask " + moves);
        if (yes) {
            owner.view().consents().accept(asked.id(), Optional.empty(), Optional.of("conditions"));
        } else {
            owner.view().consents().decline(asked.id(), "no");
        }
    }

    private static void giveUp(Seat seat) {
        seat.view().retrieval().feed(FeedQuery.fromStart().upTo(1_000)).entries().stream()
                .filter(FeedEntry::asksBack)
                .forEach(entry -> seat.view().retrieval().confirmRecall(entry.id()));
    }

    private Audience audience() {
        Audience.Builder audience = Audience.builder()
                .scope(List.of(Charter2019.ONLY_CLASS_1, Charter2019.TASK_FORCE, Charter2019.MEMBERS)
                        .get(random.nextInt(3)));
        Seat third = seats.get(SOMEBODY_ELSE + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> audience.member(third.id()).build();
            case 1 -> audience.except(third.id()).build();
            default -> audience.build();
        };
    }

    /** The two that may have changed places read as well, each for itself, so that nobody is found by not reading. */
    private void look() {
        seats.subList(0, SOMEBODY_ELSE).forEach(Seat::feed);
        observers().forEach(this::look);
    }

    private void look(Seat seat) {
        Map<Callable<Object>, String> questions = new LinkedHashMap<>();
        questions.put(() -> seat.view().retrieval().feed(FeedQuery.fromStart().upTo(1_000)), "");
        questions.put(() -> news(seat), "");
        questions.put(() -> seat.view().obligations().ours(), "");
        questions.put(() -> seat.view().consents().list(), "");
        questions.put(() -> seat.view().submissions().list(), "");
        questions.put(() -> seat.view().membership().roster(), "");
        for (Item item : items) {
            ItemId id = Seat.item(item.receipt());
            String provider = seat(item.owner()).member().name();
            questions.put(() -> seat.view().retrieval().get(id), provider);
            questions.put(() -> seat.view().retrieval().history(id), provider);
            questions.put(() -> seat.view().retrieval().acknowledgements(id), provider);
            questions.put(
                    () -> seat.view().submissions().preview(drafts.feedback(id, Audience.of(Charter2019.MEMBERS))),
                    provider);
            if (item.owner() >= SOMEBODY_ELSE) {
                questions.put(() -> seat.view().submissions().get(item.receipt().id()), "");
                questions.put(
                        () -> seat.view().submissions().reach(item.receipt().id()), "");
            }
        }
        questions.forEach((question, provider) ->
                answers.add(seat.member().name() + ": " + alike(drawn(seat), leak.told(answer(question), provider))));
    }

    private Map<String, String> drawn(Seat seat) {
        return drawn.computeIfAbsent(seat, key -> new LinkedHashMap<>());
    }

    private FeedPage news(Seat seat) {
        FeedQuery query = new FeedQuery(Optional.ofNullable(cursors.get(seat)), 3, Set.of());
        FeedPage page = seat.view().retrieval().feed(query);
        cursors.put(seat, page.next());
        return page;
    }

    private List<Seat> observers() {
        List<Seat> observers = new ArrayList<>(seats.subList(SOMEBODY_ELSE, seats.size()));
        observers.add(officer());
        return observers;
    }

    private Seat officer() {
        return drawn.keySet().stream()
                .filter(seat -> seat.handler().equals(scene.council().officer()))
                .findFirst()
                .orElseGet(scene::officer);
    }

    private Seat seat(int index) {
        return seats.get(swapped && index < SOMEBODY_ELSE ? 1 - index : index);
    }

    private static String answer(Callable<Object> question) {
        AtomicReference<String> answer = new AtomicReference<>("");
        Throwable refusal = catchThrowable(() -> answer.set(question.call().toString()));
        return refusal == null ? answer.get() : refusal.toString();
    }

    private static String alike(Map<String, String> drawn, String answer) {
        return DRAWN.matcher(answer)
                .replaceAll(word -> drawn.computeIfAbsent(word.group(), key -> "word" + drawn.size()));
    }

    @Override
    public void close() {
        scene.close();
    }
}
