package org.renkei.core;

import java.util.List;
import java.util.Optional;
import org.renkei.api.consent.AdvanceConsent;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.consent.Consents;
import org.renkei.api.error.Require;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.submission.Audience;
import org.renkei.core.engine.ConsentRules;
import org.renkei.core.engine.CouncilState;

/** What one handler asks providers, or answers for its own member. */
final class ConsentsView implements Consents {
    private final Workings workings;
    private final HandlerId by;
    private final Readdressing readdressing;

    ConsentsView(Workings workings, HandlerId by) {
        this.workings = workings;
        this.by = by;
        this.readdressing = new Readdressing(workings.contents());
    }

    @Override
    public ConsentRequest ask(ConsentDraft draft, String key) {
        Require.line("key", key, 200);
        MemberId member = workings.journal()
                .read(state -> state.governance().acting(by).member().id());
        ConsentId id = workings.ids().consent(member, key);
        workings.journal().commit(state -> asked(state, id, draft));
        return get(id);
    }

    @Override
    public ConsentRequest get(ConsentId id) {
        return workings.journal().read(state -> new ConsentRules(state).visible(id, by));
    }

    @Override
    public List<ConsentRequest> list() {
        return workings.journal().read(state -> new ConsentRules(state).list(by));
    }

    @Override
    public ConsentRequest accept(ConsentId id, Optional<Audience> instead, Optional<String> conditions) {
        conditions.ifPresent(text -> Require.text("conditions", text, 2_000));
        workings.journal().commit(state -> accepted(state, id, instead, conditions));
        return get(id);
    }

    @Override
    public ConsentRequest decline(ConsentId id, String reason) {
        Require.text("reason", reason, 2_000);
        workings.journal().commit(state -> Change.of(new ConsentRules(state).decline(id, reason, workings.moment(by))));
        return get(id);
    }

    @Override
    public ConsentRequest withdraw(ConsentId id) {
        workings.journal().commit(state -> Change.of(new ConsentRules(state).withdraw(id, workings.moment(by))));
        return get(id);
    }

    @Override
    public void consentInAdvance(AdvanceConsent consent) {
        advance(Optional.of(consent));
    }

    @Override
    public void endAdvanceConsent() {
        advance(Optional.empty());
    }

    @Override
    public Optional<AdvanceConsent> advanceConsent() {
        return workings.journal().read(state -> new ConsentRules(state).advance(by));
    }

    private void advance(Optional<AdvanceConsent> consent) {
        workings.journal().commit(state -> Change.of(new ConsentRules(state).advance(consent, workings.moment(by))));
    }

    private Change asked(CouncilState state, ConsentId id, ConsentDraft draft) {
        ConsentRules rules = new ConsentRules(state);
        Change asked = Change.of(rules.ask(id, draft, workings.moment(by)));
        if (!rules.isNew(id) || !rules.coveredInAdvance(draft, workings.moment(by))) {
            return asked;
        }
        ConsentRules.Subject subject = rules.subject(draft);
        Change readdressed = readdressing.of(state, subject.item(), subject.piece(), draft.audience(), by);
        return new Change(
                rules.givenInAdvance(id, draft, readdressed.step(), workings.moment(by)), readdressed.contents());
    }

    private Change accepted(CouncilState state, ConsentId id, Optional<Audience> instead, Optional<String> conditions) {
        ConsentRules rules = new ConsentRules(state);
        ConsentRequest request = rules.asked(id, by);
        Audience granted = instead.orElse(request.draft().audience());
        ConsentRules.Subject subject = rules.subject(request.draft());
        Change readdressed = readdressing.of(state, subject.item(), subject.piece(), granted, by);
        return new Change(
                rules.accept(id, granted, conditions, readdressed.step(), workings.moment(by)), readdressed.contents());
    }
}
