package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.motion.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a motion; which one, its subclasses say. */
abstract class ProposeCommand extends SessionCommand implements Runnable {
    @Mixin
    private MotionOptions options = new MotionOptions();

    ProposeCommand(Session session) {
        super(session);
    }

    abstract Proposal proposal();

    @Override
    public final void run() {
        Proposal proposal = proposal();
        session().answer(view -> view.motions()
                .propose(options.draft(proposal, view.membership().charter()), options.key()));
    }

    /** Moves that an application be approved. */
    @Command(name = "admit")
    static final class Admit extends ProposeCommand {
        @Parameters(paramLabel = "APPLICATION", descriptionKey = "param.application")
        private String application = "";

        @Option(names = "--effective", paramLabel = "DATE", required = true, descriptionKey = "option.effective")
        private LocalDate effective = LocalDate.MIN;

        Admit(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.Admit(Ids.of("APPLICATION", ApplicationId::new, application), effective);
        }
    }

    /** Moves that an application be declined. */
    @Command(name = "decline")
    static final class Decline extends ProposeCommand {
        @Parameters(paramLabel = "APPLICATION", descriptionKey = "param.application")
        private String application = "";

        Decline(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.Decline(Ids.of("APPLICATION", ApplicationId::new, application));
        }
    }

    /** Moves that a member be expelled. */
    @Command(name = "expel")
    static final class Expel extends ProposeCommand {
        @Parameters(paramLabel = "MEMBER", descriptionKey = "param.member")
        private String member = "";

        Expel(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.Expel(Ids.of("MEMBER", MemberId::new, member));
        }
    }

    /** Moves that a member change its class. */
    @Command(name = "change-class")
    static final class ChangeClass extends ProposeCommand {
        @Parameters(index = "0", paramLabel = "MEMBER", descriptionKey = "param.member")
        private String member = "";

        @Parameters(index = "1", paramLabel = "CLASS", descriptionKey = "option.class")
        private String memberClass = "";

        ChangeClass(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.ChangeClass(
                    Ids.of("MEMBER", MemberId::new, member), Ids.of("CLASS", MemberClassId::new, memberClass));
        }
    }

    /** Moves that the charter be amended. */
    @Command(name = "amend")
    static final class Amend extends ProposeCommand {
        @Option(names = "--charter", paramLabel = "FILE", required = true, descriptionKey = "option.charter")
        private Path charter = Path.of("");

        @Option(names = "--becomes", paramLabel = "CLASS=CLASS", descriptionKey = "option.becomes")
        private Map<String, String> becomes = new LinkedHashMap<>();

        Amend(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.AmendCharter(Council.charter(charter), becomes);
        }
    }

    /** Moves that members be formally asked for cooperation. */
    @Command(name = "request")
    static final class Request extends ProposeCommand {
        @Parameters(paramLabel = "REQUEST", descriptionKey = "param.request")
        private String request = "";

        Request(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.RequestCooperation(Ids.of("REQUEST", RequestId::new, request));
        }
    }

    /** Moves that a seal be opened. */
    @Command(name = "open-seal")
    static final class OpenSeal extends ProposeCommand {
        @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
        private String item = "";

        OpenSeal(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.OpenSeal(Ids.of("ITEM", SubmissionId::new, item));
        }
    }

    /** Moves that the bytes of a submission be destroyed. */
    @Command(name = "purge")
    static final class Purge extends ProposeCommand {
        @Parameters(paramLabel = "ITEM", descriptionKey = "param.item")
        private String item = "";

        Purge(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.Purge(Ids.of("ITEM", SubmissionId::new, item));
        }
    }

    /** Moves anything else. */
    @Command(name = "resolve")
    static final class Resolve extends ProposeCommand {
        @Parameters(paramLabel = "TEXT", descriptionKey = "param.resolution")
        private String text = "";

        Resolve(Session session) {
            super(session);
        }

        @Override
        Proposal proposal() {
            return new Proposal.Resolve(text);
        }
    }
}
