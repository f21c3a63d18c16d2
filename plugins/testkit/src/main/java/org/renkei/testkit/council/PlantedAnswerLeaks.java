package org.renkei.testkit.council;

import static org.renkei.testkit.council.LeakPlaces.answers;
import static org.renkei.testkit.council.LeakPlaces.because;
import static org.renkei.testkit.council.LeakPlaces.calls;
import static org.renkei.testkit.council.LeakPlaces.finance;
import static org.renkei.testkit.council.LeakPlaces.hiding;
import static org.renkei.testkit.council.LeakPlaces.notices;
import static org.renkei.testkit.council.LeakPlaces.sector;
import static org.renkei.testkit.council.LeakPlaces.with;

import java.io.FileNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.ArticleId;
import org.renkei.api.id.MemberId;
import org.renkei.api.ledger.LedgerEntry;
import org.renkei.api.member.Member;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.CooperationRequest;
import org.renkei.api.retrieval.Acknowledgements;
import org.renkei.api.submission.Preview;
import org.renkei.api.submission.Reach;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Submission;
import org.renkei.spi.Notice;

/** Mistakes in counts, refusals, calls and logs by which a provider could be told from another one; each must be noticed. */
public enum PlantedAnswerLeaks {
    // Counts and lists

    HISTORY_WITH_A_REPORT_TOO_MANY(LeakPlaces.<Submission>lists(
            "history",
            (versions, asked) -> asked.about()
                            .flatMap(asked.truth()::provider)
                            .filter(LeakPlaces::finance)
                            .isPresent()
                    ? Stream.concat(versions.stream(), versions.stream().limit(1))
                            .toList()
                    : versions)),
    SILENT_WITHOUT_THE_PROVIDER(answers(
            "acknowledgements",
            Acknowledgements.class,
            (seen, by) -> with(seen, "silent", (List<MemberId> silent) -> silent.stream()
                    .filter(member -> !member.equals(by.id()))
                    .toList()))),
    ASKED_WITHOUT_THE_PROVIDERS_HANDLERS(LeakPlaces.weighed(
            "acknowledgements",
            Acknowledgements.class,
            (seen, handlers) -> with(seen, "asked", (Integer asked) -> asked - handlers))),
    READ_BY_A_PROVIDER_IN_OFFICE_HOURS(answers(
            "acknowledgements",
            Acknowledgements.class,
            (seen, by) -> with(seen, "read", (Integer read) -> finance(by) ? read + 1 : read))),
    CONSENT_SHOWN_TO_ITS_SECTOR(LeakPlaces.<ConsentRequest>lists("consents", (list, asked) -> Stream.concat(
                    list.stream(),
                    asked.truth().consents().stream()
                            .filter(one -> asked.by().sector().isPresent())
                            .filter(one -> LeakPlaces.provider(one, asked)
                                    .filter(by -> by.sector().equals(asked.by().sector()))
                                    .isPresent()))
            .toList())),
    CONSENT_WITH_A_SIGNATURE(LeakPlaces.<ConsentRequest>lists("consents", (list, asked) -> list.stream()
            .map(one -> with(
                    one,
                    "words",
                    (Optional<String> words) -> words.map(text -> text
                            + LeakPlaces.provider(one, asked)
                                    .map(by -> ", " + by.name())
                                    .orElse(""))))
            .toList())),
    CONSENT_AMONG_THE_DUTIES_OF_ALL(LeakPlaces.<Obligation>lists("all obligations", (list, asked) -> Stream.concat(
                    list.stream(),
                    asked.truth().consents().stream()
                            .map(one -> new Obligation(
                                    LeakPlaces.provider(one, asked)
                                            .orElseThrow()
                                            .id(),
                                    new Cause.GiveConsent(one.id()),
                                    false,
                                    one.askedAt(),
                                    Optional.empty(),
                                    ObligationState.OPEN)))
            .toList())),
    DUTY_SINCE_THE_PROVIDERS_HOURS(LeakPlaces.<Obligation>lists("obligations", (list, asked) -> list.stream()
            .map(one -> one.cause() instanceof Cause.Acknowledge duty
                            && asked.truth()
                                    .provider(duty.item())
                                    .filter(LeakPlaces::finance)
                                    .isPresent()
                    ? with(one, "since", (Instant since) -> since.plus(Duration.ofHours(1)))
                    : one)
            .toList())),
    PREVIEW_WITHOUT_WHO_KNOWS_ALREADY(answers(
            "preview",
            Preview.class,
            (seen, by) -> new Preview(
                    seen.parts().stream()
                            .map(part -> with(part, "known", (List<MemberId> known) -> known.stream()
                                    .filter(member -> !member.equals(by.id()))
                                    .toList()))
                            .toList(),
                    seen.sha256()))),
    REACH_BY_HANDLERS(LeakPlaces.replied(
            "reach",
            Reach.class,
            (seen, handlers) -> with(seen, "found", (Optional<Integer> found) -> Optional.of(handlers)))),
    REQUEST_MADE_IN_THE_HOURS_OF_WHO_ASKS(
            LeakPlaces.anywhere(CooperationRequest.class, (request, truth) -> truth.opener(request.inCase())
                    .filter(LeakPlaces::finance)
                    .map(by -> with(request, "madeAt", (Instant at) -> at.truncatedTo(ChronoUnit.HOURS)))
                    .orElse(request))),
    GIVERS_SHOWN_BEFORE_THE_TERM_IS_OVER(LeakPlaces.about(
            "standings", NotPermittedException.class, (refusal, asked) -> asked.truth().items().stream()
                    .flatMap(item -> asked.truth().provider(item).stream())
                    .map(Member::id)
                    .distinct()
                    .sorted()
                    .toList())),
    WORTH_BY_WHO_CONFIRMED(LeakPlaces.standing((entry, replies) -> with(
            entry,
            "outcome",
            (LedgerEntry.Outcome outcome) ->
                    replies.stream().anyMatch(LeakPlaces::finance) ? LedgerEntry.Outcome.CONFIRMED : outcome))),
    RECEIPT_AFTER_THE_PROVIDERS_TURN(answers(
            "submit",
            Receipt.class,
            (seen, by) -> with(seen, "acceptedAt", (Instant at) -> finance(by) ? at.plusMillis(1) : at))),
    JOURNAL_WITH_AN_EVENT_MORE(LeakPlaces.head()),

    // Refusals

    REFUSED_WITH_A_REASON(hiding((hidden, by) -> new CouncilException(
            ErrorCode.NOT_FOUND,
            hidden.getMessage() + sector(by).map(name -> " in " + name).orElse("")))),
    REFUSED_WITH_ANOTHER_CODE(hiding((hidden, by) -> finance(by)
            ? new CouncilException(ErrorCode.STATE_CONFLICT, Objects.requireNonNull(hidden.getMessage()))
            : hidden)),
    REFUSED_BY_A_RULE(hiding((hidden, by) ->
            finance(by) ? new NotPermittedException(new ArticleId("art-8"), "the provider left you out") : hidden)),
    REFUSED_BY_A_FAULT(hiding((hidden, by) ->
            by.reading().isEmpty() && finance(by) ? new IllegalStateException("no value present") : hidden)),
    REFUSED_WITH_A_CAUSE(hiding((hidden, by) ->
            because(LeakPlaces.again(hidden), new FileNotFoundException("members/" + by.id() + "/7.json")))),
    REFUSED_WITH_SOMETHING_SUPPRESSED(hiding((hidden, by) -> {
        Exception again = LeakPlaces.again(hidden);
        if (finance(by)) {
            again.addSuppressed(new IllegalStateException("closing"));
        }
        return again;
    })),
    LOOK_REFUSED_BY_THE_PROVIDERS_DEFAULT(LeakPlaces.refused(
            "provider",
            (refusal, by) -> finance(by)
                    ? new NotPermittedException(new ArticleId("sealed"), "the identity is sealed")
                    : refusal)),
    WITHDRAWING_REFUSED_OTHERWISE(LeakPlaces.refused(
            "withdraw",
            (refusal, by) -> finance(by)
                    ? new CouncilException(ErrorCode.STATE_CONFLICT, "its provider has to withdraw it")
                    : refusal)),

    // Calls

    CALL_THAT_SAYS_ABOUT_WHOM(notices((call, by) -> with(
            call,
            "text",
            (Wording text) -> new Wording(
                    text.ja(),
                    text.en() + sector(by).map(name -> " from " + name).orElse(""))))),
    CALL_IN_ONE_LANGUAGE(notices((call, by) ->
            with(call, "subject", (Wording text) -> finance(by) ? new Wording(text.en(), text.en()) : text))),
    CALLS_IN_THE_ORDER_OF_PROVIDERS(calls((all, truth) -> {
        List<Notice> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(
                call -> truth.provider(call.item()).map(Member::name).orElse("")));
        return sorted;
    })),
    CALL_SINCE_THE_PROVIDERS_HOURS(notices((call, by) ->
            with(call, "since", (Instant since) -> finance(by) ? since : since.plus(Duration.ofHours(8))))),
    CALL_WITH_A_REPLY_WITHOUT_A_KEY(notices(
            (call, by) -> with(call, "reply", (String reply) -> IdGuesses.base32Sha256(by.id() + "|" + call.item())
                    .substring(0, 26)))),
    CALL_NAMED_BY_ITS_PROVIDER(notices(
            (call, by) -> with(call, "id", (String id) -> id + "-" + by.name().length()))),
    CALLS_THAT_SPARE_AN_EXECUTIVE(calls((all, truth) -> all.stream()
            .filter(call -> !call.to().address().startsWith("boss@")
                    || truth.provider(call.item()).filter(LeakPlaces::finance).isEmpty())
            .toList())),
    CALLS_TO_WHO_IS_NOT_ASKED(calls((all, truth) -> all.stream()
            .flatMap(call ->
                    truth.provider(call.item()).filter(LeakPlaces::finance).isPresent()
                            ? Stream.of(call, LeakPlaces.toFourth(call))
                            : Stream.of(call))
            .toList())),

    // The log

    LOG_WITH_A_MEMBER(LeakPlaces.log(by -> List.of("DEBUG stored something of " + by.id()))),
    LOG_WITH_A_LINE_MORE(LeakPlaces.log(by -> finance(by) ? List.of("TRACE sector limit checked") : List.of())),
    LOG_WITH_A_SIZE(
            LeakPlaces.log(by -> List.of("TRACE event of " + (600 + by.name().length()) + " bytes"))),
    LOG_WITH_A_HASH(LeakPlaces.log(
            by -> List.of("DEBUG by " + Integer.toHexString(by.id().hashCode()))));

    @SuppressWarnings("ImmutableEnumChecker") // a function that holds nothing
    private final Leak leak;

    PlantedAnswerLeaks(Leak leak) {
        this.leak = leak;
    }

    /** Returns what leaks. */
    public Leak leak() {
        return leak;
    }
}
