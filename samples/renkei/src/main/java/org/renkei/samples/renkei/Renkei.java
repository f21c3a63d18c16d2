package org.renkei.samples.renkei;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reference application: a council on the command line. */
@Command(
        name = "renkei",
        subcommands = {
            InitCommand.class,
            CharterCommand.class,
            MemberCommand.class,
            RosterCommand.class,
            RoundCommand.class,
            ApplyCommand.class,
            ApplicationCommand.class,
            MotionCommand.class,
            BallotCommand.class,
            SeatCommand.class,
            ResignCommand.class,
            HandlerCommand.class,
            ContactCommand.class,
            RequestCommand.class,
            DueCommand.class,
            LedgerCommand.class,
            BreachCommand.class,
            PledgeCommand.class,
            LintCommand.class,
            MailCommand.class,
            PreviewCommand.class,
            SubmitCommand.class,
            ShowCommand.class,
            FeedCommand.class,
            SearchCommand.class,
            AckCommand.class,
            FeedbackCommand.class,
            FalsePositiveCommand.class,
            ConsultCommand.class,
            IssueCommand.class,
            CountermeasureCommand.class,
            UpdateCommand.class,
            ObserveCommand.class,
            HistoryCommand.class,
            TypologyCommand.class,
            ReaddressCommand.class,
            WithdrawCommand.class,
            ReachCommand.class,
            ConsentCommand.class,
            RecallCommand.class,
            ProviderCommand.class,
            JointCommand.class,
            HeldCommand.class,
            CaseCommand.class,
            MergeCommand.class,
            StatsCommand.class,
            AuditCommand.class,
            StatusCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VersionCommand.class
        })
public final class Renkei implements Runnable {
    @Mixin
    private final Session session;

    @Spec
    private CommandSpec spec;

    private Renkei(Session session) {
        this.session = session;
        this.spec = CommandSpec.create();
    }

    /** Runs one command and ends with its status: 0 done, 2 wrong use, 3 denied, 4 conflict, 5 unavailable, 70 a fault. */
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        System.exit(run(args, out, err, System.getenv()));
    }

    /** Runs one command in this process and returns its status. */
    static int run(String[] args, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        Texts texts = new Texts(Texts.wanted(args, environment));
        CommandLine line = line(out, texts, environment);
        line.setErr(err);
        Failures failures = new Failures(texts, err);
        line.setParameterExceptionHandler((e, unparsed) -> failures.usage(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failures.status(e));
        int status = line.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    /** Returns the commands, explained in the language of {@code texts}. */
    static CommandLine line(PrintWriter out, Texts texts, Map<String, String> environment) {
        Session session = new Session(out, texts, environment);
        CommandLine line = new CommandLine(new Renkei(session), new CommandFactory(session));
        line.setResourceBundle(texts.bundle());
        line.setOut(out);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), session.texts().text("error.command"));
    }

    /** Makes the commands, each with the session of this run. */
    private record CommandFactory(Session session) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (!SessionCommand.class.isAssignableFrom(type)) {
                return CommandLine.defaultFactory().create(type);
            }
            try {
                return type.getDeclaredConstructor(Session.class).newInstance(session);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("a command cannot be made", e);
            }
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
