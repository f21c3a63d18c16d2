package org.renkei.samples.replays;

import java.time.Instant;
import org.renkei.api.Council;
import org.renkei.api.id.ItemId;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Preview;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.Submission;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** The weekend, step by step. Each step is safe to repeat: it carries a key, or says what was said before. */
final class WannaCryWeekend {
    private final Setting setting;
    private final Story story;

    WannaCryWeekend(Setting setting) {
        this.setting = setting;
        this.story = setting.story();
    }

    void play() {
        story.heading("wannacry.assumptions.heading");
        story.detail("wannacry.assumptions");
        story.day(WannaCryTimes.PATCHED);
        story.scene(WannaCryTimes.PATCHED, Story.Origin.RECORDED, "wannacry.patched");
        Receipt consultation = friday();
        ItemId observation = saturdayMorning(new ItemId(consultation.id().value()));
        saturdayAfternoon(observation);
        Countermeasure warning = warn(consultation);
        ItemId warned = new ItemId(warning.id().value());
        new WannaCryWarning(setting, warned).reachEverybody();
        new WannaCrySunday(setting, warning).play();
        monday(warned);
    }

    private Receipt friday() {
        story.day(WannaCryTimes.ABNORMAL);
        story.scene(WannaCryTimes.ABNORMAL, Story.Origin.RECORDED, "wannacry.abnormal", name("A"));
        SubmissionDraft draft = WannaCryDrafts.consultation();
        Receipt receipt;
        try (Council view = at(WannaCryTimes.CONSULTED, "A")) {
            Preview preview = view.submissions().preview(draft);
            receipt = view.submissions().submit(draft, "wannacry-consultation");
            story.scene(receipt.acceptedAt(), Story.Origin.DONE, "wannacry.consulted", name("A"));
            preview.parts().forEach(part -> story.detail("readers." + part.part(), part.members()));
        }
        note("consultation", receipt);
        return receipt;
    }

    private ItemId saturdayMorning(ItemId consultation) {
        story.day(WannaCryTimes.TEAM);
        story.scene(WannaCryTimes.TEAM, Story.Origin.RECORDED, "wannacry.team", name("A"));
        try (Council f = at(WannaCryTimes.ANSWERED, "F")) {
            SubmissionDraft answer = WannaCryDrafts.answer(consultation);
            Receipt receipt = f.submissions().submit(answer, "wannacry-answer");
            story.scene(receipt.acceptedAt(), Story.Origin.DONE, "wannacry.answered", name("F"));
        }
        tellReply("A", consultation, "wannacry.answer.read");
        try (Council f = at(WannaCryTimes.OBSERVED, "F")) {
            SubmissionDraft draft = WannaCryDrafts.observation();
            Preview preview = f.submissions().preview(draft);
            Receipt receipt = f.submissions().submit(draft, "wannacry-observation");
            story.scene(
                    receipt.acceptedAt(),
                    Story.Origin.DONE,
                    "wannacry.observed",
                    name("F"),
                    draft.parts().get(0).indicators().size());
            preview.parts().forEach(part -> story.detail("readers." + part.part(), part.members()));
            note("observation", receipt);
            return new ItemId(receipt.id().value());
        }
    }

    private void saturdayAfternoon(ItemId observation) {
        try (Council g = at(WannaCryTimes.FED_BACK, "G")) {
            Receipt receipt = g.submissions().submit(WannaCryDrafts.seenToo(observation), "wannacry-seen-too");
            story.scene(receipt.acceptedAt(), Story.Origin.DONE, "wannacry.seen", name("G"));
            note("feedback", receipt);
        }
        tellReply("F", observation, "wannacry.seen.read");
    }

    private Countermeasure warn(Receipt consultation) {
        try (Council secretariat = at(WannaCryTimes.ISSUED, "secretariat")) {
            Countermeasure warning =
                    secretariat.casework().issue(WannaCryDrafts.warning(consultation.inCase()), "wannacry-warning");
            story.scene(
                    warning.issuedAt(),
                    Story.Origin.DONE,
                    "wannacry.issued",
                    warning.title().in(story.locale()));
            warning.indicators()
                    .forEach(indicator -> story.detail(
                            "indicator." + indicator.act(), indicator.type().word(), indicator.value()));
            setting.facts()
                    .note(
                            "countermeasure",
                            Facts.row(
                                    "id", warning.id().value(),
                                    "issuedAt", warning.issuedAt().toString(),
                                    "urgency", warning.urgency().name(),
                                    "indicators", warning.indicators().size()));
            return warning;
        }
    }

    private void monday(ItemId warned) {
        story.day(WannaCryTimes.WORK_BEGINS);
        new WannaCryWarning(setting, warned).tellWhoWasWarned();
        story.scene(
                WannaCryTimes.INFECTED, Story.Origin.RECORDED, "wannacry.infected", name("B"), name("C"), name("D"));
        story.day(WannaCryTimes.INFECTED_LATER);
        story.scene(WannaCryTimes.INFECTED_LATER, Story.Origin.RECORDED, "wannacry.infected.later", name("E"));
        new NameSearch(setting).tell("A");
    }

    private void tellReply(String role, ItemId about, String key) {
        try (Council view = setting.council().as(setting.cast().role(role).handler())) {
            Submission reply = Reading.reply(view, SubmissionKind.FEEDBACK, about)
                    .orElseThrow(() -> new IllegalStateException("the reply has not arrived"));
            story.detail(
                    key,
                    name(role),
                    reply.provider(),
                    story.half(reply.parts().get(0).summary()));
        }
    }

    private Council at(Instant time, String role) {
        setting.clock().moveTo(time);
        return setting.council().as(setting.cast().role(role).handler());
    }

    private String name(String role) {
        return setting.cast().role(role).name(story.locale());
    }

    private void note(String what, Receipt receipt) {
        setting.facts()
                .note(
                        what,
                        Facts.row(
                                "id", receipt.id().value(),
                                "acceptedAt", receipt.acceptedAt().toString(),
                                "sha256", receipt.sha256()));
    }
}
