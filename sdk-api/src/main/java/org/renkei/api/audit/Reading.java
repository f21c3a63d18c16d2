package org.renkei.api.audit;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ToolId;
import org.renkei.api.submission.Part;

/**
 * An item was given to a handler.
 *
 * @param number the entry's place in the record, from 1; the items of one page share it
 * @param at when, exactly, before it left
 * @param member for which member
 * @param handler to whom
 * @param tool through which application
 * @param item what
 * @param parts which parts of a submission; empty for countermeasure information, which is read whole
 */
public record Reading(
        Long number, Instant at, MemberId member, HandlerId handler, ToolId tool, ItemId item, Set<Part> parts) {
    /** Checks the parts. */
    @JsonbCreator
    public Reading {
        Require.between("number", number, 1, Long.MAX_VALUE);
        Require.present("at", at);
        Require.present("member", member);
        Require.present("handler", handler);
        Require.present("tool", tool);
        Require.present("item", item);
        parts = Require.set("parts", parts, Part.values().length);
    }
}
