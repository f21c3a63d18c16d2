package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The pledge of confidentiality. */
@Command(
        name = "pledge",
        subcommands = {PledgeCommand.Show.class, PledgeCommand.Sign.class})
final class PledgeCommand extends GroupCommand {
    PledgeCommand(Session session) {
        super(session);
    }

    /** Shows the text in force. */
    @Command(name = "show")
    static final class Show extends SessionCommand implements Runnable {
        Show(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> {
                Map<String, Object> pledge = new LinkedHashMap<>();
                pledge.put("version", view.membership().charter().pledge().version());
                pledge.put(
                        "text",
                        view.membership()
                                .charter()
                                .pledge()
                                .wording()
                                .in(session().texts().locale()));
                return pledge;
            });
        }
    }

    /** Signs the text in force. */
    @Command(name = "sign")
    static final class Sign extends SessionCommand implements Runnable {
        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.signed-by")
        private @Nullable String name;

        @Option(names = "--on", paramLabel = "DATE", descriptionKey = "option.signed-on")
        private @Nullable LocalDate on;

        Sign(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(this::sign);
        }

        private Handler sign(Council view) {
            Membership membership = view.membership();
            return membership.sign(new Pledge(
                    membership.charter().pledge().version(),
                    Optional.ofNullable(name)
                            .orElseGet(() -> membership.handler().name()),
                    Optional.ofNullable(on).orElseGet(DecisionOptions::today)));
        }
    }
}
