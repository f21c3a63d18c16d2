package org.renkei.core;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.renkei.api.casework.Casework;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.casework.JointAct;
import org.renkei.api.casework.ProviderIdentity;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.error.Require;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.submission.Hold;
import org.renkei.core.engine.CaseRules;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.HoldRules;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Items;
import org.renkei.core.engine.JointRules;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.Step;
import org.renkei.spi.store.Content;

/** What one handler, if entitled, does with cases. */
final class CaseworkView implements Casework {
    private final Workings workings;
    private final HandlerId by;

    CaseworkView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
    }

    @Override
    public Countermeasure issue(CountermeasureDraft draft, String key) {
        Require.line("key", key, 200);
        MemberId member = workings.journal()
                .read(state -> state.governance().acting(by).member().id());
        CountermeasureId id = workings.ids().countermeasure(member, key);
        Content content = workings.contents().file(id + "/1", shown(id, draft), "indicators");
        CaseRules.Issue issue = new CaseRules.Issue(
                id,
                draft,
                workings.contents().sha256(draft),
                content.id(),
                HexFormat.of().formatHex(content.sha256().array()));
        workings.journal()
                .commit(state -> new Change(new CaseRules(state).issue(issue, workings.moment(by)), List.of(content)));
        return workings.contents().load(content.id(), Countermeasure.class).orElseThrow(NotFoundException::new);
    }

    @Override
    public void withdraw(CountermeasureId id) {
        workings.journal().commit(state -> Change.of(new CaseRules(state).withdraw(id, workings.moment(by))));
    }

    @Override
    public ProviderIdentity provider(SubmissionId id, String ground) {
        Require.text("ground", ground, 1_000);
        workings.journal().commit(state -> Change.of(new CaseRules(state).lookUp(id, ground, workings.moment(by))));
        ItemState item =
                workings.journal().read(state -> state.items().get(Items.id(id)).orElseThrow(NotFoundException::new));
        Optional<String> behalf = item.origin()
                .behalf()
                .flatMap(content -> workings.contents().load(content, OnBehalf.class))
                .map(OnBehalf::organisation);
        return new ProviderIdentity(id, item.origin().provider(), behalf);
    }

    @Override
    public boolean openSeal(SubmissionId id, String ground) {
        return act(JointAct.Kind.OPEN_SEAL, id, ground);
    }

    @Override
    public boolean purge(SubmissionId id, String ground) {
        return act(JointAct.Kind.PURGE, id, ground);
    }

    @Override
    public void acknowledge(ItemId item, MemberId member, AckStage stage) {
        workings.journal()
                .commit(state ->
                        Change.of(new CaseRules(state).acknowledgeFor(item, member, stage, workings.moment(by))));
    }

    @Override
    public List<JointAct> waiting() {
        return workings.journal().read(state -> new JointRules(state).waiting(workings.moment(by)));
    }

    @Override
    public List<Hold> held() {
        return workings.journal().read(state -> new HoldRules(state).waiting(by));
    }

    @Override
    public void release(SubmissionId id, String ground) {
        decide(id, true, ground);
    }

    @Override
    public void keepHeld(SubmissionId id, String ground) {
        decide(id, false, ground);
    }

    private void decide(SubmissionId id, boolean released, String ground) {
        Require.text("ground", ground, 1_000);
        workings.journal().commit(state -> decided(state, id, released, ground));
    }

    private Change decided(CouncilState state, SubmissionId id, boolean released, String ground) {
        HoldRules rules = new HoldRules(state);
        ItemState item = rules.held(id, by);
        List<Step> steps = new ArrayList<>();
        List<Content> contents = new ArrayList<>();
        for (Hold hold : item.holds()) {
            if (released && hold.refused().isEmpty()) {
                Piece piece = item.pieces().stream()
                        .filter(candidate -> candidate.part().equals(Optional.of(hold.part())))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
                Change change = new Readdressing(workings.contents()).of(state, item, piece, hold.wanted(), by);
                steps.add(change.step());
                contents.addAll(change.contents());
            }
        }
        return new Change(rules.decided(item, released, ground, steps, by), contents);
    }

    private boolean act(JointAct.Kind kind, SubmissionId id, String ground) {
        Require.text("ground", ground, 1_000);
        workings.journal().commit(state -> Change.of(new JointRules(state).act(kind, id, ground, workings.moment(by))));
        return workings.journal().read(state -> new JointRules(state).isDone(kind, id));
    }

    private Countermeasure shown(CountermeasureId id, CountermeasureDraft draft) {
        return new Countermeasure(
                id,
                draft.inCase(),
                workings.clock().instant(),
                draft.label(),
                draft.audience().onward(),
                draft.title(),
                draft.action(),
                draft.urgency(),
                draft.confidence(),
                draft.concerns(),
                draft.products(),
                draft.evidence(),
                draft.asks(),
                draft.indicators(),
                draft.supersedes());
    }
}
