package org.renkei.plugin.siemexample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.indicator.Indicator;
import org.renkei.spi.Change;
import org.renkei.spi.FeedbackSource;
import org.renkei.spi.Placement;
import org.renkei.testkit.connector.FeedbackSourceContract;
import org.renkei.testkit.connector.TestContext;

class LogFeedbackContractTest implements FeedbackSourceContract {
    @TempDir
    Path dir;

    @BeforeEach
    void nothing_happened_yet() throws IOException {
        Files.createFile(log());
    }

    private SiemConnector connector(TestContext context) {
        return new SiemConnector(
                new SiemConfig(dir.resolve("council.cef"), Optional.empty(), Optional.of(log())), context);
    }

    @Override
    public FeedbackSource openSource(TestContext context) {
        return connector(context);
    }

    @Override
    public void place(List<Change<Placement>> changes) {
        try (SiemConnector connector = connector(new TestContext(scratch()))) {
            connector.apply(changes);
        }
    }

    @Override
    public void happens(Indicator indicator, Instant time) {
        try {
            Files.writeString(log(), time + " query " + indicator.value() + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path scratch() {
        try {
            return Files.createDirectories(dir.resolve("scratch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return dir.resolve("proxy.log");
    }
}
