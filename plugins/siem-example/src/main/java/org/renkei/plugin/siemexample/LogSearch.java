package org.renkei.plugin.siemexample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.renkei.api.charter.Wording;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorHit;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.FeedbackSource;

/** Searches a growing log for what is in the tool, each whole line once. The log's lines never leave this class. */
final class LogSearch {
    private static final int CHUNK = 4 << 20;
    private static final Wording MEND_LOG = new Wording("ログのパスと読み取り権限を確認する", "check the log's path and let us read it");
    private static final Wording MEND_CURSOR =
            new Wording("restart=BEGIN で読み直す", "set restart=BEGIN to read from the beginning");

    private final Path log;
    private final CefFile cef;
    private final ConnectorContext context;
    private final Map<Indicator, List<String>> keys = new HashMap<>();
    private IndicatorMatcher matcher;
    private long revision = -1;

    LogSearch(Path log, CefFile cef, ConnectorContext context) {
        this.log = log;
        this.cef = cef;
        this.context = context;
        this.matcher = new NothingYet();
    }

    FeedbackSource.Page poll(String cursor, int max) {
        prepare();
        if (keys.isEmpty()) {
            // what was logged before the first indicator came is searched when it has come
            return new FeedbackSource.Page(List.of(), cursor, false);
        }
        try {
            Place from = Place.read(cursor).in(log);
            Search search = new Search(from, max);
            boolean more = search.run();
            return new FeedbackSource.Page(search.sightings(), search.next().toString(), more);
        } catch (NoSuchFileException notYetThere) {
            return new FeedbackSource.Page(List.of(), cursor, false);
        } catch (IOException e) {
            throw ConnectorException.retryable("LOG_FAILED", MEND_LOG).causedBy(e);
        }
    }

    private void prepare() {
        if (cef.revision() != revision) {
            keys.clear();
            cef.indicators().forEach((key, indicator) -> keys.computeIfAbsent(indicator, unused -> new ArrayList<>())
                    .add(key));
            matcher = context.matcher(keys.keySet());
            revision = cef.revision();
        }
    }

    /** One pass over the lines behind a place. */
    private final class Search {
        private final Place from;
        private final int max;
        private final Map<String, Tally> tallies = new LinkedHashMap<>();
        private Instant time = context.clock().instant();
        private long at;

        Search(Place from, int max) {
            this.from = from;
            this.max = max;
            this.at = from.offset;
        }

        /** Returns whether there is more to read. */
        boolean run() throws IOException {
            byte[] bytes = chunk();
            int start = 0;
            for (int end = lineEnd(bytes, start); end >= 0; end = lineEnd(bytes, start)) {
                if (!line(new String(bytes, start, end - start, StandardCharsets.UTF_8))) {
                    return true;
                }
                start = end + 1;
                at = from.offset + start;
            }
            if (start == 0 && bytes.length == CHUNK) {
                context.log().warn("LINE_TOO_LONG").with("bytes", CHUNK).write();
                at = from.offset + CHUNK;
            }
            return bytes.length == CHUNK;
        }

        private byte[] chunk() throws IOException {
            try (SeekableByteChannel in = Files.newByteChannel(log)) {
                in.position(from.offset);
                ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(CHUNK, Math.max(0, in.size() - from.offset)));
                int read = 0;
                while (buffer.hasRemaining() && read >= 0) {
                    read = in.read(buffer);
                }
                return Arrays.copyOf(buffer.array(), buffer.position());
            }
        }

        private static int lineEnd(byte[] bytes, int from) {
            for (int i = from; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    return i;
                }
            }
            return -1;
        }

        /** Returns false, and counts nothing, if the line would make the page too long. */
        private boolean line(String text) {
            Instant written = timeOf(text);
            Map<String, Integer> found = new LinkedHashMap<>();
            for (IndicatorHit hit : matcher.match(text)) {
                keys.getOrDefault(hit.indicator(), List.of()).forEach(key -> found.merge(key, 1, Integer::sum));
            }
            Set<String> together = new HashSet<>(tallies.keySet());
            together.addAll(found.keySet());
            if (!tallies.isEmpty() && together.size() > max) {
                return false;
            }
            time = written;
            found.forEach((key, count) -> tallies.merge(key, new Tally(count, written, written), Tally::and));
            return true;
        }

        /** A line without a time of its own is taken to belong to the one before. */
        private Instant timeOf(String text) {
            int space = text.indexOf(' ');
            try {
                return OffsetDateTime.parse(space < 0 ? text : text.substring(0, space))
                        .toInstant();
            } catch (DateTimeException noTime) {
                return time;
            }
        }

        List<FeedbackSource.Feedback> sightings() {
            List<FeedbackSource.Feedback> sightings = new ArrayList<>();
            tallies.forEach((key, tally) -> sightings.add(
                    new FeedbackSource.Sighting(key + "@" + from, key, tally.count, tally.first, tally.last)));
            return sightings;
        }

        Place next() {
            return new Place(from.file, from.generation, at);
        }
    }

    private record Tally(long count, Instant first, Instant last) {
        Tally and(Tally other) {
            return new Tally(
                    count + other.count,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /**
     * A place in a log.
     *
     * @param file tells one file from the next at the same path
     * @param generation how often a file was found replaced or cut, so that no two records ever have one name
     * @param offset how many bytes are read
     */
    private record Place(String file, int generation, long offset) {
        static Place read(String cursor) {
            if (cursor.equals(FeedbackSource.START)) {
                return new Place("", 0, 0);
            }
            String[] parts = cursor.split(":", -1);
            try {
                return new Place(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw ConnectorException.instanceBroken("CURSOR_UNKNOWN", MEND_CURSOR);
            }
        }

        /** Returns this place, or the beginning of what has taken the file's place. */
        Place in(Path log) throws IOException {
            BasicFileAttributes found = Files.readAttributes(log, BasicFileAttributes.class);
            String now = Integer.toHexString(Objects.hashCode(found.fileKey()));
            if (file.isEmpty()) {
                return new Place(now, 0, 0);
            }
            return file.equals(now) && found.size() >= offset ? this : new Place(now, generation + 1, 0);
        }

        @Override
        public String toString() {
            return file + ":" + generation + ":" + offset;
        }
    }

    /** Finds nothing, as long as there is nothing to look for. */
    private static final class NothingYet implements IndicatorMatcher {
        @Override
        public List<IndicatorHit> match(CharSequence line) {
            return List.of();
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
