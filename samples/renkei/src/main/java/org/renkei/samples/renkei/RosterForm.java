package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.Sector;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.CategoryCount;
import org.renkei.api.member.Member;
import org.renkei.api.member.Roster;

/** A roster as tables for people and as a tree for programs. */
final class RosterForm {
    private final Roster roster;
    private final Charter charter;
    private final Texts texts;

    RosterForm(Roster roster, Charter charter, Texts texts) {
        this.roster = roster;
        this.charter = charter;
        this.texts = texts;
    }

    /** Returns totals, counts and members, each a table. */
    List<Object> tables(LocalDate asOf, boolean era) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("asOf", EraDates.day(asOf, era, texts));
        head.put("total", roster.total());
        head.put("unlisted", unlisted());
        return List.of(
                head,
                roster.counts().stream().map(this::row).toList(),
                roster.members().stream().map(member -> row(member, era)).toList());
    }

    /** Returns the whole roster, its counts nested as the categories are. */
    Map<String, Object> tree(LocalDate asOf) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("total", roster.total());
        tree.put("unlisted", unlisted());
        tree.put("asOf", asOf);
        tree.put(
                "categories",
                charter.categories().stream()
                        .filter(category -> category.within().isEmpty())
                        .map(this::branch)
                        .toList());
        tree.put("members", roster.members());
        return tree;
    }

    /** Returns how many members are unlisted, those included whose names the reader may know. */
    private int unlisted() {
        long known =
                roster.members().stream().filter(member -> !member.listed()).count();
        return roster.unlisted() + Math.toIntExact(known);
    }

    private Map<String, Object> branch(Category category) {
        Map<String, Object> branch = leaf(category.id().value(), count(category.id(), Optional.empty()));
        List<Map<String, Object>> within = charter.subcategories(category.id()).stream()
                .map(sub -> leaf(sub.id().value(), count(sub.id(), Optional.empty())))
                .toList();
        if (!within.isEmpty()) {
            branch.put("subcategories", within);
        }
        if (category.sectoral()) {
            branch.put(
                    "sectors",
                    charter.sectors().stream()
                            .map(sector -> leaf(sector.id().value(), count(category.id(), Optional.of(sector.id()))))
                            .toList());
        }
        return branch;
    }

    private static Map<String, Object> leaf(String id, int total) {
        Map<String, Object> leaf = new LinkedHashMap<>();
        leaf.put("id", id);
        leaf.put("total", total);
        return leaf;
    }

    private int count(CategoryId category, Optional<SectorId> sector) {
        return roster.counts().stream()
                .filter(row -> row.category().equals(category) && row.sector().equals(sector))
                .mapToInt(CategoryCount::members)
                .sum();
    }

    private Map<String, Object> row(CategoryCount count) {
        boolean part = count.sector().isPresent()
                || charter.category(count.category()).flatMap(Category::within).isPresent();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("category", (part ? "  " : "") + title(count.category(), count.sector()));
        row.put("members", count.members());
        return row;
    }

    private Map<String, Object> row(Member member, boolean era) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("category", title(member.subcategory().orElse(member.category()), member.sector()));
        row.put("name", member.name());
        row.put("reading", member.reading().orElse(""));
        row.put(
                "memberClass",
                charter.memberClass(member.memberClass())
                        .map(MemberClass::title)
                        .map(this::text)
                        .orElseGet(() -> member.memberClass().value()));
        row.put(
                "admittedOn",
                EraDates.day(LocalDate.ofInstant(member.since(), DecisionOptions.COUNCIL_DAYS), era, texts));
        row.put("note", member.listed() ? "" : texts.text("roster.unlisted"));
        return row;
    }

    private String title(CategoryId category, Optional<SectorId> sector) {
        return sector.flatMap(charter::sector)
                .map(Sector::title)
                .or(() -> charter.category(category).map(Category::title))
                .map(this::text)
                .orElseGet(category::value);
    }

    private String text(Wording wording) {
        return wording.in(texts.locale());
    }
}
