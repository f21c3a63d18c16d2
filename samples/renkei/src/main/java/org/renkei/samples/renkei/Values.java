package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Tlp;
import org.renkei.api.statistics.Quarter;

/** Reads labels, indicators and quarters from the command line. */
final class Values {
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})[Qq]([1-4])");

    private Values() {}

    static Tlp label(String text) {
        return Tlp.ofLabel(text)
                .orElseThrow(() -> new InvalidInputException(
                        "--label", "it must be a label of TLP 2.0", "use CLEAR, GREEN, AMBER, AMBER+STRICT or RED"));
    }

    /** Returns the text, from the file if one was named. */
    static String text(@Nullable String text, @Nullable Path file) {
        if (file == null) {
            return text == null ? "" : text;
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code ACT:TYPE:VALUE} and, after a bar, the reason. */
    static Indicator indicator(String text) {
        int bar = text.indexOf('|');
        Optional<String> reason = bar < 0 ? Optional.empty() : Optional.of(text.substring(bar + 1));
        String[] parts = (bar < 0 ? text : text.substring(0, bar)).split(":", 3);
        if (parts.length < 3) {
            throw refused("it must have the form ACT:TYPE:VALUE");
        }
        Act act = Arrays.stream(Act.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> refused("it must begin with observe, alert or block"));
        IndicatorType type = Arrays.stream(IndicatorType.values())
                .filter(known -> known.word().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> refused("its type must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(IndicatorType.values())
                                        .map(IndicatorType::word)
                                        .toList())));
        return new Indicator(type, parts[2], act, reason, Optional.empty(), Optional.empty());
    }

    /** Reads {@code 2020Q1}. */
    static Quarter quarter(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (!quarter.matches()) {
            throw new InvalidInputException(
                    "QUARTER", "it must be a quarter of the calendar such as 2020Q1", "write the year, Q, and 1 to 4");
        }
        return new Quarter(Integer.valueOf(quarter.group(1)), Integer.valueOf(quarter.group(2)));
    }

    /** Returns when a day of the council begins. */
    static Instant begin(LocalDate day) {
        return day.atStartOfDay(DecisionOptions.COUNCIL_DAYS).toInstant();
    }

    private static InvalidInputException refused(String rule) {
        return new InvalidInputException(
                "--indicator", rule, "write for example block:sha256:... or 'observe:domain:...|why'");
    }
}
