package org.renkei.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Retrieval;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Disclosure;
import org.renkei.api.submission.OwnFalsePositive;
import org.renkei.api.submission.OwnSubmission;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Preview;
import org.renkei.api.submission.Reach;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.api.submission.Submissions;
import org.renkei.api.submission.UpdateDraft;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.HoldRules;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Items;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.SharingRules;
import org.renkei.core.engine.Step;
import org.renkei.core.engine.event.ItemEvent;
import org.renkei.spi.store.Content;

/** What one handler's member hands in. */
final class SubmissionsView implements Submissions {
    private final Workings workings;
    private final HandlerId by;
    private final FalsePositives falsePositives;

    SubmissionsView(Workings workings, HandlerId by, Retrieval retrieval) {
        this.workings = workings;
        this.by = by;
        this.falsePositives = new FalsePositives(workings, by, retrieval);
    }

    @Override
    public Receipt submit(SubmissionDraft draft, String key) {
        Require.line("key", key, 200);
        MemberId member = workings.journal()
                .read(state -> state.governance().acting(by).member().id());
        SubmissionId id = workings.ids().submission(member, key);
        if (workings.journal().read(state -> state.items().get(Items.id(id)).isEmpty())) {
            falsePositives.check(draft);
        }
        List<Content> contents = new ArrayList<>();
        List<ItemEvent.FiledPart> parts = new ArrayList<>();
        for (PartDraft part : draft.parts()) {
            Content content = workings.contents().file(contentId(id, part.part(), 1), shown(part), "parts");
            contents.add(content);
            parts.add(Readdressing.filed(part.part(), part.audience(), content));
        }
        Optional<Content> behalf = draft.onBehalfOf()
                .map(name -> workings.contents().file(id + "/behalf", new OnBehalf(name), "onBehalfOf"));
        behalf.ifPresent(contents::add);
        SharingRules.Filing filing =
                new SharingRules.Filing(id, draft, workings.contents().sha256(draft), parts, behalf.map(Content::id));
        workings.journal()
                .commit(state -> new Change(new SharingRules(state).submit(filing, workings.moment(by)), contents));
        return workings.journal().read(state -> receipt(state, id));
    }

    @Override
    public Preview preview(SubmissionDraft draft) {
        falsePositives.check(draft);
        return workings.journal()
                .read(state -> new Preview(
                        new SharingRules(state).preview(draft, workings.moment(by)),
                        workings.contents().sha256(draft)));
    }

    @Override
    public OwnSubmission get(SubmissionId id) {
        return workings.journal().read(state -> own(state, id));
    }

    @Override
    public List<SubmissionId> list() {
        return workings.journal().read(state -> {
            MemberId member = state.governance().acting(by).member().id();
            return state.items().of(member).stream()
                    .filter(item -> item.origin().kind().isPresent())
                    .filter(item ->
                            !item.purged() && !state.reader(by).own(item).isEmpty())
                    .map(item -> new SubmissionId(item.id().value()))
                    .toList();
        });
    }

    @Override
    public OwnSubmission update(SubmissionId id, UpdateDraft draft, String key) {
        Require.line("key", key, 200);
        String update = workings.ids().update(id, key);
        ItemState updated = workings.journal().read(state -> new SharingRules(state).own(id, by));
        if (!updated.hasUpdate(update)) {
            falsePositives.check(updated, draft);
        }
        List<Content> contents = new ArrayList<>();
        List<ItemEvent.FiledPart> parts = new ArrayList<>();
        for (PartDraft part : draft.parts()) {
            Content content = workings.contents()
                    .file(update + "/" + part.part().name().toLowerCase(Locale.ROOT), shown(part), "parts");
            contents.add(content);
            parts.add(Readdressing.filed(part.part(), part.audience(), content));
        }
        SharingRules.Update filed =
                new SharingRules.Update(update, draft, workings.contents().sha256(draft), parts);
        workings.journal()
                .commit(state -> new Change(new SharingRules(state).update(id, filed, workings.moment(by)), contents));
        return get(id);
    }

    @Override
    public Receipt observe(SubmissionId consultation, Audience audience, String key) {
        SubmissionDraft asked = get(consultation).draft();
        PartDraft attack = asked.parts().stream()
                .filter(part -> asked.kind() == SubmissionKind.CONSULTATION && part.part() == Part.ATTACK)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "consultation",
                        "it must be a consultation that says something about an attack",
                        "hand in an observation instead"));
        Tlp label = workings.journal().read(state -> new SharingRules(state).label(attack.label(), audience));
        PartDraft part = new PartDraft(
                Part.ATTACK,
                label,
                attack.colour().filter(colour -> label.compareTo(colour.tlp()) >= 0),
                audience,
                attack.summary(),
                attack.text(),
                attack.indicators(),
                attack.details());
        SubmissionDraft.Builder draft =
                SubmissionDraft.builder(SubmissionKind.OBSERVATION, part).about(new ItemId(consultation.value()));
        asked.observedAt().ifPresent(draft::observedAt);
        asked.onBehalfOf().ifPresent(draft::onBehalfOf);
        if (asked.sealsIdentity()) {
            draft.sealed();
        }
        return submit(draft.build(), key);
    }

    @Override
    public List<OwnFalsePositive> falsePositives() {
        return falsePositives.standing();
    }

    @Override
    public Reach reach(SubmissionId id) {
        return workings.journal()
                .read(state -> new Reached(state, new SharingRules(state).own(id, by), workings.readings()).reach());
    }

    @Override
    public List<Disclosure> disclosures(SubmissionId id) {
        return workings.journal()
                .read(state -> List.copyOf(new SharingRules(state).own(id, by).disclosures()));
    }

    @Override
    public OwnSubmission readdress(SubmissionId id, Part part, Audience audience) {
        workings.journal().commit(state -> readdressed(state, id, part, audience));
        return get(id);
    }

    @Override
    public OwnSubmission withdraw(SubmissionId id) {
        workings.journal().commit(state -> Change.of(new SharingRules(state).withdraw(id, workings.moment(by))));
        return get(id);
    }

    private Change readdressed(CouncilState state, SubmissionId id, Part part, Audience audience) {
        SharingRules rules = new SharingRules(state);
        Piece piece = rules.ownPiece(id, part, by);
        rules.requireKept(audience, by);
        SubmissionPart content =
                workings.contents().load(piece.content(), SubmissionPart.class).orElseThrow(NotFoundException::new);
        Optional<Step> held =
                new HoldRules(state).heldBack(rules.own(id, by), piece, draft(content, audience), workings.moment(by));
        if (held.isPresent()) {
            return Change.of(held.get());
        }
        return new Readdressing(workings.contents()).of(state, rules.own(id, by), piece, audience, by);
    }

    private Receipt receipt(CouncilState state, SubmissionId id) {
        ItemState item = state.items().get(Items.id(id)).orElseThrow(NotFoundException::new);
        return new Receipt(
                id,
                item.origin().inCase(),
                item.origin().pseudonym().orElseThrow(),
                item.storedAt(),
                item.origin().draftSha256());
    }

    private OwnSubmission own(CouncilState state, SubmissionId id) {
        ItemState item = new SharingRules(state).own(id, by);
        List<Piece> pieces = state.reader(by).own(item);
        Map<String, SubmissionPart> contents =
                workings.contents().load(pieces.stream().map(Piece::content).toList(), SubmissionPart.class);
        List<PartDraft> parts = pieces.stream()
                .flatMap(piece -> Optional.ofNullable(contents.get(piece.content()))
                        .map(content -> draft(content, state.audiences().get(piece.audience())))
                        .stream())
                .toList();
        if (parts.isEmpty()) {
            throw new NotFoundException();
        }
        ItemState.Origin origin = item.origin();
        Optional<String> behalf = origin.behalf()
                .flatMap(content -> workings.contents().load(content, OnBehalf.class))
                .map(OnBehalf::organisation);
        return new OwnSubmission(
                id,
                origin.inCase(),
                origin.pseudonym().orElseThrow(),
                item.storedAt(),
                item.withdrawn(),
                new SubmissionDraft(
                        origin.kind().orElseThrow(),
                        origin.answers().isPresent() ? Optional.empty() : origin.about(),
                        origin.answers(),
                        origin.observedAt(),
                        behalf,
                        parts,
                        origin.sealed() ? Optional.of(true) : Optional.empty()),
                item.stage(),
                List.copyOf(item.holds()));
    }

    private static String contentId(SubmissionId id, Part part, long version) {
        return id + "/" + part.name().toLowerCase(Locale.ROOT) + "/" + version;
    }

    private static SubmissionPart shown(PartDraft part) {
        return new SubmissionPart(
                part.part(),
                part.label(),
                part.colour(),
                part.audience().onward(),
                part.summary(),
                part.text(),
                part.indicators(),
                part.details());
    }

    private static PartDraft draft(SubmissionPart part, Audience audience) {
        return new PartDraft(
                part.part(),
                part.label(),
                part.colour(),
                audience,
                part.summary(),
                part.text(),
                part.indicators(),
                part.details());
    }
}
