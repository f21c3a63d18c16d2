package org.renkei.testkit.council;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.renkei.testkit.council.LeakPlaces.anywhere;
import static org.renkei.testkit.council.LeakPlaces.countermeasures;
import static org.renkei.testkit.council.LeakPlaces.entries;
import static org.renkei.testkit.council.LeakPlaces.parts;
import static org.renkei.testkit.council.LeakPlaces.submissions;
import static org.renkei.testkit.council.LeakPlaces.with;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.SectorId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.C4tapColour;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.Member;
import org.renkei.api.member.Roster;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Submission;

/** Mistakes in what a council shows by which a provider could be told from another one; each must be noticed. */
public enum PlantedLeaks {
    // Names

    ONE_PSEUDONYM_IN_ALL_CASES(submissions((seen, by) ->
            with(seen, "provider", (Pseudonym name) -> new Pseudonym(LeakPlaces.start(name) + LeakPlaces.lot(by))))),
    PSEUDONYM_WITHOUT_A_KEY(submissions((seen, by) -> with(
            seen,
            "provider",
            (Pseudonym name) -> new Pseudonym(LeakPlaces.start(name)
                    + IdGuesses.base32Sha256(by.id() + ":" + seen.inCase()).substring(0, 26))))),
    PSEUDONYMS_THAT_BEGIN_ALIKE(submissions((seen, by) -> with(
            seen,
            "provider",
            (Pseudonym name) -> new Pseudonym(LeakPlaces.start(name)
                    + LeakPlaces.lot(by).substring(0, 8)
                    + name.value().substring(LeakPlaces.start(name).length() + 8))))),
    PSEUDONYM_AS_LONG_AS_THE_NAME(submissions((seen, by) -> with(
            seen,
            "provider",
            (Pseudonym name) ->
                    new Pseudonym(name.value().substring(0, 20 + by.name().length() % 8))))),
    ITEM_ID_WITH_THE_SHARD_OF_ITS_PROVIDER(submissions((seen, by) -> with(
            seen, "id", (SubmissionId id) -> new SubmissionId(id.value() + (LeakPlaces.finance(by) ? "-a" : "-b"))))),
    CASES_COUNTED_BY_PROVIDER(anywhere(Submission.class, (seen, truth) -> truth.opener(seen.inCase())
            .map(by -> with(seen, "inCase", (CaseId id) -> new CaseId(LeakPlaces.start(id) + number(truth, by, seen))))
            .orElse(seen))),

    // Times

    OBSERVED_BY_ITS_CLOCK(submissions((seen, by) -> with(
            seen,
            "observedAt",
            (Optional<Instant> at) -> at.map(time -> time.plus(Duration.ofMinutes(LeakPlaces.finance(by) ? 0 : 30)))))),
    SUBMITTED_IN_ITS_HOURS(submissions((seen, by) ->
            with(seen, "submittedAt", (Instant at) -> LeakPlaces.finance(by) ? at : at.plus(Duration.ofHours(9))))),
    RELEASED_AFTER_ITS_QUEUE(anywhere(Submission.class, (seen, truth) -> truth.provider(LeakPlaces.item(seen.id()))
            .map(by -> with(seen, "releasedAt", (Instant at) -> at.plusMillis(truth.handlers(by))))
            .orElse(seen))),
    ENTRY_WITH_THE_TIME_OF_ITS_SERVER(entries((entry, by) ->
            Optional.of(with(entry, "at", (Instant at) -> at.plusNanos(by.name().length()))))),
    ISSUED_IN_THE_HOURS_OF_THE_FIRST_PROVIDER(countermeasures(
            (seen, by) -> with(seen, "issuedAt", (Instant at) -> LeakPlaces.finance(by) ? at : at.plusSeconds(1)))),

    // Content

    PARTS_AS_ITS_FORM_HAS_THEM(submissions((seen, by) ->
            with(seen, "parts", (List<Object> parts) -> LeakPlaces.finance(by) ? LeakPlaces.reversed(parts) : parts))),
    LINE_ENDS_OF_ITS_MAILER(parts((part, by) ->
            with(part, "text", (String text) -> LeakPlaces.finance(by) ? text.replace("\n", "\r\n") : text))),
    LETTERS_AS_ITS_KEYBOARD_WRITES_THEM(parts((part, by) -> with(
            part,
            "summary",
            (String line) -> LeakPlaces.finance(by) ? Normalizer.normalize(line, Normalizer.Form.NFD) : line))),
    PADDING_OF_ITS_CLIENT(parts((part, by) ->
            with(part, "text", (String text) -> text + " ".repeat(by.name().length() % 4)))),
    CLIENT_ON_WHOSE_BEHALF(parts((part, by) ->
            with(part, "summary", (String line) -> line + " (for a client in " + LeakPlaces.sector(by) + ")"))),
    LABEL_BY_SECTOR(parts((part, by) ->
            with(part, "label", (Tlp label) -> label.strictest(LeakPlaces.finance(by) ? Tlp.RED : Tlp.CLEAR)))),
    COLOUR_OF_A_C4TAP_PARTICIPANT(parts((part, by) -> with(
            part,
            "colour",
            (Optional<C4tapColour> colour) -> LeakPlaces.finance(by) ? Optional.of(C4tapColour.AMBER) : colour))),
    ONWARD_TO_ITS_OPERATORS(parts((part, by) ->
            with(part, "onward", (Set<Onward> onward) -> LeakPlaces.finance(by) ? onward : Set.of(Onward.RELAY)))),
    INDICATORS_IN_THE_ORDER_OF_ITS_TOOL(parts((part, by) -> with(
            part,
            "indicators",
            (List<Object> indicators) -> LeakPlaces.finance(by) ? indicators : LeakPlaces.reversed(indicators)))),
    INDICATOR_WITH_THE_VALIDITY_OF_ITS_TOOL(
            parts((part, by) -> with(part, "indicators", (List<Indicator> indicators) -> indicators.stream()
                    .map(one -> with(
                            one,
                            "validUntil",
                            (Optional<Instant> until) -> LeakPlaces.finance(by) ? Optional.of(Instant.MAX) : until))
                    .toList()))),
    FEEDBACK_WITH_ITS_SENDER(submissions((seen, by) -> seen.about().isEmpty()
            ? seen
            : LeakPlaces.withDetail(seen, new Detail.Incident("sender", LeakPlaces.sector(by))))),
    STAGE_OF_THE_PROVIDERS_FORM(anywhere(Submission.class, (seen, truth) -> LeakPlaces.staged(seen, truth))),
    REPLY_TO_ONE_OF_THEM_WITHOUT_ITS_SUBJECT(anywhere(
            Submission.class,
            (seen, truth) -> with(
                    seen,
                    "about",
                    (Optional<ItemId> about) -> about.filter(item ->
                            !truth.provider(item).filter(LeakPlaces::finance).isPresent())))),

    // Feeds

    PAGE_FILTERED_AFTER_ITS_LIMIT(LeakPlaces.pages((page, truth) -> {
        List<FeedEntry> entries = page.entries();
        boolean cut = entries.size() == 3
                && truth.provider(entries.get(2).id())
                        .filter(LeakPlaces::finance)
                        .isPresent();
        return cut ? new FeedPage(entries.subList(0, 2), page.next(), page.more()) : page;
    })),
    MORE_COUNTS_WHAT_IS_HIDDEN(LeakPlaces.pages((page, truth) -> {
        boolean hidden = truth.items().stream()
                .filter(item ->
                        page.entries().stream().noneMatch(entry -> entry.id().equals(item)))
                .anyMatch(
                        item -> truth.provider(item).filter(LeakPlaces::finance).isPresent());
        return new FeedPage(page.entries(), page.next(), page.more() || hidden);
    })),
    CURSOR_WITH_THE_SHARD_OF_THE_LAST_ONE(LeakPlaces.pages((page, truth) -> {
        Optional<Member> last =
                page.entries().stream().reduce((first, second) -> second).flatMap(entry -> truth.provider(entry.id()));
        String shard = last.filter(LeakPlaces::finance).isPresent() ? "0" : "10";
        return new FeedPage(page.entries(), new Cursor(page.next().value() + shard), page.more());
    })),
    CURSOR_THAT_CAN_BE_READ(LeakPlaces.pages((page, truth) -> {
        String read = "at " + page.entries().size()
                + page.entries().stream()
                        .flatMap(entry -> truth.provider(entry.id()).stream())
                        .map(by -> by.id().value())
                        .findFirst()
                        .orElse("");
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Arrays.copyOf(read.getBytes(UTF_8), page.next().value().length() * 3 / 4));
        return new FeedPage(page.entries(), new Cursor(value), page.more());
    })),
    ENTRIES_SORTED_BY_PROVIDER_WITHIN_A_MINUTE(LeakPlaces.pages((page, truth) -> {
        List<FeedEntry> sorted = new ArrayList<>(page.entries());
        sorted.sort(Comparator.comparingLong((FeedEntry entry) -> entry.at().getEpochSecond() / 60)
                .thenComparing(
                        entry -> truth.provider(entry.id()).map(Member::name).orElse("")));
        return new FeedPage(sorted, page.next(), page.more());
    })),
    RECALLED_ONE_WITHOUT_A_TRACE(entries((entry, by) ->
            Optional.of(entry).filter(one -> !(one.item() instanceof Item.Recalled && LeakPlaces.finance(by))))),
    RECALL_THAT_SAYS_WHY(anywhere(
            FeedEntry.class,
            (entry, truth) -> entry.item() instanceof Item.Recalled gone
                            && truth.provider(entry.id())
                                    .filter(LeakPlaces::finance)
                                    .isPresent()
                    ? with(entry, "item", (Item item) -> new Item.Recalled(gone.was(), true))
                    : entry)),
    PARTS_RECALLED_ACCORDING_TO_THE_PROVIDER(entries((entry, by) -> Optional.of(
            LeakPlaces.finance(by) && !(entry.item() instanceof Item.Recalled)
                    ? new FeedEntry(entry.id(), entry.at(), entry.item(), Set.of())
                    : entry))),
    ROSTER_IN_THE_ORDER_OF_ACTIVITY(anywhere(Roster.class, (roster, truth) -> {
        Optional<Member> latest =
                truth.items().stream().reduce((first, second) -> second).flatMap(truth::provider);
        return with(roster, "members", (List<Member> members) -> Stream.concat(
                        members.stream()
                                .filter(one -> latest.filter(who -> who.id().equals(one.id()))
                                        .isPresent()),
                        members.stream()
                                .filter(one -> latest.filter(who -> who.id().equals(one.id()))
                                        .isEmpty()))
                .toList());
    })),

    // Countermeasure information

    CONCERNS_THE_SECTOR_OF_THE_PROVIDER(
            countermeasures((seen, by) -> with(seen, "concerns", (Set<SectorId> concerns) -> by.sector()
                    .map(Set::of)
                    .orElse(concerns)))),
    CONFIDENCE_BY_WHO_SAID_IT(countermeasures((seen, by) ->
            with(seen, "confidence", (Confidence sure) -> LeakPlaces.finance(by) ? Confidence.HIGH : sure))),
    WORDED_IN_THE_LANGUAGE_OF_THE_PROVIDER(countermeasures((seen, by) -> with(
            seen, "title", (Wording title) -> LeakPlaces.finance(by) ? new Wording(title.en(), title.en()) : title)));

    @SuppressWarnings("ImmutableEnumChecker") // a function that holds nothing
    private final Leak leak;

    PlantedLeaks(Leak leak) {
        this.leak = leak;
    }

    /** Returns what leaks. */
    public Leak leak() {
        return leak;
    }

    private static String number(Leak.Truth truth, Member by, Submission seen) {
        long cases = truth.items().stream()
                .takeWhile(item -> !item.equals(LeakPlaces.item(seen.id())))
                .filter(item -> truth.provider(item).equals(Optional.of(by)))
                .count();
        return by.name().charAt(0) == 'A' ? "a" + cases : "b" + cases;
    }
}
