package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.lint.Decision;
import org.renkei.api.lint.Finding;
import org.renkei.api.lint.Redaction;

/** The decisions on all findings of a draft, in the order of the findings. */
final class Decisions {
    private final List<Decision> inOrder;

    private Decisions(List<Decision> inOrder) {
        this.inOrder = inOrder;
    }

    /**
     * Refuses decisions that leave something open.
     *
     * @param names tells whether a text names somebody of the profile
     */
    static Decisions of(List<Finding> findings, List<Decision> decisions, Predicate<String> names) {
        Map<Finding, Decision> decided = decided(new HashSet<>(findings), decisions);
        List<Decision> inOrder = new ArrayList<>();
        for (Finding finding : findings) {
            Decision decision = decided.get(finding);
            if (decision == null) {
                throw new InvalidInputException(
                        finding.field(), "each finding is decided", "replace it, or keep it for a reason");
            }
            if (names.test(ownWords(decision))) {
                throw new InvalidInputException(
                        finding.field(),
                        "what is decided on a finding names nothing of the profile",
                        "choose other words");
            }
            inOrder.add(decision);
        }
        return new Decisions(inOrder);
    }

    private static Map<Finding, Decision> decided(Set<Finding> findings, List<Decision> decisions) {
        Map<Finding, Decision> decided = new HashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            String path = "decisions[" + i + "]";
            if (!findings.contains(decision.finding())) {
                throw new InvalidInputException(path, "it must be on a finding of the draft", "check the draft again");
            }
            if (decided.put(decision.finding(), decision) != null) {
                throw new InvalidInputException(path, "each finding is decided once", "remove the repetition");
            }
        }
        return decided;
    }

    /** Returns what a person wrote; a proposal that was accepted is the lint's own. */
    private static String ownWords(Decision decision) {
        if (decision instanceof Decision.Replace replace) {
            return replace.text().equals(replace.finding().replacement()) ? "" : replace.text();
        }
        return decision instanceof Decision.Keep keep ? keep.reason() : "";
    }

    /** Returns the strings among {@code fields} that change, by path. */
    Map<String, String> texts(List<Field> fields) {
        Map<String, List<Decision.Replace>> replacements = inOrder.stream()
                .filter(Decision.Replace.class::isInstance)
                .map(Decision.Replace.class::cast)
                .collect(Collectors.groupingBy(replace -> replace.finding().field()));
        Map<String, String> texts = new HashMap<>();
        for (Field field : fields) {
            List<Decision.Replace> inField = replacements.getOrDefault(field.path(), List.of());
            if (!inField.isEmpty()) {
                texts.put(field.path(), replaced(field.text(), inField));
            }
        }
        return texts;
    }

    /** Returns what stays. */
    List<Redaction.Kept> kept() {
        return inOrder.stream()
                .filter(Decision.Keep.class::isInstance)
                .map(Decision.Keep.class::cast)
                .map(keep ->
                        new Redaction.Kept(keep.finding().kind(), keep.finding().field(), keep.reason()))
                .toList();
    }

    private static String replaced(String text, List<Decision.Replace> replacements) {
        StringBuilder out = new StringBuilder(text.length());
        int end = 0;
        for (Decision.Replace replace : replacements) {
            out.append(text, end, replace.finding().from()).append(replace.text());
            end = replace.finding().to();
        }
        return out.append(text, end, text.length()).toString();
    }
}
