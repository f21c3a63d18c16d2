package org.renkei.samples.replays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.indicator.Indicator;
import org.renkei.core.connector.ConnectorHost;
import org.renkei.core.connector.ConnectorInstance;
import org.renkei.core.connector.InstanceSettings;
import org.renkei.core.connector.StepReport;

/**
 * A member's security operations centre: a SIEM that reads CEF lines, a gateway that reads a blocking list, and the log that the
 * gateway has written over the weekend. The connector host does the work; this says where the files lie and reads them back.
 */
final class SocTool {
    private static final String LOG = "gateway-2017-05-14.log";

    private final VirtualClock clock;
    private final Path state;
    private final Path cef;
    private final Path blocklist;
    private final Path log;
    private final Path values;

    SocTool(Setting setting) {
        clock = setting.clock();
        state = setting.folder().tool("connectors");
        Path soc = setting.folder().tool("soc");
        cef = soc.resolve("council.cef");
        blocklist = soc.resolve("blocklist.txt");
        log = soc.resolve(LOG);
        values = soc.resolve("indicators.txt");
    }

    /** Lets the connector do everything there is to do: place, block, search, report. */
    StepReport work(Council view) {
        layOutLog();
        try (ConnectorHost host = ConnectorHost.builder(state).clock(clock).build();
                ConnectorInstance soc = host.open(settings(), view)) {
            StepReport report = soc.step();
            if (report.state() != StepReport.State.ACTIVE) {
                throw new IllegalStateException("the connector could not finish: "
                        + report.fault().map(StepReport.Fault::code).orElse("no reason given"));
            }
            return report;
        }
    }

    /** Writes the values of {@code indicators} to a file, so that anyone can look for them with another tool. */
    void writeValues(List<Indicator> indicators) {
        try {
            Files.write(values, indicators.stream().map(Indicator::value).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path cef() {
        return cef;
    }

    Path blocklist() {
        return blocklist;
    }

    Path log() {
        return log;
    }

    Path values() {
        return values;
    }

    /** Returns how many lines a file has. */
    static int lines(Path file) {
        return read(file).size();
    }

    /** Returns what the gateway blocks: every line of its list that is no comment. */
    List<String> blocked() {
        return read(blocklist).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private InstanceSettings settings() {
        return InstanceSettings.of(
                "soc",
                Map.of(
                        "connector", "siem-example",
                        "destination.owner", "SOC",
                        "destination.readers", "ORG",
                        "destination.strongestAct", "BLOCK",
                        "destination.leastStage", "CONFIRMED",
                        "config.cef", cef.toString(),
                        "config.blocklist", blocklist.toString(),
                        "config.log", log.toString()));
    }

    /** Puts the log where the gateway would have written it; once, because the connector remembers how far it has read. */
    private void layOutLog() {
        if (Files.exists(log)) {
            return;
        }
        try (InputStream in = Resources.open(LOG)) {
            Path whole = log.resolveSibling(LOG + ".new");
            Files.write(whole, in.readAllBytes());
            Files.move(whole, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
