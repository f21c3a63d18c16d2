package org.renkei.samples.replays;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.CategoryCount;
import org.renkei.api.member.Roster;

/** Tells how many members of which kind the council has. */
final class MemberTable {
    private final Setting setting;

    MemberTable(Setting setting) {
        this.setting = setting;
    }

    /** Shows the roster; {@code reader} is a member that is no officer. */
    void show(HandlerId reader) {
        try (Council officer = setting.council().as(setting.council().officer())) {
            Roster roster = officer.membership().roster();
            Roster asSeen = seenBy(reader);
            Charter charter = officer.membership().charter();
            Story story = setting.story();
            story.heading("members.heading", roster.total(), asSeen.unlisted());
            List<Map<String, Object>> rows = new ArrayList<>();
            for (CategoryCount count : roster.counts()) {
                String title = title(charter, count);
                story.detail("members.row", "%4d".formatted(count.members()), indent(charter, count) + title);
                rows.add(row(count));
            }
            Map<String, Object> classes = classes(roster, charter);
            story.detail("members.classes", String.join(story.text("list.comma"), titled(classes, charter)));
            setting.facts()
                    .note("members", roster.total())
                    .note("unlisted", asSeen.unlisted())
                    .note("counts", rows)
                    .note("classes", classes);
        }
    }

    private Roster seenBy(HandlerId reader) {
        try (Council member = setting.council().as(reader)) {
            return member.membership().roster();
        }
    }

    private String title(Charter charter, CategoryCount count) {
        return count.sector()
                .flatMap(charter::sector)
                .map(sector -> sector.title())
                .or(() -> charter.category(count.category()).map(category -> category.title()))
                .orElseThrow()
                .in(setting.story().locale());
    }

    private static String indent(Charter charter, CategoryCount count) {
        boolean part = count.sector().isPresent()
                || charter.category(count.category())
                        .flatMap(category -> category.within())
                        .isPresent();
        return part ? "  " : "";
    }

    private static Map<String, Object> row(CategoryCount count) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("category", count.category().value());
        count.sector().ifPresent(sector -> row.put("sector", sector.value()));
        row.put("members", count.members());
        return row;
    }

    private static Map<String, Object> classes(Roster roster, Charter charter) {
        Map<String, Object> classes = new LinkedHashMap<>();
        for (MemberClass memberClass : charter.classes()) {
            classes.put(
                    memberClass.id().value(),
                    roster.members().stream()
                            .filter(member -> member.memberClass().equals(memberClass.id()))
                            .count());
        }
        return classes;
    }

    private List<String> titled(Map<String, Object> classes, Charter charter) {
        return charter.classes().stream()
                .map(known -> known.title().in(setting.story().locale()) + " "
                        + classes.get(known.id().value()))
                .toList();
    }
}
