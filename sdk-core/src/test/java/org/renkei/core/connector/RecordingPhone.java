package org.renkei.core.connector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.renkei.api.charter.Wording;
import org.renkei.api.contact.ChannelKind;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorFactory;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Notice;
import org.renkei.spi.NoticeSink;
import org.renkei.spi.ReplySource;

/** A way of calling people that outlives its connectors, remembers everything, and fails as it is told. */
public final class RecordingPhone {
    private static final Map<String, RecordingPhone> PHONES = new ConcurrentHashMap<>();

    final List<Notice> calls = new ArrayList<>();
    final Deque<ItemResult> results = new ArrayDeque<>();
    final List<ReplySource.Reply> replies = new ArrayList<>();

    static RecordingPhone named(String name) {
        return PHONES.computeIfAbsent(name, unused -> new RecordingPhone());
    }

    List<String> called() {
        return calls.stream().map(notice -> notice.to().address()).toList();
    }

    /** The settings. */
    public record Config(String phone) {}

    /** Opens connectors to phones by name. */
    public static final class Factory implements ConnectorFactory<Config> {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("phone", new Wording("電話", "Phone"));
        }

        @Override
        public Class<Config> configType() {
            return Config.class;
        }

        @Override
        public Connector open(Config config, ConnectorContext context) {
            return new Line(named(config.phone()));
        }
    }

    private record Line(RecordingPhone phone) implements NoticeSink, ReplySource {
        @Override
        public boolean reaches(ChannelKind kind) {
            return kind == ChannelKind.MAIL;
        }

        @Override
        public ItemResult send(Notice notice) {
            ItemResult result = phone.results.isEmpty() ? ItemResult.accepted() : phone.results.pop();
            if (result.equals(ItemResult.accepted())) {
                phone.calls.add(notice);
            }
            return result;
        }

        @Override
        public Page pollReplies(String cursor, int max) {
            int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
            List<Reply> some = phone.replies.subList(from, Math.min(phone.replies.size(), from + max));
            return new Page(some, String.valueOf(from + some.size()), from + some.size() < phone.replies.size());
        }

        @Override
        public Probe probe(Depth depth) {
            return new Probe(List.of());
        }

        @Override
        public void close() {}
    }
}
