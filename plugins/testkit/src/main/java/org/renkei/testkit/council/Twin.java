package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.renkei.api.Council;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.ledger.Term;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Membership;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Receipt;

/**
 * One of two councils in which the same things happened at the same times, and one member, that does much, may be another one.
 *
 * @param scene the council
 * @param readers seats in it
 * @param items everything that was handed in and issued
 */
record Twin(Scene scene, List<Seat> readers, List<ItemId> items) {
    /** Ids, cursors and other long words may be drawn by lot: alike are those that turn up at the same places. */
    private static final Pattern DRAWN = Pattern.compile("[A-Za-z0-9_:.-]{20,}");

    /** Lets everything happen in {@code scene}, with {@code somebody} as the member that may be another one. */
    static Twin of(Scene scene, AdmissionDraft somebody) {
        Drafts drafts = Drafts.in(scene);
        Audience all = Audience.of(Charter2019.MEMBERS);
        Seat first = scene.seat("Ichi", Charter2019.CLASS_1);
        Seat other = scene.pledged(scene.admit(somebody));
        Seat second = scene.seat("Ni", Charter2019.CLASS_2);
        Seat third = scene.seat("San", Charter2019.GENERAL);
        Receipt beacon = other.submit(drafts.observation(all), "1");
        scene.tick();
        Receipt echo = second.submit(drafts.feedback(Seat.item(beacon), all), "2");
        Receipt answer = other.submit(drafts.feedback(Seat.item(echo), all), "3");
        CountermeasureDraft warning = drafts.countermeasure(beacon.inCase(), all);
        ItemId issued = new ItemId(
                scene.officer().view().casework().issue(warning, "4").id().value());
        other.view().retrieval().acknowledge(issued, AckStage.ACTED);
        ask(scene, first, other, second, third);
        scene.pass(Duration.ofDays(1));
        scene.changeClass(other.id(), Charter2019.CLASS_2);
        scene.pass(Duration.ofDays(1));
        return new Twin(
                scene,
                List.of(first, second, third),
                List.of(Seat.item(beacon), Seat.item(echo), Seat.item(answer), issued));
    }

    /** Everybody is asked, formally and voluntarily; the member that may be another one asks too, answers and declines. */
    private static void ask(Scene scene, Seat first, Seat other, Seat second, Seat third) {
        Drafts drafts = Drafts.in(scene);
        Audience all = Audience.of(Charter2019.MEMBERS);
        RequestId formal = scene.officer()
                .view()
                .requests()
                .ask(RequestDraft.formal(all, "Logs", "Please search your logs."), "5")
                .id();
        scene.officer().view().requests().issue(formal, Scene.DECISION);
        other.submit(drafts.answer(formal, true, Audience.of(Charter2019.TASK_FORCE)), "6");
        second.submit(drafts.answer(formal, false, all), "7");
        third.view().requests().decline(formal, "We keep no such logs.");
        first.view().requests().ask(RequestDraft.voluntary(all, "Seen?", "Has anybody seen this?"), "8");
        RequestId asked = other.view()
                .requests()
                .ask(RequestDraft.voluntary(Audience.of(Charter2019.TASK_FORCE), "Known?", "Is it known?"), "9")
                .id();
        second.submit(drafts.answer(asked, true, Audience.of(Charter2019.ONLY_SECRETARIAT)), "10");
    }

    /** Returns everything that {@code seat} is answered, refusals included, with what is drawn by lot made alike. */
    List<String> answers(Seat seat) {
        Council view = seat.view();
        Membership membership = view.membership();
        List<Callable<Object>> questions = new ArrayList<>(
                List.of(membership::self, membership::handler, membership::charter, membership::roster));
        for (int day = -3; day <= 3; day++) {
            int days = day;
            questions.add(() -> membership.roster(Scene.TODAY.plusDays(days)));
        }
        for (ScopeId scope : List.of(Charter2019.ONLY_CLASS_1, Charter2019.TASK_FORCE, Charter2019.MEMBERS)) {
            questions.add(() -> preview(seat, Audience.of(scope)));
        }
        for (Seat reader : readers) {
            questions.add(() -> preview(seat, Audience.ofMembers(reader.id())));
            questions.add(() -> membership.handlers(reader.id()));
            questions.add(() -> membership.expel(reader.id(), Scene.DECISION));
        }
        for (ItemId item : items) {
            questions.add(() -> view.retrieval().get(item));
            questions.add(() -> view.retrieval().acknowledgements(item));
            questions.add(() -> view.submissions().get(new SubmissionId(item.value())));
            questions.add(() -> view.casework().provider(new SubmissionId(item.value()), "to know"));
        }
        questions.add(() -> view.retrieval().feed(FeedQuery.fromStart()));
        questions.add(() -> view.retrieval().feed(FeedQuery.fromStart().upTo(1)));
        questions.add(() -> view.submissions().list());
        questions.add(() -> view.requests().list());
        questions.add(() -> view.obligations().ours());
        questions.add(() -> view.obligations().all());
        questions.add(() -> view.ledger().terms());
        for (Term term : scene.officer().view().ledger().terms()) {
            questions.add(() -> view.ledger().own(term));
            questions.add(() -> view.ledger().standings(term));
        }
        Map<String, String> drawn = new LinkedHashMap<>();
        return questions.stream()
                .map(question -> alike(drawn, answer(question)))
                .toList();
    }

    private Object preview(Seat seat, Audience audience) {
        return seat.view().submissions().preview(Drafts.in(scene).observation(audience));
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
}
