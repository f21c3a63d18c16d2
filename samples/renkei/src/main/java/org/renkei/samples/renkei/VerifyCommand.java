package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.ErrorCategory;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.BallotFault;
import org.renkei.api.motion.BallotSheet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a sheet of ballots: the council's own, or one in a file, for which no council is needed. */
@Command(name = "verify")
final class VerifyCommand extends SessionCommand implements Runnable, IExitCodeGenerator {
    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    private boolean whole = true;

    VerifyCommand(Session session) {
        super(session);
    }

    /** Which sheet. */
    private static final class Target {
        @Parameters(paramLabel = "MOTION", descriptionKey = "param.motion")
        private @Nullable String motion;

        @Option(names = "--file", paramLabel = "FILE", descriptionKey = "option.verify-file")
        private @Nullable Path file;
    }

    @Override
    public void run() {
        if (target.file != null) {
            verify(target.file);
        } else if (target.motion != null) {
            MotionId id = Ids.of("MOTION", MotionId::new, target.motion);
            session().view(view -> verify(view.motions().sheet(id)));
        }
    }

    @Override
    public int getExitCode() {
        return whole ? 0 : Failures.status(ErrorCategory.CONFLICT);
    }

    private void verify(Path file) {
        try {
            verify(SheetReader.read(Files.readAllBytes(file)));
        } catch (UnreadableSheet e) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("file", file.toAbsolutePath().normalize());
            conclude(report, List.of(fault("UNREADABLE", "line", e.line())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void verify(BallotSheet sheet) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("motion", sheet.motion());
        report.put("ballots", sheet.ballots().size());
        conclude(report, sheet.faults().stream().map(this::fault).toList());
    }

    private void conclude(Map<String, Object> report, List<Map<String, Object>> faults) {
        whole = faults.isEmpty();
        report.put("whole", whole);
        report.put("faults", faults);
        session().print(report);
    }

    private Map<String, Object> fault(BallotFault fault) {
        return fault(fault.kind().name(), "voter", fault.voter());
    }

    private Map<String, Object> fault(String kind, String name, Object place) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", kind);
        said.put(name, place);
        said.put("meaning", session().texts().text("fault." + kind, place.toString()));
        return said;
    }
}
