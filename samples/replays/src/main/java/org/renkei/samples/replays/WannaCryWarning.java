package org.renkei.samples.replays;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ToolId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Acknowledgements;

/** How the warning reaches everybody, and who had it in time: counted from acknowledgements, and from nothing else. */
final class WannaCryWarning {
    private static final ToolId GATEWAY = new ToolId("gateway");
    private static final List<String> AWAKE = List.of("B", "C", "D", "E");

    private final Setting setting;
    private final ItemId warning;

    WannaCryWarning(Setting setting, ItemId warning) {
        this.setting = setting;
        this.warning = warning;
    }

    /** Lets every member's gateway read its feed at its own minute and say that it has the warning; some people read it. */
    void reachEverybody() {
        List<Cast.Actor> inTurn = setting.cast().actors().stream()
                .sorted(Comparator.comparing(
                        actor -> WannaCryTimes.polls(actor.seat().number())))
                .toList();
        int reached = 0;
        for (Cast.Actor actor : inTurn) {
            setting.clock().moveTo(WannaCryTimes.polls(actor.seat().number()));
            reached += poll(actor) ? 1 : 0;
        }
        Story story = setting.story();
        Cast.Actor last = inTurn.get(inTurn.size() - 1);
        story.scene(WannaCryTimes.polls(last.seat().number()), Story.Origin.DONE, "wannacry.delivered", reached);
        setting.clock().moveTo(WannaCryTimes.READ_BY_PEOPLE);
        for (String role : AWAKE) {
            try (Council view = setting.council().as(setting.cast().role(role).handler())) {
                view.retrieval().acknowledge(warning, AckStage.READ);
            }
        }
        story.scene(WannaCryTimes.READ_BY_PEOPLE, Story.Origin.ASSUMED, "wannacry.read", names(AWAKE, story.locale()));
    }

    /** Tells who has acknowledged the warning now, when people come to work. */
    void tellWhoWasWarned() {
        setting.clock().moveTo(WannaCryTimes.WORK_BEGINS);
        Acknowledgements said;
        try (Council secretariat = setting.council().as(setting.council().officer())) {
            said = secretariat.retrieval().acknowledgements(warning);
        }
        Story story = setting.story();
        story.scene(
                WannaCryTimes.WORK_BEGINS,
                Story.Origin.DONE,
                "wannacry.warned",
                said.asked(),
                said.delivered(),
                said.read(),
                said.silent().size());
        Map<String, Object> roles = new LinkedHashMap<>();
        for (String role : AWAKE) {
            Cast.Actor actor = setting.cast().role(role);
            boolean warned = !said.silent().contains(actor.member());
            roles.put(actor.seat().ja(), warned);
            story.detail(warned ? "wannacry.warned.yes" : "wannacry.warned.no", actor.name(story.locale()));
        }
        List<String> silent = said.silent().stream()
                .map(id -> setting.cast().member(id).name(story.locale()))
                .sorted()
                .toList();
        silent.forEach(name -> story.detail("wannacry.warned.no", name));
        note(said, roles, silent);
    }

    private void note(Acknowledgements said, Map<String, Object> roles, List<String> silent) {
        Map<String, Object> warned = new LinkedHashMap<>();
        warned.put("by", WannaCryTimes.WORK_BEGINS.toString());
        warned.put("asked", said.asked());
        warned.put("delivered", said.delivered());
        warned.put("read", said.read());
        warned.put("acted", said.acted());
        warned.put("silent", silent);
        warned.put("laterVictims", roles);
        setting.facts().note("warned", warned);
    }

    private boolean poll(Cast.Actor actor) {
        try (Council view = setting.council().as(actor.handler(), GATEWAY)) {
            boolean there = Reading.everything(view).stream()
                    .anyMatch(entry -> entry.id().equals(warning));
            if (there) {
                view.retrieval().acknowledge(warning, AckStage.DELIVERED);
            }
            return there;
        }
    }

    private String names(List<String> roles, Locale locale) {
        return String.join(
                setting.story().text("list.comma"),
                roles.stream()
                        .map(role -> setting.cast().role(role).name(locale))
                        .toList());
    }
}
