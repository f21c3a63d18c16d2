package org.renkei.samples.replays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Disposition;
import org.renkei.api.casework.Disposition.Outcome;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.statistics.DispositionTable;
import org.renkei.api.submission.Receipt;

/** Plays the rows of cases one after the other, and asks the council to count. What an earlier run has done is left as it is. */
final class CaseYearScript {
    private final Setting setting;
    private final Council officer;
    private final Map<String, Receipt> receipts = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private LocalDate today = LocalDate.EPOCH;
    private int ofToday;
    private boolean playedBefore;

    CaseYearScript(Setting setting) {
        this.setting = setting;
        this.officer = setting.council().as(setting.council().officer());
    }

    void play(CaseRow row) {
        Instant now = come(row.day());
        switch (row.act()) {
            case "submit" -> submit(row, Optional.empty(), now);
            case "reply" ->
                submit(row, Optional.of(new ItemId(receipt(row.other()).id().value())), now);
            default -> decide(row, now);
        }
    }

    private void submit(CaseRow row, Optional<ItemId> about, Instant now) {
        Cast.Actor by = setting.cast().role(row.by());
        long before = setting.council().head();
        try (Council view = setting.council().as(by.handler())) {
            receipts.put(row.ref(), view.submissions().submit(row.draft(about), row.ref()));
        }
        playedBefore = setting.council().head() == before;
        days.put(row.ref(), row.day());
        setting.story()
                .scene(
                        now,
                        Story.Origin.ASSUMED,
                        "council-2019." + row.kind(),
                        row.ref(),
                        by.name(setting.story().locale()),
                        setting.story().half(row.title()));
    }

    private void decide(CaseRow row, Instant now) {
        if (!playedBefore) {
            enter(row);
        }
        setting.story()
                .scene(
                        now,
                        Story.Origin.ASSUMED,
                        "council-2019." + row.act(),
                        row.ref(),
                        row.other(),
                        row.value().isEmpty() ? "" : disposition(row.disposition()),
                        setting.story().half(row.ground()));
    }

    private void enter(CaseRow row) {
        Cases cases = officer.cases();
        CaseId id = receipt(row.ref()).inCase();
        switch (row.act()) {
            case "merge" -> {
                requireProposed(cases, row);
                cases.merge(id, receipt(row.other()).inCase(), row.ground());
            }
            case "find" -> cases.merge(id, receipt(row.other()).inCase(), row.ground());
            case "part" -> cases.unmerge(id, receipt(row.other()).inCase(), row.ground());
            case "dispose" -> cases.dispose(id, row.disposition(), row.ground());
            default -> throw new IllegalStateException("the table of cases has an act that nobody knows: " + row.act());
        }
    }

    /** The analyst decides; but that these two are one the tool has to have seen by itself. */
    private void requireProposed(Cases cases, CaseRow row) {
        CaseId head = cases.get(receipt(row.other()).inCase()).id();
        boolean proposed = cases.proposals(receipt(row.ref()).inCase()).stream()
                .anyMatch(proposal -> proposal.other().equals(head));
        if (!proposed) {
            throw new IllegalStateException("nothing proposed that " + row.ref() + " and " + row.other() + " are one");
        }
    }

    private Receipt receipt(String ref) {
        return Optional.ofNullable(receipts.get(ref))
                .orElseThrow(() -> new IllegalStateException("the table of cases names " + ref + " too early"));
    }

    private Instant come(LocalDate day) {
        boolean begins = !day.equals(today);
        ofToday = begins ? 0 : ofToday + 1;
        today = day;
        Instant now = day.atTime(10, 0).atZone(Story.ZONE).toInstant().plusSeconds(60L * ofToday);
        setting.clock().moveTo(now);
        if (begins) {
            setting.story().day(now);
        }
        return now;
    }

    /** Counts as of a day, on a later one. */
    void count(LocalDate asOf, LocalDate on) {
        Instant now = come(on);
        DispositionTable table = officer.statistics().table(asOf);
        long handedIn = days.values().stream().filter(day -> !day.isAfter(asOf)).count();
        setting.story()
                .scene(
                        now,
                        Story.Origin.DONE,
                        "council-2019.table",
                        asOf,
                        table.total(),
                        table.of(Outcome.TOLD),
                        table.total() - table.of(Outcome.TOLD));
        for (Disposition disposition : Disposition.values()) {
            setting.story().detail("council-2019.row", disposition(disposition), table.of(disposition));
        }
        setting.facts()
                .note("asOf", asOf)
                .note("submissions", handedIn)
                .note("cases", table.total())
                .note("publishedOrShared", table.of(Outcome.TOLD))
                .note("others", table.total() - table.of(Outcome.TOLD))
                .note("notNeeded", row(table, Outcome.NOT_NEEDED))
                .note("givenUp", row(table, Outcome.GIVEN_UP))
                .note("inAnalysis", table.of(Outcome.IN_ANALYSIS));
    }

    private static Map<String, Object> row(DispositionTable table, Outcome outcome) {
        Map<String, Object> row = Facts.row("all", table.of(outcome));
        List.of(Disposition.values()).stream()
                .filter(disposition -> disposition.outcome() == outcome)
                .forEach(disposition -> row.put(word(disposition), table.of(disposition)));
        return row;
    }

    private String disposition(Disposition disposition) {
        return setting.story().text("disposition." + disposition.name());
    }

    private static String word(Disposition disposition) {
        return disposition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
