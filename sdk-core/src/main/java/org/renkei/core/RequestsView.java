package org.renkei.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.request.CooperationRequest;
import org.renkei.api.request.Progress;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.request.RequestKind;
import org.renkei.api.request.Requests;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.Duties;
import org.renkei.core.engine.RequestRules;
import org.renkei.core.engine.RequestState;
import org.renkei.core.engine.Rounding;
import org.renkei.core.engine.Streams;
import org.renkei.core.engine.event.RequestEvent;
import org.renkei.spi.store.Content;

/** Requests as one handler may make, see and answer them. */
final class RequestsView implements Requests {
    private final Workings workings;
    private final HandlerId by;

    RequestsView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    /** A request as the engine found it, before its text is loaded. */
    private record Found(
            RequestState request,
            Optional<ItemId> about,
            Instant madeAt,
            Optional<Obligation> ours,
            List<SubmissionId> answers,
            Optional<RequestEvent.RequestDeclined> declined,
            Optional<Progress> progress,
            List<Obligation> addressees) {}

    @Override
    public CooperationRequest ask(RequestDraft draft, String key) {
        Require.line("key", key, 200);
        RequestId id = workings.ids().request(member(), key);
        Content content =
                workings.contents().file(Streams.request(id), new RequestText(draft.subject(), draft.text()), "text");
        RequestRules.Asking asking =
                new RequestRules.Asking(id, draft, workings.contents().sha256(draft), content.id(), hex(content));
        workings.journal()
                .commit(state ->
                        new Change(new RequestRules(state).ask(asking, workings.moment(by)), List.of(content)));
        return get(id);
    }

    @Override
    public CooperationRequest issue(RequestId id, RecordedDecision decision) {
        workings.journal().commit(state -> Change.of(new RequestRules(state).issue(id, decision, workings.moment(by))));
        return get(id);
    }

    @Override
    public CooperationRequest get(RequestId id) {
        return shown(workings.journal().read(state -> found(state, new RequestRules(state).visible(id, by))));
    }

    @Override
    public List<CooperationRequest> list() {
        return workings
                .journal()
                .read(state -> new RequestRules(state)
                        .list(by).stream().map(request -> found(state, request)).toList())
                .stream()
                .map(this::shown)
                .toList();
    }

    @Override
    public CooperationRequest decline(RequestId id, String reason) {
        Content content = workings.contents()
                .file(Streams.request(id) + "/declined/" + member(), new DeclineText(reason), "reason");
        workings.journal()
                .commit(state -> new Change(
                        new RequestRules(state).decline(id, content.id(), hex(content), workings.moment(by)),
                        List.of(content)));
        return get(id);
    }

    @Override
    public CooperationRequest extend(RequestId id, MemberId member, LocalDate until, String ground) {
        Require.text("ground", ground, 2_000);
        workings.journal()
                .commit(state ->
                        Change.of(new RequestRules(state).extend(id, member, until, ground, workings.moment(by))));
        return get(id);
    }

    @Override
    public CooperationRequest withdraw(RequestId id) {
        workings.journal().commit(state -> Change.of(new RequestRules(state).withdraw(id, workings.moment(by))));
        return get(id);
    }

    @Override
    public List<String> reasons(RequestId id) {
        List<RequestEvent.RequestDeclined> declined = workings.journal().read(state -> {
            RequestState request = new RequestRules(state).visible(id, by);
            if (!new RequestRules(state).overlooks(request, by)) {
                throw new NotFoundException();
            }
            return request.declined();
        });
        return declined.stream()
                .flatMap(refusal -> reason(refusal).stream())
                .sorted()
                .toList();
    }

    private MemberId member() {
        return workings.journal()
                .read(state -> state.governance().acting(by).member().id());
    }

    private Found found(CouncilState state, RequestState request) {
        RequestRules rules = new RequestRules(state);
        Duties duties = new Duties(state);
        Instant now = workings.clock().instant();
        MemberId member = state.governance().acting(by).member().id();
        boolean overlooks = rules.overlooks(request, by);
        Instant at = request.preparedAt();
        return new Found(
                request,
                request.prepared()
                        .about()
                        .flatMap(state.items()::get)
                        .filter(item -> !state.reader(by).visible(item).isEmpty())
                        .map(item -> item.id()),
                overlooks ? at : Rounding.of(at, state.governance().charter().timeRounding()),
                duties.of(request, member, now),
                duties.answers(request, member).stream()
                        .map(item -> new SubmissionId(item.id().value()))
                        .toList(),
                request.declined(member),
                overlooks ? Optional.of(duties.progress(request, now)) : Optional.empty(),
                rules.tracks(request, by) ? duties.of(request, now) : List.of());
    }

    private CooperationRequest shown(Found found) {
        RequestEvent.RequestPrepared prepared = found.request().prepared();
        Optional<RequestEvent.RequestIssued> issued = found.request().issued();
        Optional<RequestText> text = workings.contents().load(prepared.content(), RequestText.class);
        return new CooperationRequest(
                prepared.id(),
                prepared.kind(),
                found.request().status(),
                prepared.inCase(),
                found.about(),
                prepared.kind() == RequestKind.VOLUNTARY ? Optional.of(prepared.pseudonym()) : Optional.empty(),
                issued.flatMap(RequestEvent.RequestIssued::decision),
                found.madeAt(),
                issued.flatMap(RequestEvent.RequestIssued::due),
                text.map(RequestText::subject),
                text.map(RequestText::text),
                found.ours(),
                found.answers(),
                found.declined().flatMap(this::reason),
                found.progress(),
                found.addressees());
    }

    private Optional<String> reason(RequestEvent.RequestDeclined refusal) {
        return workings.contents().load(refusal.content(), DeclineText.class).map(DeclineText::reason);
    }

    private static String hex(Content content) {
        return HexFormat.of().formatHex(content.sha256().array());
    }
}
