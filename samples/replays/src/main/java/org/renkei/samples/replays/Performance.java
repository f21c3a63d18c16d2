package org.renkei.samples.replays;

import java.nio.file.Files;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;

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
        CouncilOptions.Builder options = CouncilOptions.builder()
                .charter(scenario.charter())
                .secretariat(scenario.seats().role("secretariat").ja(), Founding.OFFICER)
                .clock(clock);
        scenario.seed().ifPresent(options::reproducible);
        boolean continued = Files.exists(folder.council());
        story.heading(scenario.title());
        story.detail(continued ? "folder.continued" : "folder.new", folder.root());
        Facts facts = new Facts();
        try (EmbeddedCouncil council = Council.open(folder.council(), options.build())) {
            long before = continued ? council.head() : 0;
            Cast cast = scenario.prepare(council);
            facts.note("scenario", scenario.name())
                    .note("folder", folder.root())
                    .note("continued", continued);
            new Performance(scenario, new Setting(council, clock, cast, folder, story, facts)).play(before);
        }
        return facts;
    }

    private void play(long before) {
        scenario.play(setting);
        long head = setting.council().head();
        setting.story().heading("state.heading");
        setting.story()
                .detail("state.added", head - before, head, setting.council().stateHash());
        setting.facts()
                .note("events", head)
                .note("eventsAdded", head - before)
                .note("stateHash", setting.council().stateHash());
        RecordedStates.of(scenario.name()).ifPresent(this::compare);
    }

    /** The same history gives the same state on every machine and in every store. */
    private void compare(String recorded) {
        boolean same = setting.council().stateHash().equals(recorded);
        setting.story().detail(same ? "state.recorded" : "state.differs", recorded);
        setting.facts().note("stateAsRecorded", same);
    }
}
