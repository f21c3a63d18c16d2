package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
    private static final int CONTEXT = 100;

    /** Reports in Japanese are full of Latin letters, and those in English have hardly any Japanese ones. */
    private static final int SHARE_OF_JAPANESE = 10;

    private final FieldScan scan;

    /** Makes the lint of {@code profile}. */
    public ProfileLint(LeakProfile profile) {
        this(profile, EnumSet.allOf(Disguise.class));
    }

    /** Makes a lint that sees through {@code seen} only, so that tests can show that each of them is needed. */
    ProfileLint(LeakProfile profile, Set<Disguise> seen) {
        scan = new FieldScan(Objects.requireNonNull(profile, "profile"), EnumSet.copyOf(seen));
    }

    @Override
    public List<Finding> check(SubmissionDraft draft) {
        List<Field> fields = Field.of(draft);
        Placeholders placeholders = new Placeholders();
        fields.forEach(field -> placeholders.avoid(scan.plain(field.text())));
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
        Decisions decided =
                Decisions.of(check(draft), decisions, text -> !scan.scan(text).isEmpty());
        return new Redaction(Field.rewritten(draft, decided.texts(Field.of(draft))), decided.kept());
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
        String telling = around.chars().anyMatch(Character::isLetter) ? around : text.substring(from, to);
        long letters = telling.chars().filter(Character::isLetter).count();
        long japanese = telling.chars().filter(c -> Script.isJapanese((char) c)).count();
        return japanese * SHARE_OF_JAPANESE >= letters ? Placeholders.Style.JAPANESE : Placeholders.Style.ENGLISH;
    }
}
