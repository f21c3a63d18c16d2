package org.renkei.samples.renkei;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;
import org.renkei.api.member.RecordedDecision;

/** Turns rows into admissions and checks every one before the first member is admitted. */
final class RosterDrafts {
    private final Membership membership;
    private final RecordedDecision decision;
    private final Texts texts;

    RosterDrafts(Membership membership, RecordedDecision decision, Texts texts) {
        this.membership = membership;
        this.decision = decision;
        this.texts = texts;
    }

    /** A row that is refused. */
    private static final class RefusedRow extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RefusedTable.Problem problem;

        RefusedRow(RefusedTable.Problem problem) {
            super("the row is refused");
            this.problem = problem;
        }
    }

    /** Returns the admissions, or refuses all rows with what is wrong with any. */
    List<AdmissionDraft> of(List<CsvRow> rows) {
        Set<String> names = membership.roster().members().stream()
                .map(Member::name)
                .map(RosterDrafts::alike)
                .collect(Collectors.toCollection(HashSet::new));
        List<AdmissionDraft> drafts = new ArrayList<>();
        List<RefusedTable.Problem> problems = new ArrayList<>();
        for (CsvRow row : rows) {
            try {
                AdmissionDraft draft = checked(row);
                if (!names.add(alike(draft.name()))) {
                    throw refused(row, RosterColumn.NAME, "twice");
                }
                drafts.add(draft);
            } catch (RefusedRow e) {
                problems.add(e.problem);
            }
        }
        if (!problems.isEmpty()) {
            throw RefusedTable.rows(texts, problems);
        }
        if (drafts.isEmpty()) {
            throw RefusedTable.file(texts, "empty");
        }
        return drafts;
    }

    private AdmissionDraft checked(CsvRow row) {
        try {
            AdmissionDraft draft = draft(row);
            membership.check(draft, decision);
            return draft;
        } catch (InvalidInputException e) {
            if (e.field().startsWith("decision")) {
                throw e; // that is no fault of the row
            }
            throw new RefusedRow(new RefusedTable.Problem(
                    row.number(),
                    RosterColumn.ofField(e.field()).map(column -> column.title(texts)),
                    e.rule(),
                    e.fix()));
        }
    }

    private AdmissionDraft draft(CsvRow row) {
        return new AdmissionDraft(
                required(row, RosterColumn.NAME, name -> name),
                cell(row, RosterColumn.READING, reading -> reading),
                required(row, RosterColumn.CATEGORY, CategoryId::new),
                cell(row, RosterColumn.SUBCATEGORY, CategoryId::new),
                cell(row, RosterColumn.SECTOR, SectorId::new),
                required(row, RosterColumn.CLASS, MemberClassId::new),
                cell(row, RosterColumn.LISTED, text -> listed(row, text)).orElse(true),
                cell(row, RosterColumn.RANK, text -> rank(row, text)));
    }

    private <T> T required(CsvRow row, RosterColumn column, Function<String, T> type) {
        return cell(row, column, type).orElseThrow(() -> refused(row, column, "required"));
    }

    private <T> Optional<T> cell(CsvRow row, RosterColumn column, Function<String, T> type) {
        try {
            return Optional.ofNullable(row.cells().get(column)).map(type);
        } catch (IllegalArgumentException e) {
            throw refused(row, column, "id");
        }
    }

    private boolean listed(CsvRow row, String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw refused(row, RosterColumn.LISTED, "listed");
        };
    }

    private int rank(CsvRow row, String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw refused(row, RosterColumn.RANK, "rank");
        }
        return Integer.parseInt(text);
    }

    private RefusedRow refused(CsvRow row, RosterColumn column, String rule) {
        return new RefusedRow(RefusedTable.Problem.of(texts, rule, row.number(), Optional.of(column.title(texts))));
    }

    private static String alike(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
