package org.renkei.core.engine;

import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ToolId;

/**
 * Who is given things: a handler through one application, which keeps copies of its own.
 *
 * @param handler the handler
 * @param tool the application
 */
public record ReaderId(HandlerId handler, ToolId tool) {
    /** Returns the name under which the log of reading knows it. */
    public String name() {
        return handler + "/" + tool;
    }

    /** Returns the one with this name. */
    public static ReaderId of(String name) {
        int slash = name.indexOf('/');
        return new ReaderId(new HandlerId(name.substring(0, slash)), new ToolId(name.substring(slash + 1)));
    }
}
