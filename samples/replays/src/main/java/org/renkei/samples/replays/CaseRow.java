package org.renkei.samples.replays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.renkei.api.casework.Disposition;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;

/**
 * One thing that happened in the years of cases: all of it invented.
 *
 * @param day on which day
 * @param act what was done: handed in (submit, reply), merged as the tool proposed or on an own finding (merge, find), parted (part),
 *     decided (dispose)
 * @param ref the number of the submission, or of the one whose case is meant
 * @param by the role of who hands it in
 * @param kind what is handed in
 * @param scope to whom
 * @param title one line
 * @param text the text
 * @param indicators the indicators, as {@code type:value} with blanks between
 * @param other the number of the other submission
 * @param value a disposition, a verdict or a cause
 * @param ground why
 */
record CaseRow(
        LocalDate day,
        String act,
        String ref,
        String by,
        String kind,
        String scope,
        String title,
        String text,
        String indicators,
        String other,
        String value,
        String ground) {
    static List<CaseRow> all() {
        try (InputStream in = Resources.open("cases-2019.tsv")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table with a line of headings. */
    static List<CaseRow> parse(String table) {
        return table.lines().skip(1).map(CaseRow::ofLine).toList();
    }

    private static CaseRow ofLine(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 12) {
            throw new IllegalStateException("the table of cases has a line of " + cells.length + " cells, not 12");
        }
        return new CaseRow(
                LocalDate.parse(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                cells[8],
                cells[9],
                cells[10],
                cells[11]);
    }

    Disposition disposition() {
        return Disposition.valueOf(constant(value));
    }

    /** Returns what is handed in; {@code about} is what a reply is about. */
    SubmissionDraft draft(Optional<ItemId> about) {
        SubmissionKind what = SubmissionKind.valueOf(constant(kind));
        PartDraft.Builder part =
                PartDraft.builder(Part.ATTACK, Tlp.AMBER_STRICT, Audience.of(new ScopeId(scope)), title);
        if (!text.isEmpty()) {
            part.text(text);
        }
        if (!indicators.isEmpty()) {
            for (String one : indicators.split(" ", -1)) {
                part.indicator(indicator(one));
            }
        }
        if (what == SubmissionKind.FEEDBACK) {
            part.detail(new Detail.Feedback(Verdict.valueOf(constant(value))));
        } else if (what == SubmissionKind.LIAISON_REPORT) {
            part.detail(new Detail.Incident(value, Optional.empty()));
        }
        SubmissionDraft.Builder draft = SubmissionDraft.builder(what, part.build());
        about.ifPresent(draft::about);
        return draft.build();
    }

    private static Indicator indicator(String text) {
        int colon = text.indexOf(':');
        return Indicator.alert(
                IndicatorType.valueOf(constant(text.substring(0, colon))),
                text.substring(colon + 1),
                "未確認 / unconfirmed");
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
