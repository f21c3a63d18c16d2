package org.renkei.api;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.Require;
import org.renkei.api.id.CharterId;
import org.renkei.api.obligation.BusinessCalendar;

/**
 * How a council is opened, and how it is founded if it does not exist yet.
 *
 * <p><b>Threads:</b> immutable.
 */
public final class CouncilOptions {
    private final String charter;
    private final @Nullable Path charterFile;
    private final String secretariat;
    private final String officer;
    private final InstantSource clock;
    private final OptionalLong seed;
    private final BusinessCalendar calendar;

    private CouncilOptions(Builder builder) {
        charter = builder.charter;
        charterFile = builder.charterFile;
        secretariat = builder.secretariat;
        officer = builder.officer;
        clock = builder.clock;
        seed = builder.seed;
        calendar = builder.calendar;
    }

    /** Returns the usual options: the charter of 2019, the system's clock. */
    public static CouncilOptions defaults() {
        return builder().build();
    }

    /** Begins with the usual options. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the charter pack to found by, unless {@link #charterFile} names a file. */
    public CharterId charter() {
        return new CharterId(charter);
    }

    /** Returns the charter file to found by, if it is not to be a pack. */
    public Optional<Path> charterFile() {
        return Optional.ofNullable(charterFile);
    }

    /** Returns the name of the founding secretariat. */
    public String secretariat() {
        return secretariat;
    }

    /** Returns the name of its first officer, who founds the council and signs its pledge. */
    public String officer() {
        return officer;
    }

    /** Returns where the time comes from. */
    public InstantSource clock() {
        return clock;
    }

    /** Returns where ids and secrets come from instead of chance; empty for chance. */
    public OptionalLong seed() {
        return seed;
    }

    /** Returns which days are business days. */
    public BusinessCalendar calendar() {
        return calendar;
    }

    /** Collects options. <b>Threads:</b> for one thread. */
    public static final class Builder {
        private String charter = "council-2019";
        private @Nullable Path charterFile;
        private String secretariat = "Secretariat";
        private String officer = "Officer";
        private InstantSource clock = InstantSource.system();
        private OptionalLong seed = OptionalLong.empty();
        private BusinessCalendar calendar = BusinessCalendar.japan();

        private Builder() {}

        /** Founds by this charter pack, which comes with this version. */
        public Builder charter(CharterId id) {
            charter = id.value();
            charterFile = null;
            return this;
        }

        /**
         * Founds by the operator's own charter, which {@code file} holds as JSON. It is read when the council is founded, before
         * anything of the council is made; a council that exists does not need it. {@link Council#charter} says how an error in
         * it is told.
         */
        public Builder charter(Path file) {
            charterFile = Objects.requireNonNull(file, "file");
            return this;
        }

        /** Names the founding secretariat and its first officer, each 1 to 200 characters on one line. */
        public Builder secretariat(String organisation, String person) {
            secretariat = Require.line("secretariat", organisation, 200);
            officer = Require.line("officer", person, 200);
            return this;
        }

        /** Takes the time from {@code source}. */
        public Builder clock(InstantSource source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Takes ids and secrets from {@code number} instead of chance, so that the same history gives the same state byte for
         * byte. For replays and tests only: whoever knows the number can compute every id and tell every pseudonym's owner.
         */
        public Builder reproducible(long number) {
            seed = OptionalLong.of(number);
            return this;
        }

        /** Counts deadlines by {@code days}, instead of the calendar of Japan that comes with this version. */
        public Builder calendar(BusinessCalendar days) {
            calendar = Objects.requireNonNull(days, "days");
            return this;
        }

        /** Returns the options. */
        public CouncilOptions build() {
            return new CouncilOptions(this);
        }
    }
}
