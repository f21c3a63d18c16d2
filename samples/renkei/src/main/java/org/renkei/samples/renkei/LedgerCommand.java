package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.ledger.Ledger;
import org.renkei.api.ledger.MemberStanding;
import org.renkei.api.ledger.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What members gave, and what it was worth to others. */
@Command(
        name = "ledger",
        subcommands = {
            LedgerCommand.Terms.class,
            LedgerCommand.Own.class,
            LedgerCommand.Standings.class,
            LedgerCommand.Propose.class
        })
final class LedgerCommand extends GroupCommand {
    LedgerCommand(Session session) {
        super(session);
    }

    /** Lists the terms that have begun. */
    @Command(name = "terms")
    static final class Terms extends SessionCommand implements Runnable {
        Terms(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<Term> terms = view.ledger().terms();
                session().printEither(terms.stream().map(Terms::row).toList(), terms);
            });
        }

        private static Map<String, Object> row(Term term) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("firstDay", term.first());
            row.put("lastDay", term.last());
            return row;
        }
    }

    /** Shows how our own member stands, with what is behind it. */
    @Command(name = "own")
    static final class Own extends SessionCommand implements Runnable {
        @Option(names = "--term", paramLabel = "DATE", descriptionKey = "option.term.own")
        private @Nullable LocalDate term;

        Own(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                Ledger ledger = view.ledger();
                StandingForm.print(session(), ledger.own(term(ledger, Optional.ofNullable(term))));
            });
        }
    }

    /** Lists how all members stand that have to give. */
    @Command(name = "standings")
    static final class Standings extends SessionCommand implements Runnable {
        @Option(names = "--term", required = true, paramLabel = "DATE", descriptionKey = "option.term")
        private LocalDate term = LocalDate.MIN;

        Standings(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                Ledger ledger = view.ledger();
                List<MemberStanding> standings = ledger.standings(term(ledger, Optional.of(term)));
                session().printEither(standings.stream().map(StandingForm::row).toList(), standings);
            });
        }
    }

    /** Puts a motion for each member that gave too little. */
    @Command(name = "propose")
    static final class Propose extends SessionCommand implements Runnable {
        @Option(names = "--term", required = true, paramLabel = "DATE", descriptionKey = "option.term")
        private LocalDate term = LocalDate.MIN;

        Propose(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                Ledger ledger = view.ledger();
                MotionTable.print(session(), ledger.proposeClassChanges(term(ledger, Optional.of(term))));
            });
        }
    }

    /** Returns the term of a day or, without one, the term that runs. */
    private static Term term(Ledger ledger, Optional<LocalDate> day) {
        LocalDate within = day.orElseGet(DecisionOptions::today);
        return ledger.terms().stream()
                .filter(term -> !within.isBefore(term.first()) && !within.isAfter(term.last()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "--term", "it must be a day of a term that has begun", "see 'renkei ledger terms'"));
    }
}
