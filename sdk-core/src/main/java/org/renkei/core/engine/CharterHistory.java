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
     * @param from when it came into force; the time of the decision while it waits
     */
    public record Version(Charter charter, Map<String, String> classes, Instant from) {}

    Charter current() {
        return inForce.get(inForce.size() - 1).charter();
    }

    boolean isEmpty() {
        return inForce.isEmpty();
    }

    /** Returns the version in force at the end of {@code day}, or decided to be. */
    Charter on(LocalDate day) {
        Charter found = inForce.get(0).charter();
        for (Version version : inForce) {
            if (!CouncilDays.of(version.from()).isAfter(day)) {
                found = version.charter();
            }
        }
        for (Version version : decided) {
            if (!version.charter().since().isAfter(day)) {
                found = version.charter();
            }
        }
        return found;
    }

    List<Charter> all() {
        return Stream.concat(inForce.stream(), decided.stream())
                .map(Version::charter)
                .toList();
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
    Version takeEffect(CharterId id, Instant at) {
        Version waiting = decided.stream()
                .filter(version -> version.charter().id().equals(id))
                .findFirst()
                .orElseThrow();
        decided.remove(waiting);
        inForce.add(new Version(waiting.charter(), waiting.classes(), at));
        return waiting;
    }

    /** Returns what a class that some version once had is called now. */
    MemberClassId today(MemberClassId was) {
        MemberClassId now = was;
        for (Version version : inForce) {
            if (version.charter().memberClass(now).isEmpty()) {
                now = AmendmentRules.moved(now, version.classes());
            }
        }
        return now;
    }

    List<Version> inForce() {
        return inForce;
    }

    List<Version> decided() {
        return decided;
    }
}
