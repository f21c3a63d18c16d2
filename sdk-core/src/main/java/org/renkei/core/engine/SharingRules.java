package org.renkei.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Preview;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.UpdateDraft;
import org.renkei.core.engine.event.ItemEvent;

/** What a member may hand in, to whom, and how it takes things back. */
public final class SharingRules {
    /** Stands for the case with which a draft would be born. */
    private static final CaseId UNBORN = new CaseId("unborn");

    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public SharingRules(CouncilState state) {
        this.state = state;
    }

    /**
     * What is to be handed in, with where its bytes will lie.
     *
     * @param id the id that its key gives it
     * @param draft what its author says
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     * @param parts its parts as they will be filed
     * @param behalf id of the content that names whom it is handed in for
     */
    public record Filing(
            SubmissionId id,
            SubmissionDraft draft,
            String draftSha256,
            List<ItemEvent.FiledPart> parts,
            Optional<String> behalf) {}

    /** Hands in a submission; the same filing again changes nothing. */
    public Step submit(Filing filing, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        Optional<ItemState> before = state.items().get(Items.id(filing.id()));
        if (before.isPresent()) {
            return repeated(before.get(), filing.draftSha256());
        }
        SubmissionDraft draft = filing.draft();
        check(draft, actor, moment);
        Optional<ItemState> about = draft.about().map(id -> readable(id, moment.by()));
        Optional<RequestState> request = request(draft, actor);
        CaseId inCase = inCase(about, request).orElseGet(() -> moment.ids().bornWith(filing.id()));
        List<Fingerprints.Said> said = said(draft.parts(), moment);
        HoldRules.Filed filed = new HoldRules(state)
                .filed(
                        HoldRules.Speaker.now(actor.member().id(), inCase),
                        filing.id(),
                        said,
                        filing.parts(),
                        moment.by());
        Step.Builder step = Step.on(state);
        request.ifPresent(asked -> step.reading(Streams.request(asked.id()), asked.version()));
        step.event(
                Streams.item(Items.id(filing.id())),
                0,
                new ItemEvent.SubmissionAccepted(
                        filing.id(),
                        draft.kind(),
                        inCase,
                        actor.member().id(),
                        moment.by(),
                        moment.ids().pseudonym(inCase, actor.member().id()),
                        request.map(asked -> asked.prepared().about()).orElse(draft.about()),
                        draft.answers(),
                        request.map(SharingRules::addressees)
                                .or(() -> about.filter(item -> draft.kind().isReply())
                                        .map(this::addressees))
                                .orElse(Set.of()),
                        draft.observedAt(),
                        filing.behalf(),
                        filing.draftSha256(),
                        Fingerprints.of(draft, said),
                        filed.parts(),
                        draft.sealed()));
        filed.held().forEach(step::more);
        return step.build();
    }

    /**
     * What is new about a submission, with where its bytes will lie.
     *
     * @param update the id that its key gives it
     * @param draft what its author says
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     * @param parts its parts as they will be filed
     */
    public record Update(String update, UpdateDraft draft, String draftSha256, List<ItemEvent.FiledPart> parts) {}

    /** Lets a submission of our own grow; the same update again changes nothing. */
    public Step update(SubmissionId id, Update update, Moment moment) {
        ItemState item = own(id, moment.by());
        Optional<ItemState.Report> before = item.reports().stream()
                .filter(report -> report.update().equals(update.update()))
                .findFirst();
        if (before.isPresent()) {
            if (!before.get().draftSha256().equals(update.draftSha256())) {
                throw new CouncilException(
                        ErrorCode.KEY_REUSED, "this key was used for another draft; choose a new key for a new draft");
            }
            return Step.none();
        }
        if (item.withdrawn() || item.stage() == ReportStage.FINAL) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT,
                    item.withdrawn()
                            ? "the submission was withdrawn; hand it in anew"
                            : "the final report was handed in; hand in what is new as a submission about it");
        }
        state.governance().acting(moment.by()).require(ability(item), rule(item));
        for (int i = 0; i < update.draft().parts().size(); i++) {
            PartDraft part = update.draft().parts().get(i);
            new AudienceCheck(state.governance()).check("parts[" + i + "].", part);
            requireKept(part.audience(), moment.by());
            boolean known =
                    item.pieces().stream().anyMatch(piece -> piece.part().equals(Optional.of(part.part())));
            if (known) {
                ownPiece(id, part.part(), moment.by());
            }
        }
        HoldRules.Filed filed = new HoldRules(state)
                .filed(
                        HoldRules.Speaker.now(
                                item.origin().provider(), item.origin().inCase()),
                        id,
                        said(update.draft().parts(), moment),
                        update.parts(),
                        moment.by());
        Step.Builder step = Step.on(state)
                .event(
                        Streams.item(item.id()),
                        item.version(),
                        new ItemEvent.SubmissionUpdated(
                                id,
                                update.update(),
                                update.draftSha256(),
                                update.draft().stage(),
                                filed.parts(),
                                Attacks.in(
                                        item.origin().kind().orElseThrow(),
                                        update.draft().parts()),
                                moment.by()));
        filed.held().forEach(step::more);
        return step.build();
    }

    private static Ability ability(ItemState item) {
        return ability(item.origin().kind().orElseThrow());
    }

    private static Rule rule(ItemState item) {
        return rule(item.origin().kind().orElseThrow());
    }

    /** Shows who would read a draft, after the same checks as handing it in. */
    public List<Preview.PartPreview> preview(SubmissionDraft draft, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        check(draft, actor, moment);
        Optional<ItemState> about = draft.about().map(id -> readable(id, moment.by()));
        CaseId inCase = inCase(about, request(draft, actor)).orElse(UNBORN);
        HoldRules.Speaker speaker = HoldRules.Speaker.now(actor.member().id(), inCase);
        List<Preview.PartPreview> previews = new ArrayList<>();
        for (PartDraft part : draft.parts()) {
            Repeats repeats = new Repeats(state, speaker, part.audience());
            previews.add(preview(part, actor.member().id(), repeats.of(new Fingerprints(moment.ids()).said(part))));
        }
        return previews;
    }

    private static List<Fingerprints.Said> said(List<PartDraft> parts, Moment moment) {
        return parts.stream().map(new Fingerprints(moment.ids())::said).toList();
    }

    /** The case of the request that is answered, or of what something is about. */
    private static Optional<CaseId> inCase(Optional<ItemState> about, Optional<RequestState> request) {
        return request.map(asked -> asked.prepared().inCase())
                .or(() -> about.map(item -> item.origin().inCase()));
    }

    private Preview.PartPreview preview(PartDraft part, MemberId provider, List<ItemId> repeats) {
        Set<MemberId> reading = new HashSet<>();
        Set<MemberId> awaiting = new HashSet<>();
        for (Member member : state.governance().members()) {
            List<Reader> readers = state.governance().handlersOf(member.id()).stream()
                    .filter(Handler::active)
                    .map(handler -> state.reader(handler.id()))
                    .toList();
            if (readers.stream().anyMatch(reader -> reader.inAudience(part.audience()))) {
                reading.add(member.id());
            } else if (readers.isEmpty()
                    ? state.wouldSee(member, part.audience())
                    : readers.stream().anyMatch(reader -> reader.wouldSee(part.audience()))) {
                awaiting.add(member.id());
            }
        }
        reading.remove(provider);
        awaiting.remove(provider);
        List<MemberId> known = state.governance().inRosterOrder(reading).stream()
                .filter(id ->
                        state.governance().member(id).filter(Member::listed).isPresent())
                .toList();
        return new Preview.PartPreview(part.part(), reading.size(), known, awaiting.size(), repeats);
    }

    /** Returns our own submission, with the parts that this handler may see. */
    public ItemState own(SubmissionId id, HandlerId by) {
        Actor actor = state.governance().acting(by);
        actor.requirePledge();
        return state.items()
                .get(Items.id(id))
                .filter(item -> item.origin().kind().isPresent())
                .filter(item -> item.origin().provider().equals(actor.member().id()))
                .filter(item -> !state.reader(by).own(item).isEmpty())
                .orElseThrow(NotFoundException::new);
    }

    /** Refuses an audience that leaves out the handler who decides on it. */
    public void requireKept(Audience audience, HandlerId by) {
        if (audience.exceptHandlers().contains(by)) {
            throw MemberRecord.cited(
                    state.governance().charter(),
                    Rule.RECIPIENTS,
                    "audience.exceptHandlers",
                    "whoever decides on the audience stays in it",
                    "let a colleague leave you out");
        }
    }

    /** Changes who may read one part, on the word of its provider. */
    public Step readdressed(ItemState item, Piece was, ItemEvent.FiledPart part, Tlp label, HandlerId by) {
        new AudienceCheck(state.governance()).check("audience", part.audience(), label);
        if (state.audiences().get(was.audience()).equals(part.audience())) {
            return Step.none();
        }
        return Step.on(state)
                .event(
                        Streams.item(item.id()),
                        item.version(),
                        new ItemEvent.PartReaddressed(new SubmissionId(item.id().value()), part, by))
                .build();
    }

    /** Returns one part of our own submission as this handler may see it, refusing one that was withdrawn. */
    public Piece ownPiece(SubmissionId id, Part part, HandlerId by) {
        ItemState item = own(id, by);
        if (item.withdrawn()) {
            throw new CouncilException(ErrorCode.STATE_CONFLICT, "the submission was withdrawn; hand it in anew");
        }
        return state.reader(by).visible(item).stream()
                .filter(candidate -> candidate.part().equals(Optional.of(part)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the label of a part for another audience: raised where that asks for it, and CLEAR for the public. */
    public Tlp label(Tlp was, Audience audience) {
        AudienceCheck check = new AudienceCheck(state.governance());
        return check.isOpen(audience) ? Tlp.CLEAR : was.strictest(check.loosest(audience));
    }

    /** Takes our own submission back. */
    public Step withdraw(SubmissionId id, Moment moment) {
        ItemState item = own(id, moment.by());
        if (item.withdrawn()) {
            return Step.none();
        }
        return Step.on(state)
                .event(Streams.item(item.id()), item.version(), new ItemEvent.SubmissionWithdrawn(id, moment.by()))
                .build();
    }

    static Step repeated(ItemState before, String draftSha256) {
        if (!before.origin().draftSha256().equals(draftSha256)) {
            throw new CouncilException(
                    ErrorCode.KEY_REUSED, "this key was used for another draft; choose a new key for a new draft");
        }
        return Step.none();
    }

    private void check(SubmissionDraft draft, Actor actor, Moment moment) {
        if (draft.kind() != SubmissionKind.ANSWER) { // who is asked may answer, whatever else it may do
            actor.require(ability(draft.kind()), rule(draft.kind()));
        }
        Instant latest = moment.now().plusSeconds(300);
        if (draft.observedAt().filter(time -> time.isAfter(latest)).isPresent()) {
            throw new InvalidInputException("observedAt", "it must not lie in the future", "correct the time");
        }
        for (int i = 0; i < draft.parts().size(); i++) {
            PartDraft part = draft.parts().get(i);
            new AudienceCheck(state.governance()).check("parts[" + i + "].", part);
        }
    }

    private Optional<RequestState> request(SubmissionDraft draft, Actor actor) {
        return draft.answers().map(answers -> new RequestRules(state).answerable(answers.request(), actor));
    }

    /** Whom an answer reaches beside its audience: the member that asks. The council as such reads as it may. */
    private static Set<MemberId> addressees(RequestState request) {
        return request.formal() ? Set.of() : Set.of(request.prepared().asker());
    }

    private ItemState readable(ItemId id, HandlerId by) {
        Reader reader = state.reader(by);
        return state.items()
                .get(id)
                .filter(item -> !reader.visible(item).isEmpty())
                .orElseThrow(NotFoundException::new);
    }

    /** Whom a reply reaches beside its audience: so feedback finds its way to a provider that nobody knows. */
    private Set<MemberId> addressees(ItemState about) {
        Set<MemberId> addressees = new TreeSet<>();
        addressees.add(about.origin().provider());
        if (about.origin().kind().isEmpty()) {
            state.items()
                    .origin(about.origin().inCase())
                    .ifPresent(first -> addressees.add(first.origin().provider()));
        }
        return addressees;
    }

    private static Ability ability(SubmissionKind kind) {
        return switch (kind) {
            case CONSULTATION -> Ability.CONSULT;
            case OBSERVATION, LIAISON_REPORT, TARGETED_MAIL, WEB_RESPONSE, LESSON, ANSWER -> Ability.SUBMIT;
            case FEEDBACK, SIGHTING -> Ability.GIVE_FEEDBACK;
        };
    }

    private static Rule rule(SubmissionKind kind) {
        return switch (kind) {
            case CONSULTATION -> Rule.CONSULTING;
            case OBSERVATION, LIAISON_REPORT, TARGETED_MAIL, WEB_RESPONSE, LESSON, ANSWER -> Rule.SUBMITTING;
            case FEEDBACK, SIGHTING -> Rule.FEEDBACK;
        };
    }
}
