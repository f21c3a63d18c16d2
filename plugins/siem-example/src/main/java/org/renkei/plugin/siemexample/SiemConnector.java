package org.renkei.plugin.siemexample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.retrieval.BlockEntry;
import org.renkei.spi.BlockSink;
import org.renkei.spi.Change;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.FeedbackSource;
import org.renkei.spi.IndicatorSink;
import org.renkei.spi.Inventoried;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Placement;

/** One attempt at a time, and the truth about it. */
final class SiemConnector implements IndicatorSink, BlockSink, Inventoried, FeedbackSource {
    private static final Wording MAKE_WRITABLE =
            new Wording("ファイルのあるディレクトリを作り、書き込めるようにする", "make the file's directory and let us write there");
    private static final Wording MAKE_READABLE =
            new Wording("ログのパスと読み取り権限を確認する", "check the log's path and let us read it");

    private final CefFile cef;
    private final Optional<BlocklistFile> blocklist;
    private final Optional<LogSearch> search;
    private final SiemConfig config;

    SiemConnector(SiemConfig config, ConnectorContext context) {
        this.config = config;
        cef = new CefFile(config.cef(), context.clock());
        blocklist = config.blocklist().map(BlocklistFile::new);
        search = config.log().map(log -> new LogSearch(log, cef, context));
    }

    @Override
    public boolean plays(Class<? extends Connector> role) {
        if (role.equals(BlockSink.class)) {
            return blocklist.isPresent();
        }
        return role.equals(FeedbackSource.class) ? search.isPresent() : role.isInstance(this);
    }

    @Override
    public List<ItemResult> apply(List<Change<Placement>> batch) {
        return cef.apply(batch);
    }

    @Override
    public List<ItemResult> block(List<Change<BlockEntry>> batch) {
        return blocklist
                .map(list -> list.apply(batch))
                .orElseThrow(() -> ConnectorException.instanceBroken(
                        "NO_BLOCKLIST", new Wording("blocklist を設定する", "set 'blocklist'")));
    }

    @Override
    public Stream<Placed> inventory() {
        return Stream.concat(cef.inventory(), blocklist.stream().flatMap(BlocklistFile::inventory));
    }

    @Override
    public Page pollFeedback(String cursor, int max) {
        return search.map(log -> log.poll(cursor, max)).orElseGet(() -> new Page(List.of(), cursor, false));
    }

    @Override
    public Probe probe(Depth depth) {
        List<Step> steps = new ArrayList<>();
        steps.add(directory("CEF_DIRECTORY", config.cef()));
        config.blocklist().ifPresent(file -> steps.add(directory("BLOCKLIST_DIRECTORY", file)));
        config.log()
                .ifPresent(file -> steps.add(
                        Files.isReadable(file)
                                ? Step.passed(Depth.CONNECT, "LOG_READABLE")
                                : Step.failed(Depth.CONNECT, "LOG_READABLE", MAKE_READABLE)));
        return new Probe(steps);
    }

    private static Step directory(String code, Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent != null && Files.isWritable(parent)
                ? Step.passed(Depth.CONNECT, code)
                : Step.failed(Depth.CONNECT, code, MAKE_WRITABLE);
    }

    @Override
    public void close() {
        // every call opens what it needs and closes it again
    }
}
