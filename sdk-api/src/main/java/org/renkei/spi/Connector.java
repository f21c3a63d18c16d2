package org.renkei.spi;

import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;

/**
 * One tool, connected with one set of settings. What it does is said by the roles it implements: {@link IndicatorSink}, {@link
 * BlockSink}, {@link Inventoried}, {@link FeedbackSource}, {@link NoticeSink}, {@link ReplySource}.
 *
 * <p><b>Errors:</b> each method makes one attempt and throws {@link ConnectorException}, which says whose turn it is. Any other
 * exception counts as a fault of the plugin. <b>Threads:</b> the host calls one method at a time, with the class loader of the
 * connector as the thread's, so that libraries in the plugin find their own services; the connector starts no thread that it
 * does not end. <b>Closing:</b> releases threads, files and connections, and forgets nothing that was answered;
 * closing again does nothing.
 */
public interface Connector extends AutoCloseable {
    /**
     * Returns whether this connector, with the settings it has, plays {@code role}. The host asks once, after opening. By
     * default it plays every role it implements; one whose role needs a setting that may be absent says so here.
     */
    default boolean plays(Class<? extends Connector> role) {
        return role.isInstance(this);
    }

    /** Goes as deep as asked, and reports every step up to the first that fails. It changes nothing in the tool. */
    Probe probe(Depth depth);

    @Override
    void close();

    /** How deep a probe goes: the order is contract, and each includes the ones before. */
    enum Depth {
        /** The tool is there. */
        CONNECT,
        /** It knows us. */
        AUTHENTICATE,
        /** It lets us do what we must. */
        PERMISSION
    }

    /**
     * What a probe found.
     *
     * @param steps what was tried, in order
     */
    record Probe(List<Step> steps) {
        /** Copies. */
        public Probe {
            steps = Require.list("steps", steps, 100);
        }

        /** Returns whether every step succeeded. */
        public boolean passed() {
            return steps.stream().allMatch(step -> step.remedy().isEmpty());
        }
    }

    /**
     * One step of a probe.
     *
     * @param depth how deep it lies
     * @param code what was tried, such as {@code FILE_WRITABLE}
     * @param remedy what to do, if it failed; without content or secrets
     */
    record Step(Depth depth, String code, Optional<Wording> remedy) {
        /** Checks the parts. */
        public Step {
            Require.present("depth", depth);
            ConnectorNames.code(code);
            remedy = Require.optional(remedy);
        }

        /** Returns a step that succeeded. */
        public static Step passed(Depth depth, String code) {
            return new Step(depth, code, Optional.empty());
        }

        /** Returns a step that failed, with what to do about it. */
        public static Step failed(Depth depth, String code, Wording remedy) {
            return new Step(depth, code, Optional.of(remedy));
        }
    }
}
