package org.renkei.samples.renkei;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;
import org.renkei.api.obligation.BusinessCalendar;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What all commands share: which council, as whom, and how to answer.
 *
 * <p>In the store's directory, {@code council} holds the council and {@code cursors} how far each handler has read.
 */
final class Session {
    private static final ToolId COMMAND_LINE = new ToolId("command-line");

    private final PrintWriter out;
    private final Texts texts;
    private final Map<String, String> environment;

    /** What is done with an open council. */
    interface Work {
        void with(EmbeddedCouncil council, HandlerId handler, Council view);
    }

    /** How to answer. */
    enum Form {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON
    }

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "option.store", scope = ScopeType.INHERIT)
    private @Nullable Path store;

    @Option(names = "--as", paramLabel = "HANDLER", descriptionKey = "option.as", scope = ScopeType.INHERIT)
    private @Nullable String as;

    @Option(names = "--output", paramLabel = "FORM", descriptionKey = "option.output", scope = ScopeType.INHERIT)
    private Form output = Form.TABLE;

    @Option(names = "--holidays", paramLabel = "FILE", descriptionKey = "option.holidays", scope = ScopeType.INHERIT)
    private @Nullable Path holidays;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    Session(PrintWriter out, Texts texts, Map<String, String> environment) {
        this.out = out;
        this.texts = texts;
        this.environment = environment;
    }

    /** Checks the language; it is read before anything else, because it decides how the rest is explained. */
    @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "option.lang", scope = ScopeType.INHERIT)
    void speak(String language) {
        if (!language.equals("ja") && !language.equals("en")) {
            throw new InvalidInputException("--lang", "ja or en", "choose one of the two");
        }
    }

    Texts texts() {
        return texts;
    }

    /** Works with the council as its operator and as the handler that was named. */
    void operate(Work work) {
        if (!Files.isDirectory(council())) {
            throw new InvalidInputException(
                    "--store", "it must hold a council", "run 'renkei init' first, or name another directory");
        }
        try (EmbeddedCouncil council = Council.open(council(), options())) {
            HandlerId handler = handler(council);
            try (Council view = council.as(handler, COMMAND_LINE)) {
                work.with(council, handler, view);
            }
        }
    }

    private CouncilOptions options() {
        CouncilOptions.Builder options = CouncilOptions.builder();
        if (holidays != null) {
            options.calendar(BusinessCalendar.read(holidays));
        }
        return options.build();
    }

    /** Founds a council. */
    void found(CouncilOptions options, Consumer<EmbeddedCouncil> work) {
        if (Files.exists(council())) {
            throw new InvalidInputException(
                    "--store", "it holds a council already", "name a directory that does not exist");
        }
        try (EmbeddedCouncil council = Council.open(council(), options)) {
            work.accept(council);
        }
    }

    /** Works with the view of the handler that was named, and prints what comes out. */
    void answer(Function<Council, ?> work) {
        view(view -> print(work.apply(view)));
    }

    /** Works with the view of the handler that was named. */
    void view(Consumer<Council> work) {
        operate((council, handler, view) -> work.accept(view));
    }

    /** Prints a record, a list of records, or a map. */
    void print(Object value) {
        if (output == Form.JSON) {
            printJson(value);
        } else {
            out.print(new TextForm(texts).of(ValueTree.of(value)));
            out.flush();
        }
    }

    /** Prints the same as JSON, however the answer is wished. */
    void printJson(Object value) {
        out.print(JsonText.of(ValueTree.of(value)));
        out.flush();
    }

    /** Returns where the council is kept. */
    Path council() {
        return directory().resolve("council");
    }

    /** Returns where it is kept how far {@code handler} has read. */
    Path cursor(HandlerId handler) {
        return directory().resolve("cursors").resolve(handler.value().replace(':', '_'));
    }

    /** Prints tables one below the other for people, and the whole value for programs. */
    void printEach(List<Object> tables, Object value) {
        if (output == Form.JSON) {
            print(value);
            return;
        }
        for (int i = 0; i < tables.size(); i++) {
            out.print(i == 0 ? "" : "\n");
            print(tables.get(i));
        }
    }

    /** Prints rows for people, and the whole value for programs. */
    void printEither(Object rows, Object value) {
        print(output == Form.JSON ? value : rows);
    }

    /** Returns as whom we act: as named, or as the founding officer. */
    private HandlerId handler(EmbeddedCouncil council) {
        return Optional.ofNullable(as)
                .or(() -> Optional.ofNullable(environment.get("RENKEI_AS")))
                .map(value -> Ids.of("--as", HandlerId::new, value))
                .orElseGet(council::officer);
    }

    private Path directory() {
        return Optional.ofNullable(store)
                .or(() -> Optional.ofNullable(environment.get("RENKEI_STORE")).map(Path::of))
                .orElseThrow(() -> new InvalidInputException(
                        "--store", "it must be given", "name the directory, here or in RENKEI_STORE"));
    }
}
