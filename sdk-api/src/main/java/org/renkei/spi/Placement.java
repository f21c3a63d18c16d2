package org.renkei.spi;

import java.util.Optional;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;
import org.renkei.api.retrieval.Urgency;

/**
 * An indicator with what a tool needs to know about it. Who provided it is not among that.
 *
 * @param item the item it stands in
 * @param inCase the case of that item
 * @param countermeasure the countermeasure information, if the item is one
 * @param indicator what to look for
 * @param act what this tool may do when it finds it: never more than {@code indicator.act()}, than the destination allows, or
 *     than ALERT while unconfirmed
 * @param stage how far the information has come
 * @param title one line from the countermeasure information
 * @param urgency how soon, from the countermeasure information
 */
public record Placement(
        ItemId item,
        CaseId inCase,
        Optional<CountermeasureId> countermeasure,
        Indicator indicator,
        Act act,
        Stage stage,
        Optional<Wording> title,
        Optional<Urgency> urgency) {
    /** Checks the parts. */
    public Placement {
        Require.present("item", item);
        Require.present("inCase", inCase);
        countermeasure = Require.optional(countermeasure);
        Require.present("indicator", indicator);
        Require.present("act", act);
        Require.present("stage", stage);
        title = Require.optional(title);
        urgency = Require.optional(urgency);
    }

    @Override
    public String toString() {
        return "placement of " + item;
    }
}
