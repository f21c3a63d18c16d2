package org.renkei.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.casework.Assessment;
import org.renkei.api.casework.AttackCase;
import org.renkei.api.casework.Disposition;
import org.renkei.api.charter.Ability;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.core.casebook.CaseBook;

/**
 * How one handler sees cases: what it may see nothing of is not there, neither in what is one, nor in what became of it, nor in what
 * is older.
 */
public final class CaseReading {
    private final CouncilState state;
    private final Reader reader;
    private final boolean analyst;

    /** Prepares to read for {@code by}, who must be entitled to act. */
    public CaseReading(CouncilState state, HandlerId by) {
        Actor actor = state.governance().acting(by);
        this.state = state;
        this.reader = state.reader(by);
        this.analyst = actor.may(Ability.COORDINATE) && actor.pledged();
    }

    /** Returns the case to which {@code id} belongs now. */
    public AttackCase get(CaseId id) {
        if (!isSeen(id)) {
            throw new NotFoundException();
        }
        return seen(id);
    }

    /** Returns the head of the case to which {@code id}, of which something can be seen, belongs now. */
    public CaseId head(CaseId id) {
        if (!isSeen(id)) {
            throw new NotFoundException();
        }
        return cases(id, items(id)).get(0);
    }

    /** Returns how sure the case is to which {@code id} belongs now. */
    public Assessment assess(CaseId id) {
        if (!isSeen(id)) {
            throw new NotFoundException();
        }
        Duration rounding = state.governance().charter().timeRounding();
        Assertions assertions = new Assertions(rounding);
        items(id).forEach(item -> stance(item).ifPresent(stance -> assertions.add(item, stance)));
        return assertions.assessment();
    }

    /** What an item says for or against its case, to a reader that sees enough of it to know. */
    private Optional<Assertions.Stance> stance(ItemState item) {
        if (item.origin().kind().isEmpty()) {
            return Optional.empty();
        }
        if (showsAttack(item)) {
            return Optional.of(Assertions.Stance.FOR);
        }
        boolean told = item.origin().verdict().isEmpty()
                || reader.visible(item).stream()
                        .anyMatch(piece -> piece.part().equals(item.origin().verdictIn()));
        return told ? Assertions.Stance.of(item.origin()) : Optional.empty();
    }

    private List<ItemState> items(CaseId id) {
        return state.cases().links().of(id).stream()
                .flatMap(one -> visible(one).stream())
                .sorted(Comparator.comparingInt(ItemState::ordinal))
                .toList();
    }

    /** Returns at most {@code max} attack cases in analysis, the oldest first. */
    public List<AttackCase> open(int max) {
        List<AttackCase> open = new ArrayList<>();
        Set<CaseId> looked = new HashSet<>();
        for (int ordinal = 0; ordinal < state.items().size() && open.size() < max; ordinal++) {
            ItemState item = state.items().at(ordinal);
            CaseId id = item.origin().inCase();
            if (looked.contains(id) || (!analyst && reader.visible(item).isEmpty())) {
                continue;
            }
            looked.addAll(state.cases().links().of(id));
            List<ItemState> items = items(id);
            if (disposition(cases(id, items), items, Instant.MAX) == Disposition.IN_ANALYSIS) {
                Optional.of(seen(id)).filter(AttackCase::attack).ifPresent(open::add);
            }
        }
        return open;
    }

    private AttackCase seen(CaseId id) {
        List<ItemState> items = items(id);
        List<CaseId> cases = cases(id, items);
        boolean attack = analyst
                ? cases.stream().anyMatch(one -> state.items().isAttack(one, Instant.MAX))
                : items.stream().anyMatch(this::showsAttack);
        return new AttackCase(
                cases.get(0),
                cases,
                items.stream().map(ItemState::id).toList(),
                attack,
                disposition(cases, items, Instant.MAX),
                history(cases, items),
                analyst ? merges(new HashSet<>(cases)) : List.of());
    }

    /** Those who run the council know of every case, even if everything in it was taken back: they decide what became of it. */
    private List<CaseId> cases(CaseId id, List<ItemState> items) {
        return analyst
                ? state.cases().links().of(id).stream()
                        .sorted(new CaseFindings(state).byBirth())
                        .toList()
                : items.stream().map(item -> item.origin().inCase()).distinct().toList();
    }

    private boolean isSeen(CaseId id) {
        return analyst ? !state.items().in(id).isEmpty() : !visible(id).isEmpty();
    }

    private List<ItemState> visible(CaseId id) {
        return state.items().in(id).stream()
                .filter(item -> !reader.visible(item).isEmpty())
                .toList();
    }

    /** Countermeasure information says that there is something to act against; of a submission, the parts that are seen say it. */
    private boolean showsAttack(ItemState item) {
        return item.origin().kind().isEmpty()
                || reader.visible(item).stream()
                        .anyMatch(piece ->
                                piece.part().filter(item.attack()::contains).isPresent());
    }

    /** What is no attack, as far as the reader knows, keeps nothing in analysis. */
    private Disposition disposition(Collection<CaseId> cases, List<ItemState> items, Instant end) {
        Set<CaseId> attacks = new HashSet<>();
        items.stream()
                .filter(this::showsAttack)
                .forEach(item -> attacks.add(item.origin().inCase()));
        return state.cases()
                .dispositionBefore(
                        cases, end, id -> analyst ? state.items().isAttack(id, Instant.MAX) : attacks.contains(id));
    }

    private List<AttackCase.Change> history(Collection<CaseId> cases, List<ItemState> items) {
        List<AttackCase.Change> history = new ArrayList<>();
        Disposition last = Disposition.IN_ANALYSIS;
        for (CaseBook.Decision decision : state.cases().decisionsOn(cases)) {
            Disposition then = disposition(cases, items, decision.at().plusNanos(1));
            if (then != last) {
                history.add(new AttackCase.Change(
                        decision.at(), then, analyst ? Optional.of(decision.ground()) : Optional.empty()));
                last = then;
            }
        }
        return history;
    }

    private List<AttackCase.Merge> merges(Set<CaseId> cases) {
        return state.cases().findings().stream()
                .filter(finding -> finding.found() == CaseBook.Found.MERGED
                        && cases.contains(finding.one())
                        && state.cases().links().linked(finding.one(), finding.other()))
                .map(finding -> new AttackCase.Merge(finding.one(), finding.other(), finding.at(), finding.ground()))
                .toList();
    }
}
