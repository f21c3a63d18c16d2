package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.renkei.api.consent.AdvanceConsent;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.consent.Consents;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.submission.Part;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a provider's information may go further. */
@Command(
        name = "consent",
        subcommands = {
            ConsentCommand.Ask.class,
            ConsentCommand.ListAll.class,
            ConsentCommand.Accept.class,
            ConsentCommand.Decline.class,
            ConsentCommand.Withdraw.class,
            ConsentCommand.Advance.class,
            ConsentCommand.EndAdvance.class
        })
final class ConsentCommand extends GroupCommand {
    ConsentCommand(Session session) {
        super(session);
    }

    /** Asks the provider of a submission. */
    @Command(name = "ask")
    static final class Ask extends SessionCommand implements Runnable {
        @Parameters(index = "0", paramLabel = "ITEM", descriptionKey = "param.item")
        private String item = "";

        @Parameters(index = "1", paramLabel = "PART", descriptionKey = "option.part")
        private Part part = Part.ATTACK;

        @Mixin
        private AudienceOptions readers = new AudienceOptions();

        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.consent-reason")
        private String reason = "";

        @Mixin
        private OnceOption once = new OnceOption();

        Ask(Session session) {
            super(session);
        }

        @Override
        public void run() {
            ConsentDraft draft =
                    new ConsentDraft(Ids.of("ITEM", SubmissionId::new, item), part, readers.audience(), reason);
            session().answer(view -> view.consents().ask(draft, once.key()));
        }
    }

    /** Lists the questions that we may see. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<ConsentRequest> all = view.consents().list();
                session().printEither(all.stream().map(ListAll::row).toList(), all);
            });
        }

        private static Map<String, Object> row(ConsentRequest request) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", request.id());
            row.put("status", request.status());
            row.put("submission", request.draft().submission());
            row.put("part", request.draft().part());
            row.put("scopes", request.draft().audience().scopes());
            row.put("reason", request.draft().reason());
            row.put("words", request.words().orElse(""));
            return row;
        }
    }

    /** Accepts, for fewer readers if they are named. */
    @Command(name = "accept")
    static final class Accept extends Answer {
        @ArgGroup(exclusive = false)
        private @Nullable AudienceOptions instead;

        @Option(names = "--conditions", paramLabel = "TEXT", descriptionKey = "option.conditions")
        private @Nullable String conditions;

        Accept(Session session) {
            super(session);
        }

        @Override
        ConsentRequest become(Consents consents) {
            return consents.accept(
                    id(), Optional.ofNullable(instead).map(AudienceOptions::audience), Optional.ofNullable(conditions));
        }
    }

    /** Declines. */
    @Command(name = "decline")
    static final class Decline extends Answer {
        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.consent-decline")
        private String reason = "";

        Decline(Session session) {
            super(session);
        }

        @Override
        ConsentRequest become(Consents consents) {
            return consents.decline(id(), reason);
        }
    }

    /** Takes a question back. */
    @Command(name = "withdraw")
    static final class Withdraw extends Answer {
        Withdraw(Session session) {
            super(session);
        }

        @Override
        ConsentRequest become(Consents consents) {
            return consents.withdraw(id());
        }
    }

    /** Consents in advance; without limits, shows what we consented to. */
    @Command(name = "advance")
    static final class Advance extends SessionCommand implements Runnable {
        @Option(names = "--part", paramLabel = "PART", descriptionKey = "option.advance-part")
        private List<Part> parts = new ArrayList<>();

        @Option(names = "--scope", paramLabel = "ID", descriptionKey = "option.advance-scope")
        private List<String> scopes = new ArrayList<>();

        @Option(names = "--until", paramLabel = "DATE", descriptionKey = "option.advance-until")
        private @Nullable LocalDate until;

        Advance(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> {
                if (until != null) {
                    view.consents().consentInAdvance(consent(until));
                }
                Map<String, Object> shown = new LinkedHashMap<>();
                shown.put("advanceConsent", view.consents().advanceConsent());
                return shown;
            });
        }

        private AdvanceConsent consent(LocalDate last) {
            Set<ScopeId> named = new TreeSet<>();
            scopes.forEach(scope -> named.add(Ids.of("--scope", ScopeId::new, scope)));
            Set<Part> covered = EnumSet.noneOf(Part.class);
            covered.addAll(parts);
            return new AdvanceConsent(covered, named, last);
        }
    }

    /** Ends our consent in advance. */
    @Command(name = "end-advance")
    static final class EndAdvance extends SessionCommand implements Runnable {
        EndAdvance(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> {
                view.consents().endAdvanceConsent();
                Map<String, Object> shown = new LinkedHashMap<>();
                shown.put("advanceConsent", view.consents().advanceConsent());
                return shown;
            });
        }
    }

    /** A command that answers with what one question has become. */
    abstract static class Answer extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "QUESTION", descriptionKey = "param.consent")
        private String consent = "";

        Answer(Session session) {
            super(session);
        }

        abstract ConsentRequest become(Consents consents);

        final ConsentId id() {
            return Ids.of("QUESTION", ConsentId::new, consent);
        }

        @Override
        public final void run() {
            session().answer(view -> become(view.consents()));
        }
    }
}
