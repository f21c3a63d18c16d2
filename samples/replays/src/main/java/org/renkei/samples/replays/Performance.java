package org.renkei.samples.replays;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.member.CategoryCount;
import org.renkei.api.member.Roster;

/** One playing of a scenario: opens the council or founds it, shows who is in it, plays, and says what was added. */
final class Performance {
    private final Scenario scenario;
    private final Setting setting;

    private Performance(Scenario scenario, Setting setting) {
        this.scenario = scenario;
        this.setting = setting;
    }

    static Facts play(Scenario scenario, ReplayFolder folder, Story story) {
        VirtualClock clock = new VirtualClock(scenario.begins());
        CouncilOptions options = CouncilOptions.builder()
                .secretariat(scenario.seats().role("secretariat").ja(), Founding.OFFICER)
                .clock(clock)
                .build();
        boolean continued = Files.exists(folder.council());
        story.heading(scenario.name() + ".title");
        story.detail(continued ? "folder.continued" : "folder.new", folder.root());
        Facts facts = new Facts();
        try (EmbeddedCouncil council = Council.open(folder.council(), options)) {
            long before = continued ? council.head() : 0;
            LocalDate today = LocalDate.ofInstant(scenario.begins(), Story.ZONE);
            Cast cast = Founding.complete(council, scenario.seats(), today);
            facts.note("scenario", scenario.name())
                    .note("folder", folder.root())
                    .note("continued", continued);
            new Performance(scenario, new Setting(council, clock, cast, folder, story, facts)).play(before);
        }
        return facts;
    }

    private void play(long before) {
        showMembers();
        scenario.play(setting);
        long head = setting.council().head();
        setting.story().heading("state.heading");
        setting.story()
                .detail("state.added", head - before, head, setting.council().stateHash());
        setting.facts()
                .note("events", head)
                .note("eventsAdded", head - before)
                .note("stateHash", setting.council().stateHash());
    }

    private void showMembers() {
        try (Council officer = setting.council().as(setting.council().officer())) {
            Roster roster = officer.membership().roster();
            Roster asSeen = rosterSeenByMember();
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
            story.detail(
                    "members.classes",
                    classes.getOrDefault("class-1", 0),
                    classes.getOrDefault("class-2", 0),
                    classes.getOrDefault("general", 0));
            setting.facts()
                    .note("members", roster.total())
                    .note("unlisted", asSeen.unlisted())
                    .note("counts", rows)
                    .note("classes", classes);
        }
    }

    private Roster rosterSeenByMember() {
        Cast.Actor last = setting.cast().actors().get(setting.cast().actors().size() - 2);
        try (Council member = setting.council().as(last.handler())) {
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
}
