package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.Id;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SectorId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.ledger.LedgerEntry;
import org.renkei.api.member.Member;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.spi.Notice;

/** The places at which a council could leak, each with the provider at hand that must not show there. */
final class LeakPlaces {
    private LeakPlaces() {}

    /** Returns a leak in whatever shows a submission to a reader. */
    static Leak submissions(BiFunction<Submission, Member, Submission> change) {
        return anywhere(Submission.class, (submission, truth) -> truth.provider(item(submission.id()))
                .map(provider -> change.apply(submission, provider))
                .orElse(submission));
    }

    /** Returns a leak in whatever shows a part of a submission. */
    static Leak parts(BiFunction<SubmissionPart, Member, SubmissionPart> change) {
        return submissions((submission, provider) ->
                Rewriting.<Submission, List<SubmissionPart>>with(submission, "parts", parts -> parts.stream()
                        .map(part -> change.apply(part, provider))
                        .toList()));
    }

    /** Returns a leak in whatever shows countermeasure information, by the member that began the case. */
    static Leak countermeasures(BiFunction<Countermeasure, Member, Countermeasure> change) {
        return anywhere(Countermeasure.class, (issued, truth) -> truth.opener(issued.inCase())
                .map(opener -> change.apply(issued, opener))
                .orElse(issued));
    }

    /** Returns a leak in the entries of every feed, which may also be left out. */
    static Leak entries(BiFunction<FeedEntry, Member, Optional<FeedEntry>> change) {
        return anywhere(FeedPage.class, (page, truth) -> {
            List<FeedEntry> entries = page.entries().stream()
                    .flatMap(entry -> truth
                            .provider(entry.id())
                            .map(provider -> change.apply(entry, provider))
                            .orElse(Optional.of(entry))
                            .stream())
                    .toList();
            return new FeedPage(entries, page.next(), page.more());
        });
    }

    /** Returns a leak in the pages of a feed. */
    static Leak pages(BiFunction<FeedPage, Leak.Truth, FeedPage> change) {
        return anywhere(FeedPage.class, change);
    }

    /** Returns a leak in every value of {@code type}, however deep it lies. */
    static <T> Leak anywhere(Class<T> type, BiFunction<T, Leak.Truth, T> change) {
        return new Leak() {
            @Override
            public Object told(Asked asked, Object answer) {
                return Rewriting.each(answer, type, value -> change.apply(value, asked.truth()));
            }
        };
    }

    /** Returns a leak in what {@code question} is answered about an item, by the item's provider. */
    static <T> Leak answers(String question, Class<T> type, BiFunction<T, Member, T> change) {
        return new Leak() {
            @Override
            public Object told(Asked asked, Object answer) {
                Optional<Member> provider = asked.about().flatMap(asked.truth()::provider);
                return asked.question().equals(question) && type.isInstance(answer) && provider.isPresent()
                        ? change.apply(type.cast(answer), provider.get())
                        : answer;
            }
        };
    }

    /** Returns a leak in what {@code question} is answered, whoever asks. */
    static <T> Leak lists(String question, BiFunction<List<T>, Leak.Asked, List<T>> change) {
        return new Leak() {
            @Override
            @SuppressWarnings("unchecked")
            public Object told(Asked asked, Object answer) {
                return asked.question().equals(question) && answer instanceof List<?> list
                        ? change.apply((List<T>) list, asked)
                        : answer;
            }
        };
    }

    /** Returns a leak in what {@code question} is answered about an item, by how many handlers its provider has. */
    static <T> Leak weighed(String question, Class<T> type, BiFunction<T, Integer, T> change) {
        return about(question, type, (answer, asked) -> asked.about()
                .flatMap(asked.truth()::provider)
                .map(by -> change.apply(answer, asked.truth().handlers(by)))
                .orElse(answer));
    }

    /** Returns a leak in what {@code question} is answered, by how many handlers those have who gave feedback. */
    static <T> Leak replied(String question, Class<T> type, BiFunction<T, Integer, T> change) {
        return about(
                question,
                type,
                (answer, asked) -> change.apply(
                        answer,
                        asked.about().map(asked.truth()::replies).orElse(List.of()).stream()
                                .mapToInt(asked.truth()::handlers)
                                .sum()));
    }

    /** Returns a leak in what the contributions of one's own are worth, by who gave feedback. */
    static Leak standing(BiFunction<LedgerEntry, List<Member>, LedgerEntry> change) {
        return anywhere(
                LedgerEntry.class, (entry, truth) -> change.apply(entry, truth.replies(item(entry.submission()))));
    }

    /** Returns a leak in how far the journal has come: what one of the two does takes an event more. */
    static Leak head() {
        return about(
                "head",
                Long.class,
                (head, asked) -> head
                        + asked.truth().items().stream()
                                .filter(item -> asked.truth()
                                        .provider(item)
                                        .filter(LeakPlaces::finance)
                                        .isPresent())
                                .count());
    }

    /** Returns a leak in what {@code question} is answered, or how it is refused. */
    static <T> Leak about(String question, Class<T> type, BiFunction<T, Leak.Asked, ?> change) {
        return new Leak() {
            @Override
            public Object told(Asked asked, Object answer) {
                return asked.question().equals(question) && type.isInstance(answer)
                        ? change.apply(type.cast(answer), asked)
                        : answer;
            }
        };
    }

    /** Returns a leak in how {@code question} is refused, by the provider of the item that it is about. */
    static Leak refused(String question, BiFunction<Exception, Member, Exception> change) {
        return about(question, Exception.class, (refusal, asked) -> asked.about()
                .flatMap(asked.truth()::provider)
                .map(by -> change.apply(refusal, by))
                .orElse(refusal));
    }

    /** Returns a leak in refusals to show an item, by its provider. */
    static Leak hiding(BiFunction<NotFoundException, Member, Exception> change) {
        return new Leak() {
            @Override
            public Object told(Asked asked, Object answer) {
                Optional<Member> provider = asked.about().flatMap(asked.truth()::provider);
                return answer instanceof NotFoundException hidden && provider.isPresent()
                        ? change.apply(hidden, provider.get())
                        : answer;
            }
        };
    }

    /** Returns a leak in each notice, by the provider of what it is about. */
    static Leak notices(BiFunction<Notice, Member, Notice> change) {
        return calls((notices, truth) -> notices.stream()
                .map(notice -> truth.provider(notice.item())
                        .map(provider -> change.apply(notice, provider))
                        .orElse(notice))
                .toList());
    }

    /** Returns a leak in who is called, and when. */
    static Leak calls(BiFunction<List<Notice>, Leak.Truth, List<Notice>> change) {
        return new Leak() {
            @Override
            public List<Notice> called(List<Notice> notices, Truth truth) {
                return change.apply(notices, truth);
            }
        };
    }

    /** Returns a leak in the log: what is written with the provider of the newest item at hand. */
    static Leak log(Function<Member, List<String>> lines) {
        return new Leak() {
            @Override
            public List<String> logged(List<String> logged, Truth truth) {
                List<ItemId> items = truth.items();
                Optional<Member> provider =
                        items.isEmpty() ? Optional.empty() : truth.provider(items.get(items.size() - 1));
                List<String> all = new ArrayList<>(logged);
                provider.map(lines).ifPresent(all::addAll);
                return all;
            }
        };
    }

    /** Returns {@code record} with another component. */
    static <R extends Record, V> R with(R record, String component, UnaryOperator<V> change) {
        return Rewriting.with(record, component, change);
    }

    /** Returns {@code exception} with {@code cause}. */
    static Exception because(Exception exception, Exception cause) {
        exception.initCause(cause);
        return exception;
    }

    static ItemId item(SubmissionId id) {
        return new ItemId(id.value());
    }

    /** Returns the beginning of an id, which says what it names. */
    static String start(Id id) {
        return id.value().substring(0, id.value().lastIndexOf('-') + 1);
    }

    /** Returns what looks drawn by lot and is always the same for a member. */
    static String lot(Member member) {
        return IdGuesses.base32Sha256("a secret and " + member.id()).substring(0, 26);
    }

    static boolean finance(Member member) {
        return member.sector().filter(Charter2019.FINANCE::equals).isPresent();
    }

    static Optional<String> sector(Member member) {
        return member.sector().map(SectorId::value);
    }

    static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    static Exception again(NotFoundException hidden) {
        return new CouncilException(hidden.code(), Objects.requireNonNull(hidden.getMessage()));
    }

    /** Returns who is asked for consent. */
    static Optional<Member> provider(ConsentRequest consent, Leak.Asked asked) {
        return asked.truth().provider(item(consent.draft().submission()));
    }

    static Submission withDetail(Submission seen, Detail detail) {
        return with(seen, "parts", (List<SubmissionPart> parts) -> parts.stream()
                .map(part -> with(
                        part, "details", (List<Detail> details) -> Stream.concat(details.stream(), Stream.of(detail))
                                .toList()))
                .toList());
    }

    /** Returns a submission that shows its stage from the beginning if its provider has more than one handler. */
    static Submission staged(Submission seen, Leak.Truth truth) {
        boolean many = truth.provider(item(seen.id()))
                .filter(by -> truth.handlers(by) > 2)
                .isPresent();
        return with(
                seen,
                "stage",
                (Optional<ReportStage> stage) -> many ? Optional.of(stage.orElse(ReportStage.FIRST)) : stage);
    }

    /** Returns {@code call} as it would reach the member called Fourth. */
    static Notice toFourth(Notice call) {
        return with(call, "to", (ContactChannel to) -> new ContactChannel(to.kind(), "desk@fourth.example"));
    }
}
