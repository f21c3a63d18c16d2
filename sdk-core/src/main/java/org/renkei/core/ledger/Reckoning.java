package org.renkei.core.ledger;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.charter.Contribution;
import org.renkei.api.id.MemberId;
import org.renkei.api.ledger.LedgerEntry.Outcome;

/**
 * What deeds come to in one stretch of time (a term): {@link org.renkei.api.ledger.Ledger} says by which rules.
 *
 * <p><b>Threads:</b> immutable once made.
 */
public final class Reckoning {
    private final List<Deed> deeds;
    private final Contribution charter;
    private final Set<MemberId> council;
    private final Span term;
    private final Span before;
    private final NameIndex index;
    private final Firsts firsts;
    private final Worth worth;
    private final TakeUps takeUps;
    private final Confirmations confirmations;

    /**
     * One deed with what it came to.
     *
     * @param deed the deed
     * @param outcome whether it counts, or why not
     */
    public record Entry(Deed deed, Outcome outcome) {}

    /**
     * Reckons once for all members.
     *
     * @param deeds all deeds until the end of the term, in the order of time
     * @param sight who could have known of what
     * @param council the members that issue countermeasure information
     * @param charter what members give to keep their place
     * @param terms the term, and before it the one before, as far as there is one
     */
    public Reckoning(List<Deed> deeds, Sight sight, Set<MemberId> council, Contribution charter, List<Span> terms) {
        this.deeds = deeds;
        this.charter = charter;
        this.council = council;
        this.before = terms.get(0);
        this.term = terms.get(terms.size() - 1);
        index = new NameIndex(deeds);
        Lists lists = new Lists(deeds, index, sight, charter.takenUp());
        firsts = new Firsts(deeds, index, lists, sight);
        worth = new Worth(deeds, firsts, council);
        takeUps = new TakeUps(deeds, council, worth, firsts, lists);
        confirmations = new Confirmations(deeds, worth, firsts, lists, sight);
        confirmations.collect(index, terms);
    }

    /** Returns what the deeds of {@code member} come to. */
    public Reckoned of(MemberId member) {
        int cases = Math.toIntExact(takeUps.of(member).stream()
                .filter(group -> term.holds(group.at()))
                .count());
        int confirmedBy = confirming(member).size();
        List<Deed> handedIn = own(member).filter(deed -> term.holds(deed.at())).toList();
        List<Duration> leads = confirmations.leads(member);
        return new Reckoned(
                cases + confirmedBy / charter.confirmations(),
                handedIn.size(),
                cases,
                unique(handedIn),
                confirmedBy,
                leads.isEmpty() ? Optional.empty() : Optional.of(Confirmations.median(leads)),
                Math.toIntExact(handedIn.stream()
                        .filter(deed -> deed.kind().speaksAbout())
                        .map(Deed::about)
                        .distinct()
                        .count()));
    }

    /** Returns each deed of {@code member} within the term, or that counts in it, with what it came to, in order. */
    public List<Entry> entries(MemberId member) {
        Set<Integer> confirmed = new HashSet<>();
        Map<MemberId, Set<Integer>> words = confirmations.of(member);
        confirming(member).forEach(by -> confirmed.addAll(words.getOrDefault(by, Set.of())));
        return own(member)
                .map(deed -> new Entry(deed, outcome(deed, confirmed)))
                .filter(entry -> term.holds(entry.deed().at())
                        || entry.outcome() == Outcome.TAKEN_UP
                        || entry.outcome() == Outcome.CONFIRMED)
                .toList();
    }

    /** Returns those that confirmed something of {@code member} and whose word counts; nobody if they are too few. */
    private List<MemberId> confirming(MemberId member) {
        List<MemberId> confirming = confirmations.of(member).keySet().stream()
                .filter(by -> counts(by, member))
                .toList();
        return confirming.size() < charter.confirmations() ? List.of() : confirming;
    }

    private Stream<Deed> own(MemberId member) {
        return deeds.stream().filter(deed -> deed.member().equals(member) && deed.kind() != Deed.Kind.ISSUES);
    }

    /** Returns whether {@code by} is one whose word counts for {@code member}: it gives itself, and they do not trade words. */
    private boolean counts(MemberId by, MemberId member) {
        return !council.contains(by)
                && !confirmations.between(member, by)
                && (takeUps.within(by, term) || (takeUps.within(by, before) && !confirmations.chained(member, by)));
    }

    private Optional<Integer> unique(List<Deed> handedIn) {
        Set<Long> first = new HashSet<>();
        Set<Long> shared = new HashSet<>();
        for (Deed deed : handedIn) {
            deed.names().stream()
                    .filter(name -> firsts.opening(name, deed).stream().anyMatch(opening -> opening == deed.number()))
                    .forEach(name -> {
                        first.add(name);
                        if (index.shared(name, deed.member(), deeds)) {
                            shared.add(name);
                        }
                    });
        }
        return first.isEmpty() ? Optional.empty() : Optional.of(shared.size());
    }

    private Outcome outcome(Deed deed, Set<Integer> confirmed) {
        if (deed.kind() == Deed.Kind.WITHDRAWN) {
            return Outcome.WITHDRAWN;
        } else if (worth.refuted(deed)) {
            return Outcome.REFUTED;
        }
        Optional<TakeUps.Group> taken = takeUps.of(deed);
        if (taken.isPresent()) {
            boolean here = term.holds(taken.get().at()) && taken.get().first().number() == deed.number();
            return here ? Outcome.TAKEN_UP : Outcome.ALREADY_COUNTED;
        }
        if (confirmed.contains(deed.number())) {
            return Outcome.CONFIRMED;
        } else if (takeUps.tooBroad(deed)) {
            return Outcome.TOO_BROAD;
        }
        return worth.fresh(deed) ? Outcome.UNCONFIRMED : Outcome.NOT_FIRST;
    }
}
