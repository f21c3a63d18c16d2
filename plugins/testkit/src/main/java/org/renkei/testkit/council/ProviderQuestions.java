package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.renkei.api.Council;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.ItemId;
import org.renkei.api.ledger.Term;
import org.renkei.api.member.Member;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.search.SearchQuery;
import org.renkei.api.submission.Audience;

/** Everything that one observer of a council of provider twins can ask, again and again. */
final class ProviderQuestions {
    private final Seat seat;
    private final boolean officer;
    private final Drafts drafts;
    private final ProviderFacts facts;
    private final ProviderSeats seats;
    private final Written written;
    private Optional<Cursor> cursor = Optional.empty();
    private int looks;

    private record Question(String name, Optional<ItemId> about, Callable<Object> answer) {
        static Question of(String name, Callable<Object> answer) {
            return new Question(name, Optional.empty(), answer);
        }
    }

    ProviderQuestions(Seat seat, ProviderSeats seats, ProviderFacts facts, IdGuesses guesses) {
        this.seat = seat;
        this.seats = seats;
        this.officer = seat.equals(seats.officer());
        this.drafts = new Drafts(seat.view().membership().charter());
        this.facts = facts;
        this.written = new Written(guesses);
    }

    /** Returns all answers, as {@code leak} tells them. */
    List<String> ask(Leak leak) {
        List<Question> questions = new ArrayList<>(general());
        for (ProviderFacts.Provided item : facts.provided()) {
            questions.addAll(about(item));
        }
        for (ItemId item : facts.issued()) {
            questions.addAll(about(item));
        }
        questions.addAll(rights());
        for (ConsentId consent : facts.consentIds()) {
            questions.add(Question.of("consent", () -> seat.view().consents().get(consent)));
        }
        return questions.stream().map(question -> answer(question, leak)).toList();
    }

    /** Returns an answer or a refusal as {@code leak} tells it, written out. */
    String told(String question, Optional<ItemId> about, Object answer, Leak leak) {
        Object told = leak.told(new Leak.Asked(question, about, seat.member(), facts), answer);
        return seat.member().name() + " " + question + ": " + written.of(told);
    }

    private String answer(Question question, Leak leak) {
        AtomicReference<Object> answer = new AtomicReference<>("");
        Throwable refusal = catchThrowable(() -> answer.set(question.answer().call()));
        return told(question.name(), question.about(), refusal == null ? answer.get() : refusal, leak);
    }

    private List<Question> general() {
        Council view = seat.view();
        List<Question> questions = new ArrayList<>(List.of(
                Question.of("roster", () -> view.membership().roster()),
                Question.of("feed", () -> view.retrieval()
                        .feed(FeedQuery.fromStart().upTo(1_000))),
                Question.of("news", this::news),
                Question.of("countermeasures", this::countermeasures),
                Question.of("obligations", () -> view.obligations().ours()),
                Question.of("all obligations", () -> view.obligations().all()),
                Question.of("consents", () -> view.consents().list()),
                Question.of("submissions", () -> view.submissions().list()),
                Question.of("false positives", () -> view.submissions().falsePositives()),
                Question.of("requests", () -> view.requests().list()),
                Question.of("breaches", () -> view.breaches().list()),
                Question.of("waiting", () -> view.casework().waiting()),
                Question.of("search", () -> view.search()
                        .find(SearchQuery.word("ｶﾞ").and("c2.example"))),
                Question.of("open cases", () -> view.cases().open(1_000)),
                Question.of("table", () -> view.statistics().table(seats.today().minusDays(1))),
                Question.of("editions", () -> view.statistics().editions()),
                Question.of("warnings", () -> view.membership().contacts().warnings()),
                Question.of("terms", () -> view.ledger().terms())));
        List<Term> terms = seats.officer().view().ledger().terms();
        for (Term term : terms.subList(Math.max(0, terms.size() - 2), terms.size())) {
            questions.add(Question.of("own standing", () -> view.ledger().own(term)));
            if (!officer) {
                questions.add(Question.of("standings", () -> view.ledger().standings(term)));
            }
        }
        for (Member twin : seats.twins()) {
            questions.add(Question.of("handlers", () -> view.membership().handlers(twin.id())));
        }
        return questions;
    }

    private List<Question> about(ProviderFacts.Provided item) {
        Council view = seat.view();
        List<Question> questions = new ArrayList<>(about(item.id()));
        questions.add(
                new Question("history", item.about(), () -> view.retrieval().history(item.id())));
        questions.add(new Question("case", item.about(), () -> view.cases().get(item.inCase())));
        questions.add(
                new Question("assessment", item.about(), () -> view.cases().assess(item.inCase())));
        questions.add(new Question("preview", item.about(), () -> view.submissions()
                .preview(drafts.feedback(item.id(), Audience.of(Charter2019.MEMBERS)))));
        questions.add(new Question("own", item.about(), () -> view.submissions().get(item.submission())));
        questions.add(
                new Question("reach", item.about(), () -> view.submissions().reach(item.submission())));
        questions.add(new Question(
                "disclosures", item.about(), () -> view.submissions().disclosures(item.submission())));
        if (item.owner() < ProviderSeats.TWINS) {
            questions.add(new Question(
                    "withdraw", item.about(), () -> view.submissions().withdraw(item.submission())));
        }
        return questions;
    }

    private List<Question> about(ItemId item) {
        Council view = seat.view();
        Optional<ItemId> about = Optional.of(item);
        return List.of(
                new Question("get", about, () -> view.retrieval().get(item)),
                new Question("acknowledgements", about, () -> view.retrieval().acknowledgements(item)));
    }

    private List<Question> audit(ItemId item) {
        Optional<ItemId> about = Optional.of(item);
        return List.of(
                new Question("readings", about, () -> seat.view().audit().readings(item)),
                new Question("holders", about, () -> seat.view().audit().holders(item)));
    }

    /** What officers alone are answered, whatever it is about, one item after the other; and they may look up a provider. */
    private List<Question> rights() {
        List<ProviderFacts.Provided> provided = facts.provided();
        if (provided.isEmpty()) {
            return List.of();
        }
        ProviderFacts.Provided item = provided.get(looks++ % provided.size());
        List<Question> questions = new ArrayList<>(audit(item.id()));
        questions.add(Question.of("held", () -> seat.view().casework().held()));
        questions.add(new Question(
                "proposals", item.about(), () -> seat.view().cases().proposals(item.inCase())));
        if (!officer) {
            questions.add(new Question(
                    "provider", item.about(), () -> seat.view().casework().provider(item.submission(), "to know")));
        }
        return questions;
    }

    private FeedPage news() {
        FeedPage page = seat.view().retrieval().feed(new FeedQuery(cursor, 3, Set.of()));
        cursor = Optional.of(page.next());
        return page;
    }

    private FeedPage countermeasures() {
        return seat.view().retrieval().feed(new FeedQuery(Optional.empty(), 100, Set.of(ItemKind.COUNTERMEASURE)));
    }
}
