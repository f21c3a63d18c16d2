package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.lint.Decision;
import org.renkei.api.lint.Finding;
import org.renkei.api.lint.LeakLint;
import org.renkei.api.lint.LeakProfile;
import org.renkei.api.lint.Redaction;
import org.renkei.api.submission.SubmissionDraft;

/** The lint of one profile. <b>Threads:</b> safe for use by several threads at once; it never changes. */
public final class ProfileLint implements LeakLint {
    private static final int CONTEXT = 40;

    private final FieldScan scan;

    /** Makes the lint of {@code profile}. */
    public ProfileLint(LeakProfile profile) {
        this(profile, EnumSet.allOf(Disguise.class));
    }

    /** Makes a lint that sees through {@code seen} only, so that tests can show that each of them is needed. */
    ProfileLint(LeakProfile profile, Set<Disguise> seen) {
        scan = new FieldScan(Objects.requireNonNull(profile, "profile"), Set.copyOf(seen));
    }

    @Override
    public List<Finding> check(SubmissionDraft draft) {
        List<Field> fields = Field.of(draft);
        Placeholders placeholders = new Placeholders();
        fields.forEach(field -> placeholders.avoid(field.text()));
        List<Finding> findings = new ArrayList<>();
        for (Field field : fields) {
            for (Hit hit : hits(field)) {
                findings.add(finding(field, hit, placeholders));
            }
        }
        return List.copyOf(findings);
    }

    @Override
    public String quote(SubmissionDraft draft, Finding finding) {
        return Field.of(draft).stream()
                .filter(field -> field.path().equals(finding.field())
                        && finding.to() <= field.text().length())
                .findFirst()
                .map(field -> field.text().substring(finding.from(), finding.to()))
                .orElseThrow(() ->
                        new InvalidInputException("finding", "it must lie in the draft", "check the draft again"));
    }

    @Override
    public Redaction redact(SubmissionDraft draft, List<Decision> decisions) {
        Map<Finding, Decision> decided = new HashMap<>();
        List<Finding> findings = check(draft);
        Set<Finding> known = new HashSet<>(findings);
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            String path = "decisions[" + i + "]";
            if (!known.contains(decision.finding())) {
                throw new InvalidInputException(path, "it must be on a finding of the draft", "check the draft again");
            }
            if (decided.put(decision.finding(), decision) != null) {
                throw new InvalidInputException(path, "each finding is decided once", "remove the repetition");
            }
        }
        List<Redaction.Kept> kept = new ArrayList<>();
        Map<String, Map<Finding, String>> replacements = new HashMap<>();
        for (Finding finding : findings) {
            Decision decision = decided.get(finding);
            if (decision == null) {
                throw new InvalidInputException(
                        finding.field(), "each finding is decided", "replace it, or keep it for a reason");
            }
            if (decision instanceof Decision.Replace replace) {
                replacements
                        .computeIfAbsent(finding.field(), any -> new LinkedHashMap<>())
                        .put(finding, discreet(replace.text(), replace.text().equals(finding.replacement()), finding));
            } else if (decision instanceof Decision.Keep keep) {
                kept.add(new Redaction.Kept(finding.kind(), finding.field(), discreet(keep.reason(), false, finding)));
            }
        }
        Map<String, String> texts = new HashMap<>();
        Field.of(draft).stream()
                .filter(field -> replacements.containsKey(field.path()))
                .forEach(field -> texts.put(field.path(), replaced(field.text(), replacements.get(field.path()))));
        return new Redaction(Rewriting.of(draft, texts), kept);
    }

    /** Returns {@code text}, which a person wrote unless it is the lint's own proposal, if it names nothing of the profile. */
    private String discreet(String text, boolean proposed, Finding finding) {
        if (!proposed && !scan.scan(text).isEmpty()) {
            throw new InvalidInputException(
                    finding.field(), "what is decided on a finding names nothing of the profile", "choose other words");
        }
        return text;
    }

    private static String replaced(String text, Map<Finding, String> replacements) {
        StringBuilder out = new StringBuilder(text.length());
        int end = 0;
        for (Map.Entry<Finding, String> replacement : replacements.entrySet()) {
            out.append(text, end, replacement.getKey().from()).append(replacement.getValue());
            end = replacement.getKey().to();
        }
        return out.append(text, end, text.length()).toString();
    }

    private static Finding finding(Field field, Hit hit, Placeholders placeholders) {
        String text = field.text();
        boolean whole = field.isValue() && hit.length() == text.length();
        String proposal =
                whole ? "" : placeholders.of(hit.thing(), style(field, hit), text.substring(hit.from(), hit.to()));
        return new Finding(
                field.part(),
                field.path(),
                hit.from(),
                hit.to(),
                hit.thing().sort().kind(),
                proposal);
    }

    /** Returns what was found in {@code field}. A URL on a machine of one's own is one's own, whatever its path. */
    private List<Hit> hits(Field field) {
        List<Hit> hits = scan.scan(field.text());
        return hits.stream()
                .filter(hit -> field.isValue() && isHostOfUrl(hit, field.text()))
                .findFirst()
                .map(hit -> List.of(new Hit(0, field.text().length(), hit.thing())))
                .orElse(hits);
    }

    private static boolean isHostOfUrl(Hit hit, String text) {
        boolean machine =
                switch (hit.thing().sort()) {
                    case DOMAIN, ADDRESS, HOST -> true;
                    case ORGANISATION, PERSON, MAIL_ADDRESS, USER, SHARE, FOLDER, PHONE -> false;
                };
        String before = text.substring(0, hit.from());
        String behind = text.substring(hit.to());
        boolean end = behind.isEmpty() || "/:?#]".indexOf(behind.charAt(0)) >= 0;
        return machine && end && before.indexOf("://") > 0 && before.indexOf('/', before.indexOf("://") + 3) < 0;
    }

    /** A placeholder is worded as the text around it is. */
    private static Placeholders.Style style(Field field, Hit hit) {
        if (field.isValue()) {
            return Placeholders.Style.BARE;
        }
        String text = field.text();
        int from = hit.from();
        int to = hit.to();
        String around = text.substring(Math.max(0, from - CONTEXT), from)
                + text.substring(to, Math.min(text.length(), to + CONTEXT));
        boolean alone = around.chars().noneMatch(Character::isLetter);
        boolean japanese =
                (alone ? text.substring(from, to) : around).chars().anyMatch(c -> Script.isJapanese((char) c));
        return japanese ? Placeholders.Style.JAPANESE : Placeholders.Style.ENGLISH;
    }
}
