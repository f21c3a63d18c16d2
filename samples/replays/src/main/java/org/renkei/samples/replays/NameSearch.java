package org.renkei.samples.replays;

import java.util.List;
import org.renkei.api.Council;
import org.renkei.api.retrieval.FeedEntry;

/** Looks for a provider's name and ids in everything that other members may read. */
final class NameSearch {
    private final Setting setting;

    NameSearch(Setting setting) {
        this.setting = setting;
    }

    /** Tells how many items others have read and in how many of them {@code role} can be recognised. */
    void tell(String role) {
        Cast.Actor hidden = setting.cast().role(role);
        List<String> traces = List.of(
                hidden.seat().ja(),
                hidden.seat().en(),
                hidden.member().value(),
                hidden.handler().value());
        long read = 0;
        long recognised = 0;
        for (Cast.Actor actor : setting.cast().actors()) {
            if (actor.equals(hidden)) {
                continue;
            }
            try (Council view = setting.council().as(actor.handler())) {
                for (FeedEntry entry : Reading.everything(view)) {
                    read++;
                    recognised += traces.stream().anyMatch(entry.toString()::contains) ? 1 : 0;
                }
            }
        }
        setting.story().heading("names.heading");
        setting.story().detail("names.result", hidden.name(setting.story().locale()), read, recognised);
        setting.facts().note("providerHidden", Facts.row("itemsRead", read, "itemsThatNameIt", recognised));
    }
}
