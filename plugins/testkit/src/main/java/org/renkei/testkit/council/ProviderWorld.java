package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Casework;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.error.CouncilException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.request.CooperationRequest;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Hold;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.UpdateDraft;
import org.renkei.spi.Notice;

/** One of two councils with the same history, in which two equal members may have changed places as providers. */
final class ProviderWorld implements AutoCloseable {
    private static final int KINDS = 17;

    /** Moves that neither of the two makes: after one of them has left, the other one goes on, whoever it is. */
    private static final List<Integer> OF_OTHERS = List.of(7, 8, 9, 10, 11, 12, 14, 15, 16);

    private static final int LEAVING = 33;
    private static final long COINS = 0x9E3779B97F4A7C15L;

    private final Scene scene;
    private final ProviderTwins.Swap swap;
    private final SplittableRandom random;
    private final SplittableRandom coins;
    private final Leak leak;
    private final Ears ears;
    private final Drafts drafts;
    private final ProviderDrafts texts;
    private final ProviderSeats seats;
    private final ProviderFacts facts;
    private final Map<MemberId, ProviderQuestions> observers = new LinkedHashMap<>();
    private final IdGuesses guesses;
    private final Written lines;
    private final List<String> heard = new ArrayList<>();
    private int moves;
    private int refused;
    private int notices;
    private int logged;

    ProviderWorld(
            Function<CouncilOptions, EmbeddedCouncil> open,
            Ears.Factory ears,
            long seed,
            Leak leak,
            ProviderTwins.Swap swap) {
        this.scene = Scene.open(open::apply, seed);
        this.swap = swap;
        this.random = new SplittableRandom(seed);
        this.coins = new SplittableRandom(seed ^ COINS);
        this.leak = leak;
        this.drafts = Drafts.in(scene);
        this.texts = new ProviderDrafts(drafts);
        this.seats = new ProviderSeats(scene, seed);
        this.facts = new ProviderFacts(seats);
        this.guesses = new IdGuesses(seats.twins());
        seats.observers().forEach(seat -> observers.put(seat.id(), new ProviderQuestions(seat, seats, facts, guesses)));
        this.lines = new Written(guesses);
        this.ears = ears.open(scene.officer().view(), scene.clock());
        this.ears.logged();
    }

    /** Returns what was answered, called and logged since the last time. */
    List<String> heard() {
        List<String> since = List.copyOf(heard);
        heard.clear();
        return since;
    }

    int refused() {
        return refused;
    }

    int notices() {
        return notices;
    }

    int lines() {
        return logged;
    }

    /** Does the next thing; what it is follows from the seed alone, never from who did what before. */
    void move() {
        moves++;
        scene.tick();
        if (moves == LEAVING && seats.oneLeaves()) {
            scene.expel(seats.twins().get(0).id());
            facts.left();
        }
        int kind = random.nextInt(KINDS);
        int actor = random.nextInt(seats.size());
        ProviderDrafts.Chance chance = new ProviderDrafts.Chance(random.nextInt(1_000), audience());
        act(facts.oneLeft() ? OF_OTHERS.get(kind % OF_OTHERS.size()) : kind, actor, chance);
        if (moves % 8 == 0) {
            look();
        }
        List<String> told = leak.logged(ears.logged(), facts);
        told.forEach(line -> heard.add("log: " + lines.of(line)));
        logged += told.size();
    }

    private void act(int kind, int actor, ProviderDrafts.Chance chance) {
        if (facts.provided().isEmpty() || kind < 3) {
            submit(actor, chance);
            return;
        }
        ProviderFacts.Provided item =
                facts.provided().get(chance.pick() % facts.provided().size());
        if (kind < 7) {
            grow(kind, actor, item, chance);
        } else {
            respond(kind, actor, item, chance);
        }
    }

    private void grow(int kind, int actor, ProviderFacts.Provided item, ProviderDrafts.Chance chance) {
        Seat owner = seats.get(item.owner(), item.swapped());
        switch (kind) {
            case 3 -> {
                Seat by = seats.get(actor, item.swapped());
                SubmissionDraft reply = drafts.feedback(item.id(), chance.audience());
                attempt(actor, "submit", item.about(), () -> by.submit(reply, key("reply", by)))
                        .ifPresent(receipt -> {
                            provided(actor, item.swapped(), receipt);
                            facts.replied(item.id(), Seat.item(receipt));
                        });
            }
            case 4 ->
                attempt(item.owner(), "readdress", item.about(), () -> owner.view()
                        .submissions()
                        .readdress(item.submission(), Part.ATTACK, chance.audience()));
            case 5 ->
                attempt(item.owner(), "withdraw", item.about(), () -> owner.view()
                        .submissions()
                        .withdraw(item.submission()));
            default -> {
                UpdateDraft more = texts.more(moves, chance);
                attempt(item.owner(), "update", item.about(), () -> owner.view()
                        .submissions()
                        .update(item.submission(), more, key("update", owner)));
            }
        }
    }

    private void respond(int kind, int actor, ProviderFacts.Provided item, ProviderDrafts.Chance chance) {
        Seat third = seats.get(ProviderSeats.TWINS + actor % 3, false);
        switch (kind) {
            case 7 -> issue(item, chance);
            case 8 -> consent(item, chance);
            case 9 -> {
                List<ItemId> issued = facts.issued();
                ItemId read = issued.isEmpty() || chance.pick() % 2 == 0
                        ? item.id()
                        : issued.get(chance.pick() % issued.size());
                attempt(third, "acknowledge", Optional.of(read), () -> {
                    third.view().retrieval().acknowledge(read, AckStage.READ);
                    return "acknowledged";
                });
            }
            case 10 -> scene.pass(Duration.ofMinutes(chance.pick()));
            case 11 -> giveUp(third);
            case 12 -> {
                Seat twin = seats.get(actor % ProviderSeats.TWINS, false);
                attempt(seats.officer(), "acknowledge for", item.about(), () -> {
                    seats.officer().view().casework().acknowledge(item.id(), twin.id(), AckStage.READ);
                    return "acknowledged";
                });
            }
            case 13 -> {
                inquire(actor, chance);
                decideOnHold(chance);
            }
            case 14 -> joint(item, chance);
            default -> {
                CaseId other = facts.provided()
                        .get(chance.pick() / 7 % facts.provided().size())
                        .inCase();
                Cases officer = seats.officer().view().cases();
                attempt(
                        seats.officer(),
                        "analyse",
                        item.about(),
                        ProviderAnalysis.next(officer, item.inCase(), other, chance.pick()));
            }
        }
    }

    private void decideOnHold(ProviderDrafts.Chance chance) {
        Casework officer = seats.officer().view().casework();
        List<Hold> held = officer.held();
        if (held.isEmpty()) {
            return;
        }
        SubmissionId id = held.get(chance.pick() % held.size()).submission();
        attempt(seats.officer(), "decide on hold", Optional.of(new ItemId(id.value())), () -> {
            if (chance.pick() % 2 == 0) {
                officer.release(id, "by lot");
            } else {
                officer.keepHeld(id, "by lot");
            }
            return "decided";
        });
    }

    private void submit(int actor, ProviderDrafts.Chance chance) {
        boolean swapped = swapped();
        Seat by = seats.get(actor, swapped);
        SubmissionDraft draft = texts.observation(moves, by, scene.now(), chance);
        attempt(actor, "submit", Optional.empty(), () -> by.submit(draft, key("key", by)))
                .ifPresent(receipt -> provided(actor, swapped, receipt));
    }

    private String key(String what, Seat by) {
        return what + " " + moves + " of " + by.member().name();
    }

    private void provided(int actor, boolean swapped, Receipt receipt) {
        facts.add(new ProviderFacts.Provided(actor, swapped, receipt.id(), receipt.inCase()));
        guesses.learn(receipt.inCase());
        guesses.learn(receipt.id());
    }

    private void issue(ProviderFacts.Provided item, ProviderDrafts.Chance chance) {
        CountermeasureDraft draft = texts.countermeasure(item.inCase(), chance);
        attempt(seats.officer(), "issue", item.about(), () -> seats.officer()
                        .view()
                        .casework()
                        .issue(draft, "issue " + moves))
                .ifPresent(done -> {
                    facts.issued(new ItemId(done.id().value()), item.inCase());
                    guesses.learn(done.id());
                });
    }

    private void consent(ProviderFacts.Provided item, ProviderDrafts.Chance chance) {
        ConsentDraft draft = new ConsentDraft(item.submission(), Part.ATTACK, chance.audience(), "why " + moves);
        Seat officer = seats.officer();
        Optional<ConsentRequest> asked = attempt(officer, "ask consent", item.about(), () -> officer.view()
                .consents()
                .ask(draft, "ask " + moves));
        asked.ifPresent(question -> {
            if (facts.oneLeft() && item.owner() < ProviderSeats.TWINS) {
                return;
            }
            Seat owner = seats.get(item.owner(), item.swapped());
            attempt(item.owner(), "consent", item.about(), () -> switch (chance.pick() % 3) {
                case 0 -> owner.view().consents().accept(question.id(), Optional.empty(), Optional.of("conditions"));
                case 1 -> owner.view().consents().decline(question.id(), "no");
                default -> question;
            });
        });
    }

    /** Two officers open a seal, or destroy something, if it is the second one's turn. */
    private void joint(ProviderFacts.Provided item, ProviderDrafts.Chance chance) {
        Seat officer = chance.pick() % 2 == 0 ? seats.officer() : seats.secondOfficer();
        if (chance.pick() % 3 == 0) {
            attempt(officer, "purge", item.about(), () -> officer.view()
                    .casework()
                    .purge(item.submission(), "law"));
        } else {
            attempt(officer, "open seal", item.about(), () -> officer.view()
                    .casework()
                    .openSeal(item.submission(), "to know"));
        }
    }

    private void inquire(int actor, ProviderDrafts.Chance chance) {
        List<ProviderFacts.Inquiry> inquiries = facts.inquiries();
        if (inquiries.isEmpty() || chance.pick() % 3 == 0) {
            boolean swapped = swapped();
            Seat by = seats.get(actor, swapped);
            RequestDraft draft = RequestDraft.voluntary(chance.audience(), "Seen?", "Has anybody seen this? " + moves);
            attempt(actor, "ask", Optional.empty(), () -> by.view().requests().ask(draft, key("ask", by)))
                    .ifPresent(request -> inquired(swapped, by, request));
            return;
        }
        ProviderFacts.Inquiry inquiry = inquiries.get(chance.pick() % inquiries.size());
        Seat by = seats.get(actor, inquiry.swapped());
        SubmissionDraft answer = drafts.answer(inquiry.id(), true, chance.audience());
        attempt(actor, "answer", Optional.empty(), () -> by.submit(answer, key("answer", by)))
                .ifPresent(receipt -> provided(actor, inquiry.swapped(), receipt));
    }

    private void inquired(boolean swapped, Seat by, CooperationRequest request) {
        facts.add(new ProviderFacts.Inquiry(swapped, request.id()), request.inCase(), by.member());
        guesses.learn(request.inCase());
    }

    private boolean swapped() {
        boolean heads = coins.nextBoolean();
        return swap == ProviderTwins.Swap.EVERYWHERE || (heads && swap == ProviderTwins.Swap.IN_SOME_CASES);
    }

    private void giveUp(Seat seat) {
        seat.view().retrieval().feed(FeedQuery.fromStart().upTo(1_000)).entries().stream()
                .filter(FeedEntry::asksBack)
                .forEach(entry -> attempt(seat, "confirm recall", Optional.of(entry.id()), () -> {
                    seat.view().retrieval().confirmRecall(entry.id());
                    return "confirmed";
                }));
    }

    private Audience audience() {
        Audience.Builder audience = Audience.builder()
                .scope(List.of(Charter2019.ONLY_CLASS_1, Charter2019.TASK_FORCE, Charter2019.MEMBERS)
                        .get(random.nextInt(3)));
        Seat third = seats.get(ProviderSeats.TWINS + random.nextInt(3), false);
        return switch (random.nextInt(4)) {
            case 0 -> audience.member(third.id()).build();
            case 1 -> audience.except(third.id()).build();
            default -> audience.build();
        };
    }

    private <T> Optional<T> attempt(int actor, String what, Optional<ItemId> about, Callable<T> act) {
        return attempt(seats.get(actor, false), what, about, act);
    }

    /** Lets {@code by} act and, unless it may be the other twin, hears what comes of it. */
    private <T> Optional<T> attempt(Seat by, String what, Optional<ItemId> about, Callable<T> act) {
        AtomicReference<Optional<T>> done = new AtomicReference<>(Optional.empty());
        Throwable refusal = catchThrowable(() -> done.set(Optional.of(act.call())));
        if (refusal != null) {
            refused++;
        }
        ProviderQuestions observer = observers.get(by.id());
        if (observer != null) {
            Object answer = refusal == null ? done.get().orElseThrow() : refusal;
            heard.add(observer.told(what, about, answer, leak));
        } else if (refusal != null && !(refusal instanceof CouncilException)) {
            throw new AssertionError("a fault, not a refusal", refusal);
        }
        return done.get();
    }

    /** The two that may have changed places read as well, each for itself, so that nobody is found by not reading. */
    private void look() {
        seats.twinSeats().subList(facts.oneLeft() ? 1 : 0, ProviderSeats.TWINS).forEach(Seat::feed);
        observers.forEach((member, observer) -> heard.addAll(observer.ask(leak)));
        Leak.Asked head =
                new Leak.Asked("head", Optional.empty(), seats.officer().member(), facts);
        heard.add("head: " + leak.told(head, scene.council().head()));
        List<Notice> told = leak.called(ears.notices(), facts);
        for (Notice notice : told) {
            seats.called(notice).ifPresent(seat -> {
                notices++;
                heard.add(seat.member().name() + " is called: " + lines.of(notice));
            });
        }
    }

    @Override
    public void close() {
        ears.close();
        scene.close();
    }
}
