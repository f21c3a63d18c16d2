package org.renkei.plugin.siemexample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.spi.IndicatorSink;
import org.renkei.testkit.connector.IndicatorSinkContract;
import org.renkei.testkit.connector.TestContext;

class CefSinkContractTest implements IndicatorSinkContract {
    @TempDir
    Path dir;

    @Override
    public IndicatorSink openSink(TestContext context) {
        SiemConfig config = new SiemConfig(file(), Optional.empty(), Optional.empty());
        return (IndicatorSink) new SiemConnectorFactory().open(config, context);
    }

    @Override
    public Map<String, String> held() {
        try {
            return Files.exists(file()) ? CefGrammar.held(Files.readAllLines(file())) : Map.of();
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

    private Path file() {
        return dir.resolve("council.cef");
    }
}
