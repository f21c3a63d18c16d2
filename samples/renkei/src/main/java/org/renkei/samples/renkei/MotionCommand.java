package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Motions before the council's bodies. */
@Command(
        name = "motion",
        subcommands = {
            ProposeCommand.Admit.class,
            ProposeCommand.Decline.class,
            ProposeCommand.Expel.class,
            ProposeCommand.ChangeClass.class,
            ProposeCommand.Amend.class,
            ProposeCommand.Resolve.class,
            MotionCommand.ListAll.class,
            MotionCommand.Show.class,
            MotionCommand.Close.class,
            MotionCommand.Withdraw.class
        })
final class MotionCommand extends GroupCommand {
    MotionCommand(Session session) {
        super(session);
    }

    /** Lists the motions that the handler may see. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                List<Motion> motions = view.motions().list();
                session().printEither(motions.stream().map(this::row).toList(), motions);
            });
        }

        private Map<String, Object> row(Motion motion) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", motion.id());
            row.put("body", motion.body());
            row.put("proposal", proposal(motion.proposal()));
            row.put("status", motion.status());
            row.put("closes", motion.closes());
            row.put("ownVote", motion.ownVote().<Object>map(vote -> vote).orElse(""));
            return row;
        }

        private String proposal(Proposal proposal) {
            return session().texts().text("proposal." + ValueTree.kind((Record) proposal), subject(proposal));
        }

        /** Returns what it is about, on one line. */
        private static String subject(Proposal proposal) {
            if (proposal instanceof Proposal.Admit admit) {
                return admit.application() + ", " + admit.effectiveOn();
            } else if (proposal instanceof Proposal.Decline decline) {
                return decline.application().value();
            } else if (proposal instanceof Proposal.Expel expel) {
                return expel.member().value();
            } else if (proposal instanceof Proposal.ChangeClass change) {
                return change.member() + ", " + change.to();
            } else if (proposal instanceof Proposal.AmendCharter amend) {
                return amend.charter().id() + ", " + amend.charter().since();
            } else if (proposal instanceof Proposal.OpenSeal seal) {
                return seal.submission().value();
            } else if (proposal instanceof Proposal.Purge purge) {
                return purge.submission().value();
            } else if (proposal instanceof Proposal.Resolve resolve) {
                return resolve.text().replaceAll("\\s+", " ");
            }
            return proposal instanceof Proposal.Unknown unknown ? unknown.kind() : "";
        }
    }

    /** Shows a motion. */
    @Command(name = "show")
    static final class Show extends One implements Runnable {
        Show(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.motions().get(id()));
        }
    }

    /** Counts the votes of a motion and carries out what was carried. */
    @Command(name = "close")
    static final class Close extends One implements Runnable {
        Close(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.motions().close(id()));
        }
    }

    /** Takes a motion back. */
    @Command(name = "withdraw")
    static final class Withdraw extends One implements Runnable {
        Withdraw(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.motions().withdraw(id()));
        }
    }

    /** A command on one motion. */
    abstract static class One extends SessionCommand {
        @Parameters(index = "0", paramLabel = "MOTION", descriptionKey = "param.motion")
        private String motion = "";

        One(Session session) {
            super(session);
        }

        final MotionId id() {
            return Ids.of("MOTION", MotionId::new, motion);
        }
    }
}
