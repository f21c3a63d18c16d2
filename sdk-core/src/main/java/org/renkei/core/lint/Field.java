package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.List;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;

/**
 * One string of a draft.
 *
 * @param part the part it stands in
 * @param path its path, such as {@code parts[0].text}
 * @param text the string
 * @param isValue whether it is the value of an indicator, and not prose
 */
record Field(Part part, String path, String text, boolean isValue) {
    /** Returns every string of {@code draft}. */
    static List<Field> of(SubmissionDraft draft) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < draft.parts().size(); i++) {
            PartDraft part = draft.parts().get(i);
            String path = "parts[" + i + "].";
            fields.add(new Field(part.part(), path + "summary", part.summary(), false));
            fields.add(new Field(part.part(), path + "text", part.text(), false));
            for (int j = 0; j < part.indicators().size(); j++) {
                indicator(
                        fields,
                        part.part(),
                        path + "indicators[" + j + "].",
                        part.indicators().get(j));
            }
            for (int j = 0; j < part.details().size(); j++) {
                if (part.details().get(j) instanceof Detail.Sighting sighting) {
                    indicator(fields, part.part(), path + "details[" + j + "].indicator.", sighting.indicator());
                }
            }
        }
        return fields;
    }

    private static void indicator(List<Field> fields, Part part, String path, Indicator indicator) {
        fields.add(new Field(part, path + "value", indicator.value(), true));
        indicator.reason().ifPresent(reason -> fields.add(new Field(part, path + "reason", reason, false)));
    }
}
