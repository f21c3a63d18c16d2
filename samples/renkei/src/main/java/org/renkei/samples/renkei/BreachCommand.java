package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.breach.BreachDraft;
import org.renkei.api.breach.BreachReport;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports that confidentiality was broken. */
@Command(
        name = "breach",
        subcommands = {BreachCommand.Report.class, BreachCommand.ListAll.class})
final class BreachCommand extends GroupCommand {
    BreachCommand(Session session) {
        super(session);
    }

    /** Reports a breach. */
    @Command(name = "report")
    static final class Report extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "MEMBER", descriptionKey = "param.accused")
        private String member = "";

        @Option(names = "--handler", paramLabel = "ID", descriptionKey = "option.accused-handler")
        private @Nullable String handler;

        @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.text")
        private @Nullable String text;

        @Option(names = "--text-file", paramLabel = "FILE", descriptionKey = "option.text-file")
        private @Nullable Path textFile;

        Report(Session session) {
            super(session);
        }

        @Override
        public void run() {
            BreachDraft draft = new BreachDraft(
                    Ids.of("MEMBER", MemberId::new, member),
                    Optional.ofNullable(handler).map(value -> Ids.of("--handler", HandlerId::new, value)),
                    Values.text(text, textFile));
            session().answer(view -> view.breaches().report(draft));
        }
    }

    /** Lists the reports for officers. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<BreachReport> reports = view.breaches().list();
                session().printEither(reports.stream().map(ListAll::row).toList(), reports);
            });
        }

        private static Map<String, Object> row(BreachReport report) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", report.id());
            row.put("reportedAt", report.reportedAt());
            row.put("status", report.state());
            row.put("accused", report.against());
            row.put("handler", report.handler().map(Object::toString).orElse(""));
            row.put("reporter", report.reporter());
            row.put("by", report.by());
            row.put("what", report.what().orElse("").replaceAll("\\s+", " "));
            return row;
        }
    }
}
