package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.lint.Decision;
import org.renkei.api.lint.Finding;
import org.renkei.api.lint.LeakKind;
import org.renkei.api.lint.LeakLint;
import org.renkei.api.lint.Redaction;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.SubmissionDraft;
import picocli.CommandLine.Option;

/** What a draft must not give away, and what was decided on each finding: findings are numbered from 1 in the order shown. */
final class LeakOptions {
    @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "option.profile")
    private @Nullable Path profile;

    @Option(names = "--replace", paramLabel = "N[=TEXT]", descriptionKey = "option.replace")
    private List<String> replaced = new ArrayList<>();

    @Option(names = "--replace-rest", descriptionKey = "option.replace-rest")
    private boolean replaceRest;

    @Option(names = "--keep", paramLabel = "N=REASON", descriptionKey = "option.keep")
    private List<String> kept = new ArrayList<>();

    /** A finding as a person sees it. */
    record Shown(Integer number, Part part, String field, LeakKind kind, String text, String replacement) {}

    Optional<Path> profile() {
        return Optional.ofNullable(profile);
    }

    /** Returns whether something was decided. */
    boolean decides() {
        return replaceRest || !replaced.isEmpty() || !kept.isEmpty();
    }

    /** Returns what was found in {@code draft}, numbered. */
    List<Shown> found(SubmissionDraft draft) {
        LeakLint lint = lint();
        List<Shown> shown = new ArrayList<>();
        for (Finding finding : lint.check(draft)) {
            shown.add(new Shown(
                    shown.size() + 1,
                    finding.part(),
                    finding.field(),
                    finding.kind(),
                    lint.quote(draft, finding),
                    finding.replacement()));
        }
        return shown;
    }

    /**
     * Returns {@code draft} as decided; as it is if there is no profile.
     *
     * @throws InvalidInputException if something found is undecided
     */
    Redaction decided(SubmissionDraft draft) {
        if (profile == null) {
            if (decides()) {
                throw new InvalidInputException(
                        "--profile", "decisions are on what a profile finds", "name the profile with --profile");
            }
            return new Redaction(draft, List.of());
        }
        LeakLint lint = lint();
        return lint.redact(draft, decisions(lint.check(draft)));
    }

    private LeakLint lint() {
        if (profile == null) {
            throw new InvalidInputException("--profile", "it must be given", "give a value");
        }
        return Council.leakLint(Council.leakProfile(profile));
    }

    private List<Decision> decisions(List<Finding> findings) {
        Map<Integer, Decision> decisions = new TreeMap<>();
        replaced.forEach(text -> {
            Entry entry = Entry.of("--replace", text, findings);
            put(
                    "--replace",
                    decisions,
                    entry,
                    entry.words.map(entry.finding::replaceWith).orElseGet(entry.finding::accept));
        });
        kept.forEach(text -> {
            Entry entry = Entry.of("--keep", text, findings);
            String reason = entry.words.orElseThrow(
                    () -> new InvalidInputException("--keep", "what stays needs a reason", "write N=REASON"));
            put("--keep", decisions, entry, entry.finding.keep(reason));
        });
        for (int i = 0; i < findings.size(); i++) {
            if (replaceRest) {
                decisions.putIfAbsent(i + 1, findings.get(i).accept());
            } else if (!decisions.containsKey(i + 1)) {
                throw new InvalidInputException(
                        "--profile",
                        "finding " + (i + 1) + " of " + findings.size() + " is undecided",
                        "look at it with 'renkei lint' and decide with --replace, --keep or --replace-rest");
            }
        }
        return List.copyOf(decisions.values());
    }

    private static void put(String option, Map<Integer, Decision> decisions, Entry entry, Decision decision) {
        if (decisions.putIfAbsent(entry.number, decision) != null) {
            throw new InvalidInputException(option, "each finding is decided on once", "remove the repetition");
        }
    }

    /** What was decided on one finding, in words. */
    private record Entry(int number, Finding finding, Optional<String> words) {
        static Entry of(String option, String text, List<Finding> findings) {
            int equals = text.indexOf('=');
            String number = equals < 0 ? text : text.substring(0, equals);
            if (!number.matches("[1-9][0-9]{0,5}") || Integer.parseInt(number) > findings.size()) {
                throw new InvalidInputException(
                        option,
                        "it begins with the number of a finding, from 1 to " + findings.size(),
                        "take the number from 'renkei lint'");
            }
            int found = Integer.parseInt(number);
            return new Entry(
                    found,
                    findings.get(found - 1),
                    equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1)));
        }
    }
}
