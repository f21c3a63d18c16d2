package org.renkei.core.connector;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.renkei.api.Council;
import org.renkei.spi.Notice;
import org.renkei.testkit.council.Ears;
import org.slf4j.LoggerFactory;

/**
 * Puts ears to councils: calls go out through a connector host and are written down, and so is whatever is logged under our name at any
 * level. A line belongs to whichever council asks for lines next.
 */
public final class Switchboard implements Ears.Factory, AutoCloseable {
    private final Path dir;
    private final Logger root = (Logger) LoggerFactory.getLogger("org.renkei");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> pen = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + event.getKeyValuePairs()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    /** Listens from now on; hosts keep their checkpoints in {@code dir}. */
    public Switchboard(Path dir) {
        this.dir = dir;
        pen.setContext(root.getLoggerContext());
        pen.start();
        root.setLevel(Level.TRACE);
        root.setAdditive(false);
        root.addAppender(pen);
    }

    @Override
    public Ears open(Council officer, InstantSource clock) {
        return new Line(officer, clock);
    }

    @Override
    public void close() {
        root.detachAppender(pen);
        root.setAdditive(true);
        root.setLevel(null);
    }

    private final class Line implements Ears {
        private final String name = UUID.randomUUID().toString();
        private final RecordingPhone phone = RecordingPhone.named(name);
        private final ConnectorHost host;
        private final ConnectorInstance calls;
        private int told;

        private Line(Council officer, InstantSource clock) {
            host = ConnectorHost.builder(dir.resolve(name)).clock(clock).build();
            Map<String, String> settings = Map.of(
                    "connector",
                    "phone",
                    "destination.owner",
                    "SOC",
                    "destination.readers",
                    "ORG",
                    "destination.strongestAct",
                    "OBSERVE",
                    "destination.leastStage",
                    "CONFIRMED",
                    "config.phone",
                    name);
            calls = host.open(InstanceSettings.of("calls", settings), officer);
        }

        @Override
        public List<Notice> notices() {
            calls.step();
            List<Notice> since = new ArrayList<>(phone.calls.subList(told, phone.calls.size()));
            told = phone.calls.size();
            return since;
        }

        @Override
        public List<String> logged() {
            List<String> since = new ArrayList<>();
            for (String line = lines.poll(); line != null; line = lines.poll()) {
                since.add(line.replace(name, "name"));
            }
            return since;
        }

        @Override
        public void close() {
            host.close();
            lines.clear();
        }
    }
}
