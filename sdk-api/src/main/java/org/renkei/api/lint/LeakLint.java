package org.renkei.api.lint;

import java.util.List;
import org.renkei.api.submission.SubmissionDraft;

/**
 * Finds a provider's own identifiers in what it is about to hand in, and takes them out as a person decides. Made by {@link
 * org.renkei.api.Council#leakLint}; it needs no council, asks nobody, and keeps nothing.
 *
 * <p>It reads every string of every part: summary, text, indicators and details. It sees through spellings (width, case, kana,
 * old forms of characters, legal forms, blanks and invisible characters inside a word), defanging, and encodings (percent,
 * HTML, quoted-printable, RFC 2047, Punycode, Base64, hexadecimal), also one inside the other. It proposes and does not
 * understand: who wrote a text can still be told by style, by place and by date.
 *
 * <p>What belongs to the attacker stays: domains, URLs, addresses, hashes, names of malware and vulnerabilities, paths of the
 * system. Only where a string of the attacker's holds an identifier of the profile is that piece found.
 *
 * <p>Time is linear in the length of the draft. No error holds text of a draft or of the profile.
 *
 * <p><b>Threads:</b> safe for use by several threads at once; it never changes.
 */
public interface LeakLint {
    /**
     * Returns what seems to name the provider, part by part and place by place. Findings never overlap.
     *
     * <p>Within a draft the same thing gets the same placeholder everywhere, worded in the language of the text around it, and
     * never one that the draft uses already.
     */
    List<Finding> check(SubmissionDraft draft);

    /**
     * Returns the text that was found, to show it to whoever decides.
     *
     * @throws org.renkei.api.error.InvalidInputException if {@code draft} has no such place; a retry does not help
     */
    String quote(SubmissionDraft draft, Finding finding);

    /**
     * Returns {@code draft} as decided. An indicator or a sighting of which nothing is left is left out.
     *
     * @param decisions one for each finding of {@code draft}, in any order
     * @throws org.renkei.api.error.InvalidInputException if a finding is undecided, decided twice or not of this draft, if a
     *     replacement or a reason holds an identifier of the profile, or if a field is too long or not of its form afterwards;
     *     a retry helps only with other decisions
     */
    Redaction redact(SubmissionDraft draft, List<Decision> decisions);
}
