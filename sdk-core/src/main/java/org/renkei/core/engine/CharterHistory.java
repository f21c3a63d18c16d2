package org.renkei.core.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MemberClassId;

/** Every version of the charter: those that came into force, with when, and those that are decided and wait for their day. */
final class CharterHistory {
    private final List<Version> inForce = new ArrayList<>();
    private final List<Version> decided = new ArrayList<>();

    /**
     * A version of the charter.
     *
     * @param charter the charter
     * @param classes for classes that it no longer has: what they became
     * @param decided when it was decided
     */
    record Version(Charter charter, Map<String, String> classes, Instant decided) {
        /** Returns its first day: its own, but not before it was decided. */
        LocalDate since() {
            LocalDate day = CouncilDays.of(decided);
            return charter.since().isAfter(day) ? charter.since() : day;
        }
    }

    Charter current() {
        return inForce.get(inForce.size() - 1).charter();
    }

    boolean isEmpty() {
        return inForce.isEmpty();
    }

    /** Returns the version in force at the end of {@code day}, or decided to be; the first one for days before it. */
    Charter on(LocalDate day) {
        return versions()
                .filter(version -> !version.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Version::charter)
                .orElseGet(() -> inForce.get(0).charter());
    }

    /** Returns the version that was decided last, in force or not: the one that the next version follows. */
    Charter last() {
        return versions().reduce((earlier, later) -> later).orElseThrow().charter();
    }

    List<Charter> all() {
        return versions().map(Version::charter).toList();
    }

    List<Charter> waiting() {
        return decided.stream().map(Version::charter).toList();
    }

    void decide(Version version) {
        decided.add(version);
    }

    void takeEffect(Version version) {
        inForce.add(version);
    }

    /** Puts a decided version into force and returns it. */
    Version takeEffect(CharterId id) {
        Version waiting = decided.stream()
                .filter(version -> version.charter().id().equals(id))
                .findFirst()
                .orElseThrow();
        decided.remove(waiting);
        inForce.add(waiting);
        return waiting;
    }

    /** Returns what a class of an earlier version is called now. */
    MemberClassId now(MemberClassId was, CharterId version) {
        return moved(
                was,
                inForce.stream()
                        .dropWhile(known -> !known.charter().id().equals(version))
                        .skip(1));
    }

    /** Returns what a class of the present version is going to be called by what is decided. */
    MemberClassId then(MemberClassId now) {
        return moved(now, decided.stream());
    }

    private static MemberClassId moved(MemberClassId was, Stream<Version> versions) {
        return versions.reduce(
                was, (known, version) -> AmendmentRules.moved(known, version.classes()), (one, other) -> other);
    }

    private Stream<Version> versions() {
        return Stream.concat(inForce.stream(), decided.stream());
    }

    List<Version> inForce() {
        return inForce;
    }

    List<Version> decided() {
        return decided;
    }
}
