package org.renkei.samples.replays;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.InvalidInputException;

/** Runs replays from the command line: reads the arguments, tells the story or prints the facts, answers with a status. */
final class Program {
    private final String command;
    private final Consumer<String> out;
    private final Consumer<String> err;

    Program(String command, Consumer<String> out, Consumer<String> err) {
        this.command = command;
        this.out = out;
        this.err = err;
    }

    /** Returns the program on this process's terminal. It writes UTF-8, whatever the system's default is. */
    static Program onTerminal(String command) {
        return new Program(command, printer(FileDescriptor.out), printer(FileDescriptor.err));
    }

    /** Runs one scenario and returns the exit status. */
    int run(Scenario scenario, String... args) {
        return guarded(() -> run(scenario, Arguments.parse(args)));
    }

    /** Runs the scenario that the first argument names, or lists all, and returns the exit status. */
    int runNamed(List<Scenario> scenarios, String... args) {
        return guarded(() -> {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help() || arguments.words().isEmpty()) {
                list(scenarios, arguments.locale());
                return 0;
            }
            Scenario scenario = scenarios.stream()
                    .filter(candidate -> arguments.beginWith(candidate.name()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(
                            "NAME", "it must be the name of a replay", "run it without a name to see them all"));
            return run(scenario, arguments.without(scenario.name()));
        });
    }

    private int run(Scenario whole, Arguments arguments) {
        if (arguments.help()) {
            out.accept(Story.texts(arguments.locale()).getString("usage." + command));
            return 0;
        }
        if (arguments.words().size() > 1) {
            throw new InvalidInputException("DIR", "one folder at most", "name one, or none for the usual one");
        }
        Scenario scenario = arguments.asOf().map(whole::asOf).orElse(whole);
        Path path = arguments.words().isEmpty()
                ? ReplayFolder.usual(scenario.name())
                : Path.of(arguments.words().get(0));
        ReplayFolder folder = ReplayFolder.open(path, scenario.name(), arguments.fresh());
        Story story = new Story(arguments.json() ? line -> {} : out, arguments.locale());
        Facts facts = Performance.play(scenario, folder, story);
        if (arguments.json()) {
            out.accept(facts.json().stripTrailing());
        }
        return 0;
    }

    private void list(List<Scenario> scenarios, Locale locale) {
        out.accept(Story.texts(locale).getString("usage." + command));
        for (Scenario scenario : scenarios) {
            out.accept("  " + scenario.name() + "  " + Story.texts(locale).getString(scenario.title()));
        }
    }

    private int guarded(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (CouncilException e) {
            // the languages of the terminal: the sentence is ours, the details are the library's
            String sentence = Story.texts(Locale.getDefault(Locale.Category.DISPLAY))
                    .getString("error." + e.code().category());
            err.accept(command + ": " + sentence + "\n  " + e.code() + ": " + e.getMessage());
            return status(e);
        } catch (UncheckedIOException e) {
            err.accept(command + ": " + e.getCause());
            return 5;
        }
    }

    private static int status(CouncilException e) {
        return switch (e.code().category()) {
            case USER -> 2;
            case DENIED -> 3;
            case CONFLICT -> 4;
            case UNAVAILABLE -> 5;
            case BUG -> 70;
        };
    }

    private static Consumer<String> printer(FileDescriptor descriptor) {
        PrintStream stream = new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
        return stream::println;
    }
}
