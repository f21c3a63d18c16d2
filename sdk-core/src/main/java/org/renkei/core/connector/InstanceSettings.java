package org.renkei.core.connector;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;
import org.renkei.api.marking.Tlp;
import org.renkei.spi.Destination;

/**
 * What a person says about one connected tool.
 *
 * <p>As keys and values:
 *
 * <pre>{@code
 * connector=siem-example
 * destination.owner=SOC
 * destination.readers=ORG            PERSONS TEAM ORG ORG_AND_CLIENTS COMMUNITY PUBLIC
 * destination.persons=               handlers, for PERSONS
 * destination.strongestAct=BLOCK     OBSERVE ALERT BLOCK
 * destination.leastStage=CONFIRMED   UNCONFIRMED CONFIRMED
 * release.scopes=task-force          who reads our sightings; without release.*, the coordinating secretariat alone
 * release.members=
 * release.label=AMBER_STRICT
 * reconcileEvery=PT5M
 * restart=BEGIN                      after a change of config.*: BEGIN CONTINUE
 * config.cef=/var/log/council.cef    the connector's own
 * }</pre>
 *
 * @param name the instance's name: 1 to 40 characters of {@code a-z 0-9 -}
 * @param connector the id of the kind of connector
 * @param destination who can read what is placed
 * @param release who reads what it finds
 * @param reconcileEvery how often the tool's inventory is compared with what it shall hold
 * @param restart what to do when the connector's own settings have changed since the last time
 * @param config the connector's own settings
 */
public record InstanceSettings(
        String name,
        String connector,
        Destination destination,
        Release release,
        Duration reconcileEvery,
        Optional<Restart> restart,
        Map<String, String> config) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final String OWN = "config.";

    /** Checks the parts. */
    public InstanceSettings {
        if (!NAME.matcher(Require.present("name", name)).matches()) {
            throw new InvalidInputException("name", "1 to 40 characters of a-z 0-9 -", "choose another name");
        }
        Require.line("connector", connector, 40);
        Require.present("destination", destination);
        Require.present("release", release);
        Require.present("reconcileEvery", reconcileEvery);
        restart = Require.optional(restart);
        config = Map.copyOf(config);
    }

    /**
     * Reads settings from keys and values.
     *
     * @throws InvalidInputException with the key; a value is never repeated
     */
    public static InstanceSettings of(String name, Map<String, String> settings) {
        Map<String, String> ours = new HashMap<>(settings);
        ours.keySet().removeIf(key -> key.startsWith(OWN));
        Map<String, String> config = settings.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(OWN))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(OWN.length()), Map.Entry::getValue));
        Written written = RecordBinder.bind(Written.class, ours);
        return new InstanceSettings(
                name,
                written.connector,
                written.destination.destination(),
                written.release.map(WrittenRelease::release).orElse(Release.SECRETARIAT),
                written.reconcileEvery.orElse(Duration.ofMinutes(5)),
                written.restart,
                config);
    }

    /**
     * Reads settings from a properties file in UTF-8, which gives the instance its name: {@code soc.properties} is {@code soc}.
     *
     * @throws InvalidInputException if the file cannot be read, or with the key that is at fault
     */
    public static InstanceSettings read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInputException("settings", "it must be a readable properties file", "check " + file);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return of(file.getFileName().toString().replaceFirst("\\.properties$", ""), values);
    }

    /** Returns what the checkpoint depends on: with other settings of the connector, it says nothing. */
    String fingerprint() {
        return Sha256.hex(List.of(connector, new TreeMap<>(config).toString()));
    }

    /** Says which instance it is; its settings are not shown. */
    @Override
    public String toString() {
        return "settings of " + name;
    }

    /**
     * The member's rule for what leaves it by itself: sightings are counts and times about an indicator that the council already
     * has.
     *
     * @param scopes named audiences of the charter
     * @param members members named besides; if both are empty, the coordinating secretariat alone
     * @param label the loosest label; a sighting never has a looser one than what it is about
     */
    public record Release(List<ScopeId> scopes, List<MemberId> members, Tlp label) {
        /** The coordinating secretariat alone. */
        public static final Release SECRETARIAT = new Release(List.of(), List.of(), Tlp.AMBER_STRICT);

        /** Copies. */
        public Release {
            scopes = Require.list("scopes", scopes, 100);
            members = Require.list("members", members, 10_000);
            Require.present("label", label);
        }
    }

    /** What becomes of the checkpoint when the connector's own settings have changed. */
    public enum Restart {
        /** The tool is another one: deliver everything again. */
        BEGIN,
        /** The tool is the same: go on where we are. */
        CONTINUE
    }

    /** The same as it is written. */
    private record Written(
            String connector,
            WrittenDestination destination,
            Optional<WrittenRelease> release,
            Optional<Duration> reconcileEvery,
            Optional<Restart> restart) {}

    private record WrittenDestination(
            String owner,
            Destination.Readers readers,
            Optional<List<String>> persons,
            Act strongestAct,
            Stage leastStage) {
        Destination destination() {
            Set<HandlerId> handlers = persons.orElse(List.of()).stream()
                    .map(id -> id("destination.persons", id, HandlerId::new))
                    .collect(Collectors.toSet());
            try {
                return new Destination(owner, readers, handlers, strongestAct, leastStage);
            } catch (InvalidInputException e) {
                throw new InvalidInputException("destination." + e.field(), e.rule(), e.fix());
            }
        }
    }

    private record WrittenRelease(Optional<List<String>> scopes, Optional<List<String>> members, Optional<Tlp> label) {
        Release release() {
            return new Release(
                    scopes.orElse(List.of()).stream()
                            .map(id -> id("release.scopes", id, ScopeId::new))
                            .toList(),
                    members.orElse(List.of()).stream()
                            .map(id -> id("release.members", id, MemberId::new))
                            .toList(),
                    label.orElse(Tlp.AMBER_STRICT));
        }
    }

    private static <I> I id(String field, String text, Function<String, I> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(field, "ids of 1 to 80 characters of a-z 0-9 . _ : -", "check the ids");
        }
    }
}
