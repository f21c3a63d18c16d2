package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCategory;
import org.renkei.api.error.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says what went wrong, why, and what to do, and turns it into an exit status that scripts may rely on. */
final class Failures {
    private final Texts texts;
    private final PrintWriter err;

    Failures(Texts texts, PrintWriter err) {
        this.texts = texts;
        this.err = err;
    }

    /** Reports a command that could not be understood. */
    int usage(ParameterException e) {
        if (e.getCause() instanceof CouncilException cause) {
            return status(cause);
        }
        CommandLine command = e.getCommandLine();
        err.println("renkei: " + texts.text("error.usage") + " " + e.getMessage());
        err.println(texts.text("error.usage.help", command.getCommandSpec().qualifiedName()));
        return 2;
    }

    /** Reports a command that was refused or failed. */
    int status(Exception e) {
        if (e instanceof CouncilException refused) {
            return refused(refused);
        }
        if (e instanceof RefusedTable table) {
            err.println("renkei: " + texts.text("error.INVALID_INPUT"));
            table.lines().forEach(line -> err.println("  " + line));
            return status(ErrorCategory.USER);
        }
        if (e instanceof UncheckedIOException || e instanceof IOException) {
            err.println("renkei: " + texts.text("error.file") + " " + e.getMessage());
            return status(ErrorCategory.UNAVAILABLE);
        }
        err.println("renkei: " + texts.text("error.BUG") + " " + e);
        return status(ErrorCategory.BUG);
    }

    private int refused(CouncilException e) {
        err.println("renkei: " + texts.text("error." + e.code()));
        if (e instanceof InvalidInputException invalid) {
            field(invalid);
            Stream.of(e.getSuppressed())
                    .filter(InvalidInputException.class::isInstance)
                    .forEach(other -> field((InvalidInputException) other));
        } else {
            err.println("  " + e.code() + ": " + texts.refusal(String.valueOf(e.getMessage())));
        }
        if (e.retryable()) {
            err.println("  " + texts.text("error.retry"));
        }
        return status(e.code().category());
    }

    private void field(InvalidInputException e) {
        String rule = texts.refusal(e.rule());
        String fix = texts.refusal(e.fix());
        // one sentence is not said in two languages
        boolean both = !rule.equals(e.rule()) && !fix.equals(e.fix());
        err.println("  "
                + texts.text("error.field", texts.refusal(e.field()), both ? rule : e.rule(), both ? fix : e.fix()));
    }

    static int status(ErrorCategory category) {
        return switch (category) {
            case USER -> 2;
            case DENIED -> 3;
            case CONFLICT -> 4;
            case UNAVAILABLE -> 5;
            case BUG -> 70;
        };
    }
}
