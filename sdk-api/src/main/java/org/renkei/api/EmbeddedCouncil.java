package org.renkei.api;

import java.nio.file.Path;
import org.renkei.api.id.CouncilId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;

/**
 * A whole council inside this program, as its operator holds it. Work is done through views, one for each handler.
 *
 * <p><b>Threads:</b> safe for use by several threads at once. <b>Closing:</b> waits for what is under way, then releases the
 * store; every later call, and every call on its views, throws {@code CLOSED}.
 */
public interface EmbeddedCouncil extends AutoCloseable {
    /** Returns the council's id. */
    CouncilId id();

    /** Returns the secretariat's officer with whom the council was founded. */
    HandlerId officer();

    /** Returns the view of {@code handler}, working through the application that embeds the council. */
    Council as(HandlerId handler);

    /**
     * Returns the view of {@code handler} through {@code tool}: its cursors are of use to that tool only.
     *
     * @throws org.renkei.api.error.NotFoundException if there is no such handler
     */
    Council as(HandlerId handler, ToolId tool);

    /**
     * Returns the place in the journal of the last thing that was decided or done. Reading does not move it, although the journal
     * vouches for the record of reading from time to time.
     */
    long head();

    /**
     * Returns the SHA-256, in hexadecimal digits, of the council's state. Replaying the same events gives the same state, in
     * whatever store and on whatever machine.
     */
    String stateHash();

    /**
     * Writes a consistent copy to {@code file} while work goes on.
     *
     * @param file must not exist; it appears whole or not at all
     * @throws org.renkei.api.error.CouncilException {@code UNSUPPORTED} for a council in memory
     */
    void backup(Path file);

    @Override
    void close();
}
