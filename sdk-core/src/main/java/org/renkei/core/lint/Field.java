package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renkei.api.submission.Part;
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
    /** Returns every string of the parts of {@code draft}; outside them stands nothing that members read. */
    static List<Field> of(SubmissionDraft draft) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < draft.parts().size(); i++) {
            Part part = draft.parts().get(i).part();
            new Strings((path, text, isValue) -> {
                        fields.add(new Field(part, path, text, isValue));
                        return text;
                    })
                    .anew("parts[" + i + "]", draft.parts().get(i));
        }
        return fields;
    }

    /** Returns {@code draft} with the strings of {@code texts}, by path, in place of its own. */
    static SubmissionDraft rewritten(SubmissionDraft draft, Map<String, String> texts) {
        return Strings.with(
                draft,
                "parts",
                new Strings((path, text, isValue) -> texts.getOrDefault(path, text)).anew("parts", draft.parts()));
    }
}
