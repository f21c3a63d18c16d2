package org.renkei.core.engine;

import java.util.Optional;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.WarningList;
import org.renkei.api.marking.Act;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Confidence;
import org.renkei.core.engine.event.ItemEvent;

/** What those entitled do with cases, and how far things have come at members. */
public final class CaseRules {
    private final CouncilState state;

    /** Prepares the rules for decisions on {@code state}. */
    public CaseRules(CouncilState state) {
        this.state = state;
    }

    /**
     * What is to be issued, with where its bytes will lie.
     *
     * @param id the id that its key gives it
     * @param draft what its author says
     * @param draftSha256 SHA-256 of the draft's canonical bytes
     * @param content id of the bytes
     * @param sha256 their SHA-256 in hexadecimal digits
     */
    public record Issue(
            CountermeasureId id, CountermeasureDraft draft, String draftSha256, String content, String sha256) {}

    /** Issues countermeasure information; the same issue again changes nothing. */
    public Step issue(Issue issue, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.ISSUE_COUNTERMEASURES, Rule.ISSUING);
        Optional<ItemState> before = state.items().get(Items.id(issue.id()));
        if (before.isPresent()) {
            return SharingRules.repeated(before.get(), issue.draftSha256());
        }
        CountermeasureDraft draft = issue.draft();
        if (state.items().origin(draft.inCase()).isEmpty()) {
            throw new NotFoundException();
        }
        new AudienceCheck(state.governance()).check("audience", draft.audience(), draft.label());
        if (draft.concerns().stream().anyMatch(id -> actor.charter().sector(id).isEmpty())) {
            throw new InvalidInputException("concerns", "each must be defined in the charter", "correct the id");
        }
        boolean blocks = draft.indicators().stream().anyMatch(indicator -> indicator.act() == Act.BLOCK);
        if (blocks && draft.confidence() == Confidence.LOW) {
            throw new InvalidInputException(
                    "indicators",
                    "nothing is blocked on evidence of low confidence",
                    "use ALERT, or check the evidence");
        }
        checkWarnings(draft);
        Optional<ItemState> replaced = draft.supersedes().map(id -> superseded(id, draft));
        Step.Builder step = Step.on(state)
                .event(
                        Streams.item(Items.id(issue.id())),
                        0,
                        new ItemEvent.CountermeasureIssued(
                                issue.id(),
                                draft.inCase(),
                                actor.member().id(),
                                moment.by(),
                                draft.audience(),
                                issue.content(),
                                issue.sha256(),
                                issue.draftSha256(),
                                new Fingerprints(moment.ids()).of(draft),
                                draft.supersedes()));
        replaced.ifPresent(old -> step.event(
                Streams.item(old.id()),
                old.version(),
                new ItemEvent.CountermeasureSuperseded(
                        new CountermeasureId(old.id().value()), issue.id(), moment.by())));
        return step.build();
    }

    /** Returns what another one takes the place of: both come out of one activity. */
    private ItemState superseded(CountermeasureId id, CountermeasureDraft draft) {
        ItemState old = issued(id);
        if (!state.cases().links().of(draft.inCase()).contains(old.origin().inCase())) {
            throw new InvalidInputException(
                    "supersedes",
                    "it must come out of the same case",
                    "merge the cases first, or withdraw the other one");
        }
        if (old.withdrawn()) {
            throw new CouncilException(
                    ErrorCode.STATE_CONFLICT, "what it would take the place of was taken back or replaced already");
        }
        return old;
    }

    private static void checkWarnings(CountermeasureDraft draft) {
        for (int i = 0; i < draft.indicators().size(); i++) {
            Indicator indicator = draft.indicators().get(i);
            if (indicator.act() == Act.BLOCK
                    && WarningList.shipped().holdsBack(indicator).isPresent()) {
                throw new InvalidInputException(
                        "indicators[" + i + "]",
                        "what is on the warning list must not be blocked: many others use it",
                        "use ALERT with a reason, or name what is below it");
            }
        }
    }

    private ItemState issued(CountermeasureId id) {
        return state.items()
                .get(Items.id(id))
                .filter(candidate -> candidate.origin().kind().isEmpty())
                .orElseThrow(NotFoundException::new);
    }

    /** Takes countermeasure information back. */
    public Step withdraw(CountermeasureId id, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.ISSUE_COUNTERMEASURES, Rule.ISSUING);
        ItemState item = issued(id);
        if (item.withdrawn()) {
            return Step.none();
        }
        return Step.on(state)
                .event(Streams.item(item.id()), item.version(), new ItemEvent.CountermeasureWithdrawn(id, moment.by()))
                .build();
    }

    /** Records that a provider is looked up; the answer is given once that is stored. */
    public Step lookUp(SubmissionId id, String ground, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.COORDINATE, Rule.PROVIDER_IDENTITY);
        actor.requirePledge();
        ItemState item = submission(id);
        if (item.origin().sealed() && !item.opened()) {
            throw new NotPermittedException(
                    actor.charter().article(Rule.PROVIDER_IDENTITY),
                    "the provider has sealed its identity; two officers together, or a body, open the seal");
        }
        return Step.on(state)
                .event(Streams.item(item.id()), item.version(), new ItemEvent.ProviderLookedUp(id, moment.by(), ground))
                .build();
    }

    /** Records how far an item has come at the actor's member; the same or less again changes nothing. */
    public Step acknowledge(ItemId id, AckStage stage, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        Reader reader = state.reader(moment.by());
        if (state.items()
                .get(id)
                .filter(item -> !reader.visible(item).isEmpty())
                .isEmpty()) {
            throw new NotFoundException();
        }
        return acknowledged(id, actor.member().id(), stage, moment);
    }

    /** Records what a member said to an officer. */
    public Step acknowledgeFor(ItemId id, MemberId member, AckStage stage, Moment moment) {
        Actor actor = state.governance().acting(moment.by());
        actor.require(Ability.COORDINATE, Rule.ISSUING);
        actor.requirePledge();
        ItemState item = state.items().get(id).orElseThrow(NotFoundException::new);
        boolean reads = state.governance().handlersOf(member).stream()
                .anyMatch(handler -> state.reader(handler.id()).isMeant(item));
        if (!reads) {
            throw new NotFoundException();
        }
        return acknowledged(id, member, stage, moment);
    }

    private Step acknowledged(ItemId id, MemberId member, AckStage stage, Moment moment) {
        Optional<Acks.Ack> before = state.acks().get(id, member);
        if (before.isPresent() && before.get().stage().compareTo(stage) >= 0) {
            return Step.none();
        }
        return Step.on(state)
                .event(
                        Streams.acknowledgements(id, member),
                        before.map(Acks.Ack::version).orElse(0L),
                        new ItemEvent.Acknowledged(id, member, moment.by(), stage))
                .build();
    }

    /** Returns a submission to those who may look at any. */
    public ItemState submission(SubmissionId id) {
        return state.items()
                .get(Items.id(id))
                .filter(candidate -> candidate.origin().kind().isPresent())
                .orElseThrow(NotFoundException::new);
    }
}
