package org.renkei.samples.replays;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.id.ItemId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.Item;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.OwnSubmission;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionKind;

/** Sunday at D: the warning goes into its tools, its log is searched, and what was found goes back to whoever had asked. */
final class WannaCrySunday {
    private final Setting setting;
    private final Story story;
    private final Countermeasure warning;
    private final SocTool soc;

    WannaCrySunday(Setting setting, Countermeasure warning) {
        this.setting = setting;
        this.story = setting.story();
        this.warning = warning;
        this.soc = new SocTool(setting);
    }

    void play() {
        story.day(WannaCryTimes.SEARCHED);
        setting.clock().moveTo(WannaCryTimes.SEARCHED);
        Cast.Actor d = setting.cast().role("D");
        try (Council view = setting.council().as(d.handler())) {
            soc.work(view);
            soc.writeValues(warning.indicators());
            view.retrieval().acknowledge(new ItemId(warning.id().value()), AckStage.ACTED);
            story.scene(WannaCryTimes.SEARCHED, Story.Origin.DONE, "wannacry.connected", d.name(story.locale()));
            tellBlocking();
            tellHits(hits(view));
        }
        tellProvider();
    }

    private void tellBlocking() {
        List<String> blocked = soc.blocked();
        boolean killSwitch = blocked.stream().anyMatch(line -> line.contains(WannaCryDrafts.KILL_SWITCH));
        story.detail("wannacry.cef", SocTool.lines(soc.cef()), soc.cef());
        story.detail("wannacry.blocklist", blocked.size(), soc.blocklist());
        story.detail(killSwitch ? "wannacry.killswitch.blocked" : "wannacry.killswitch.free");
        setting.facts()
                .note("cef", Facts.row("file", soc.cef(), "lines", SocTool.lines(soc.cef())))
                .note("blocking", Facts.row("file", soc.blocklist(), "entries", blocked, "killSwitchInIt", killSwitch));
    }

    /** Returns how often each value was found, as D's own sightings in the council have it. */
    private static Map<String, Long> hits(Council view) {
        Map<String, Long> hits = new LinkedHashMap<>();
        view.submissions().list().stream()
                .map(view.submissions()::get)
                .map(OwnSubmission::draft)
                .filter(draft -> draft.kind() == SubmissionKind.SIGHTING)
                .flatMap(draft -> draft.parts().stream())
                .map(PartDraft::details)
                .flatMap(List::stream)
                .filter(Detail.Sighting.class::isInstance)
                .map(Detail.Sighting.class::cast)
                .forEach(sighting -> hits.merge(sighting.indicator().value(), sighting.count(), Long::sum));
        return hits;
    }

    private void tellHits(Map<String, Long> hits) {
        long all = hits.values().stream().mapToLong(Long::longValue).sum();
        int lines = SocTool.lines(soc.log());
        story.detail("wannacry.searched", lines, all);
        Map<String, Object> byValue = new LinkedHashMap<>();
        for (Indicator indicator : warning.indicators()) {
            long count = hits.getOrDefault(indicator.value(), 0L);
            byValue.put(indicator.value(), count);
            story.detail("wannacry.hit", "%4d".formatted(count), indicator.value());
        }
        story.detail("wannacry.searched.check", soc.values(), soc.log());
        setting.facts()
                .note("logSearch", Facts.row("file", soc.log(), "lines", lines, "hits", all, "byValue", byValue));
    }

    private void tellProvider() {
        setting.clock().moveTo(WannaCryTimes.SIGHTING_READ);
        Cast.Actor a = setting.cast().role("A");
        try (Council view = setting.council().as(a.handler())) {
            List<Submission> read = Reading.everything(view).stream()
                    .map(FeedEntry::item)
                    .filter(Item.Shared.class::isInstance)
                    .map(shared -> ((Item.Shared) shared).submission())
                    .filter(submission -> submission.kind() == SubmissionKind.SIGHTING)
                    .filter(submission -> submission
                            .about()
                            .equals(Optional.of(new ItemId(warning.id().value()))))
                    .toList();
            List<String> names = read.stream()
                    .map(submission -> submission.provider().value())
                    .distinct()
                    .toList();
            story.scene(
                    WannaCryTimes.SIGHTING_READ,
                    Story.Origin.DONE,
                    "wannacry.sighted",
                    a.name(story.locale()),
                    read.size(),
                    String.join(story.text("list.comma"), names));
            setting.facts().note("sightingsReadByProvider", Facts.row("count", read.size(), "from", names));
        }
    }
}
