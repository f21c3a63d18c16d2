package org.renkei.api.request;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.submission.Audience;

/**
 * What is asked, and of whom.
 *
 * @param kind formally or voluntarily
 * @param about the item it is about, shown to those addressees that may read it; the request and its answers join that item's
 *     case. Absent: they make a case of their own
 * @param to whom it is put to: the active members that such an audience has when it is issued, pledged or not. Coordinators are
 *     asked only by name, who asks never
 * @param subject one line, 1 to 200 characters
 * @param text what is asked, 1 to 20,000 characters
 * @param due the last day for answers to a formal request, in Japan; absent: as many business days after it is issued as the
 *     charter gives. A voluntary one has none
 */
public record RequestDraft(
        RequestKind kind, Optional<ItemId> about, Audience to, String subject, String text, Optional<LocalDate> due) {
    /** Checks the parts. */
    @JsonbCreator
    public RequestDraft {
        Require.present("kind", kind);
        about = Require.optional(about);
        Require.present("to", to);
        Require.line("subject", subject, 200);
        Require.text("text", text, 20_000);
        due = Require.optional(due);
    }

    /** Returns a formal request to be answered within the charter's time. */
    public static RequestDraft formal(Audience to, String subject, String text) {
        return new RequestDraft(RequestKind.FORMAL, Optional.empty(), to, subject, text, Optional.empty());
    }

    /** Returns a voluntary ask. */
    public static RequestDraft voluntary(Audience to, String subject, String text) {
        return new RequestDraft(RequestKind.VOLUNTARY, Optional.empty(), to, subject, text, Optional.empty());
    }

    /** Returns this draft about an item. */
    public RequestDraft about(ItemId item) {
        return new RequestDraft(kind, Optional.of(item), to, subject, text, due);
    }

    /** Returns this draft with a last day for answers. */
    public RequestDraft due(LocalDate day) {
        return new RequestDraft(kind, about, to, subject, text, Optional.of(day));
    }
}
