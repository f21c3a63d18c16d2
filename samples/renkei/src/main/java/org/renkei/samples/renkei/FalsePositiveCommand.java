package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.OwnFalsePositive;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is not malicious in our own network. */
@Command(
        name = "false-positive",
        subcommands = {FalsePositiveCommand.Mark.class, FalsePositiveCommand.ListAll.class})
final class FalsePositiveCommand extends GroupCommand {
    FalsePositiveCommand(Session session) {
        super(session);
    }

    /** Marks an indicator of an item: our tools keep quiet about it, and its provider reads why. */
    @Command(name = "mark")
    static final class Mark extends SessionCommand implements Runnable {
        @Parameters(index = "0", paramLabel = "ITEM", descriptionKey = "param.item")
        private String item = "";

        @Parameters(index = "1", paramLabel = "VALUE", descriptionKey = "param.marked-value")
        private String value = "";

        @Option(names = "--reason", required = true, paramLabel = "REASON", descriptionKey = "option.mark-reason")
        private Detail.FalsePositive.Reason reason = Detail.FalsePositive.Reason.OTHER;

        @Option(names = "--words", paramLabel = "TEXT", descriptionKey = "option.mark-words")
        private @Nullable String words;

        @Option(names = "--until", paramLabel = "DATE", descriptionKey = "option.mark-until")
        private @Nullable LocalDate until;

        @Mixin
        private SayingOptions saying = new SayingOptions();

        Mark(Session session) {
            super(session);
        }

        @Override
        public void run() {
            ItemId about = Ids.of("ITEM", ItemId::new, item);
            session().answer(view -> {
                PartDraft.Builder part = saying.part(
                        view.membership().charter(), session().texts().word(reason));
                named(view.retrieval().get(about)).forEach(indicator -> part.detail(mark(indicator)));
                SubmissionDraft draft = SubmissionDraft.builder(SubmissionKind.FEEDBACK, part.build())
                        .about(about)
                        .build();
                return view.submissions().submit(draft, saying.key());
            });
        }

        private List<Indicator> named(Item read) {
            List<Indicator> named = read.indicators().stream()
                    .filter(indicator -> indicator.value().equals(value))
                    .toList();
            if (named.isEmpty()) {
                throw new InvalidInputException(
                        "VALUE", "the item must name it as an indicator", "take the value as the item shows it");
            }
            return named;
        }

        private Detail.FalsePositive mark(Indicator indicator) {
            return new Detail.FalsePositive(
                    indicator,
                    reason,
                    Optional.ofNullable(words),
                    Optional.ofNullable(until).map(day -> Values.begin(day.plusDays(1))));
        }
    }

    /** Lists what our member marked and that stands. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<OwnFalsePositive> standing = view.submissions().falsePositives();
                session().printEither(standing.stream().map(ListAll::row).toList(), standing);
            });
        }

        private static Map<String, Object> row(OwnFalsePositive own) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", own.id());
            row.put("item", own.item());
            row.put("type", own.mark().indicator().type());
            row.put("value", own.mark().indicator().value());
            row.put("reason", own.mark().reason());
            own.mark().until().ifPresent(end -> row.put("until", end));
            return row;
        }
    }
}
