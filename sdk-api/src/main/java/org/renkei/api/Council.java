package org.renkei.api;

import java.net.URI;
import java.nio.file.Path;
import org.renkei.api.audit.Audit;
import org.renkei.api.breach.Breaches;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Casework;
import org.renkei.api.charter.Charter;
import org.renkei.api.consent.Consents;
import org.renkei.api.intake.Intake;
import org.renkei.api.ledger.Ledger;
import org.renkei.api.lint.LeakLint;
import org.renkei.api.lint.LeakProfile;
import org.renkei.api.member.Membership;
import org.renkei.api.motion.Motions;
import org.renkei.api.obligation.Obligations;
import org.renkei.api.request.Requests;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.search.Search;
import org.renkei.api.statistics.Statistics;
import org.renkei.api.submission.Submissions;

/**
 * One handler's view of a council: who we are in it, what we hand in, what we may read.
 *
 * <p>A view acts for one named, pledged person (or tool) of one member through one application, and shows only what that
 * handler may see. Where the council runs makes no difference: in memory, embedded in this program, or on a hub.
 *
 * <p>Rights are asked at every call: a view of a handler that has been retired, or of a member that has been expelled, is
 * refused from the next call on.
 *
 * <p><b>Threads:</b> safe for use by several threads at once. <b>Closing:</b> a view of an {@link EmbeddedCouncil} releases
 * nothing but itself; every later call on it throws {@code CLOSED}.
 */
public interface Council extends AutoCloseable {
    /** Returns who we are, who else is in the council, and decisions on members. */
    Membership membership();

    /** Returns intake rounds and the applications handed in during them. */
    Intake intake();

    /** Returns motions before the council's bodies, and the votes on them. */
    Motions motions();

    /** Returns what our member hands in. */
    Submissions submissions();

    /** Returns what we may read. */
    Retrieval retrieval();

    /** Returns what those entitled do with cases. */
    Casework casework();

    /** Returns what members are asked for, formally and voluntarily. */
    Requests requests();

    /** Returns everything with a clock that waits for our member. */
    Obligations obligations();

    /** Returns what members gave, and what it was worth to others. */
    Ledger ledger();

    /** Returns the questions whether information may go further than its provider said. */
    Consents consents();

    /** Returns how to find what we may read. */
    Search search();

    /** Returns which submissions are one attack activity, and what became of it. */
    Cases cases();

    /** Returns what the council tells in numbers. */
    Statistics statistics();

    /** Returns who was given what; for those who run the council. */
    Audit audit();

    /** Returns reports that confidentiality was broken. */
    Breaches breaches();

    @Override
    void close();

    /** Opens a council of its own in memory, for tests and first steps. It is gone when it is closed. */
    static EmbeddedCouncil inMemory() {
        return inMemory(CouncilOptions.defaults());
    }

    /** Opens a council of its own in memory, founded by {@code options}. */
    static EmbeddedCouncil inMemory(CouncilOptions options) {
        return Door.provider().inMemory(options);
    }

    /** Opens the durable council in {@code directory}, founding it with the usual options if there is none. */
    static EmbeddedCouncil open(Path directory) {
        return open(directory, CouncilOptions.defaults());
    }

    /**
     * Opens the durable council in {@code directory}, founding it by {@code options} if there is none. Nothing is written
     * outside the directory.
     *
     * @param options its founding part has no effect on a council that exists
     * @throws org.renkei.api.error.CouncilException {@code STORE_LOCKED} if another process holds it (retry when that one has
     *     ended), {@code STORE_DAMAGED}, {@code STORE_FULL} or {@code STORE_FAILED} if the store cannot be opened, {@code
     *     UNSUPPORTED} if no durable store is on the class path
     */
    static EmbeddedCouncil open(Path directory, CouncilOptions options) {
        return Door.provider().open(directory, options);
    }

    /**
     * Makes a durable council in {@code directory} from a backup, after checking the backup whole.
     *
     * @param directory must be absent or empty
     * @throws org.renkei.api.error.CouncilException {@code STORE_DAMAGED} if the backup is not whole, {@code STATE_CONFLICT}
     *     if the directory is in use; nothing is left half done
     */
    static void restore(Path backup, Path directory) {
        Door.provider().restore(backup, directory);
    }

    /**
     * Reads a charter file, such as {@link CouncilOptions.Builder#charter(Path)} founds by, and checks everything that founding
     * would check.
     *
     * @throws org.renkei.api.error.InvalidInputException if it is refused: the field is the path of the key, such as {@code
     *     classes[2].abilities[0]}, the rule ends with line and column, and the fix names the nearest valid key, word or id. Up to
     *     nine further errors of the file are {@linkplain Throwable#getSuppressed() suppressed} by the first
     */
    static Charter charter(Path file) {
        return Door.provider().charter(file);
    }

    /**
     * Reads a leak profile from a file of JSON, with the components of {@link LeakProfile} as keys; lists may be left out. The
     * file is a secret of the provider.
     *
     * @throws org.renkei.api.error.InvalidInputException if it is refused, as {@link #charter} does; no error holds an identifier
     */
    static LeakProfile leakProfile(Path file) {
        return Door.provider().leakProfile(file);
    }

    /** Makes the lint that finds the identifiers of {@code profile} in drafts, before anything leaves the provider. */
    static LeakLint leakLint(LeakProfile profile) {
        return Door.provider().leakLint(profile);
    }

    /**
     * Connects to a council on a hub.
     *
     * @throws org.renkei.api.error.CouncilException {@code UNSUPPORTED}: this version opens councils in memory and embedded
     *     only; a retry does not help
     */
    static Council connect(URI hub, Credentials credentials) {
        return Door.provider().connect(hub, credentials);
    }
}
