package org.renkei.samples.replays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The state hashes in which reproducible scenarios end, as {@code states.properties} records them. */
final class RecordedStates {
    private RecordedStates() {}

    static Optional<String> of(String scenario) {
        try (InputStream in = Resources.open("states.properties")) {
            Properties states = new Properties();
            states.load(in);
            return Optional.ofNullable(states.getProperty(scenario.replace(' ', '.')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
