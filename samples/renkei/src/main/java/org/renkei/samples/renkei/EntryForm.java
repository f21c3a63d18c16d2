package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.submission.Submission;

/** Shows people an item in a list of them. */
final class EntryForm {
    private EntryForm() {}

    static Map<String, Object> row(FeedEntry entry, Texts texts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", entry.at());
        row.put("id", entry.id());
        if (entry.item() instanceof Item.Issued issued) {
            Countermeasure countermeasure = issued.countermeasure();
            row.put("kind", ItemKind.COUNTERMEASURE + " " + countermeasure.urgency());
            row.put("label", countermeasure.label());
            row.put("summary", countermeasure.title().in(texts.locale()));
        } else if (entry.item() instanceof Item.Shared shared) {
            Submission submission = shared.submission();
            row.put("kind", submission.kind());
            row.put("label", submission.parts().get(0).label());
            row.put("summary", submission.parts().get(0).summary());
        }
        if (entry.item() instanceof Item.Recalled recalled) {
            row.put("kind", recalled.was());
        }
        if (entry.asksBack()) {
            row.put("recalled", texts.text(entry.item() instanceof Item.Recalled ? "recall.all" : "recall.some"));
        }
        return row;
    }
}
