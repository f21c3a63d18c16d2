package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.renkei.api.id.MemberId;
import org.renkei.api.motion.BallotSheet;
import org.renkei.api.motion.Vote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Votes on motions, and the sheets of counted ballots. */
@Command(
        name = "ballot",
        subcommands = {
            BallotCommand.Cast.class,
            BallotCommand.Proxy.class,
            BallotCommand.Sheet.class,
            VerifyCommand.class
        })
final class BallotCommand extends GroupCommand {
    BallotCommand(Session session) {
        super(session);
    }

    /** Casts a vote, our own or as a proxy. */
    @Command(name = "cast")
    static final class Cast extends MotionCommand.One implements Runnable {
        @Parameters(index = "1", paramLabel = "for|against|abstain", descriptionKey = "param.vote")
        private Vote vote = Vote.ABSTAIN;

        @Option(names = "--for", paramLabel = "MEMBER", descriptionKey = "option.for")
        private @Nullable String principal;

        Cast(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session()
                    .answer(view -> principal == null
                            ? view.motions().vote(id(), vote)
                            : view.motions().voteFor(id(), Ids.of("--for", MemberId::new, principal), vote));
        }
    }

    /** Lets another seat vote for ours. */
    @Command(name = "proxy")
    static final class Proxy extends MotionCommand.One implements Runnable {
        @Parameters(index = "1", paramLabel = "MEMBER", descriptionKey = "param.proxy")
        private String member = "";

        Proxy(Session session) {
            super(session);
        }

        @Override
        public void run() {
            MemberId to = Ids.of("MEMBER", MemberId::new, member);
            session().answer(view -> view.motions().giveProxy(id(), to));
        }
    }

    /** Writes the sheet of a closed motion as JSON, each ballot on a line. */
    @Command(name = "sheet")
    static final class Sheet extends MotionCommand.One implements Runnable {
        @Option(names = "--file", paramLabel = "FILE", descriptionKey = "option.sheet-file")
        private @Nullable Path file;

        Sheet(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> write(view.motions().sheet(id())));
        }

        private void write(BallotSheet sheet) {
            if (file == null) {
                session().printJson(sheet);
                return;
            }
            try {
                Files.writeString(file, JsonText.of(ValueTree.of(sheet)), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("motion", sheet.motion());
            written.put("ballots", sheet.ballots().size());
            written.put("file", file.toAbsolutePath().normalize());
            session().print(written);
        }
    }
}
