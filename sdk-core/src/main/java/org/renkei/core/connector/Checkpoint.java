package org.renkei.core.connector;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.submission.Detail;
import org.renkei.spi.FeedbackSource;
import org.renkei.spi.ReplySource;

/**
 * How far one instance is, in both directions: one file, forced to disk and moved into place in one step, so that a crash leaves
 * the state before or the state after. It holds ids, codes, times and cursors, and no content.
 *
 * <p><b>Threads:</b> for one thread.
 */
final class Checkpoint {
    private static final String FORMAT = "renkei-checkpoint 1";
    private static final String END = "end";

    private final Path directory;
    private final Path file;
    private String settings = "";
    private Optional<Cursor> feed = Optional.empty();
    private String feedback = FeedbackSource.START;
    private final SortedMap<String, Instant> due = new TreeMap<>();
    private final SortedMap<String, String> parked = new TreeMap<>();
    private final SortedMap<ItemId, String> marked = new TreeMap<>();
    private final List<FeedbackSource.Feedback> pending = new ArrayList<>();
    private Optional<String> pendingNext = Optional.empty();
    private String replies = ReplySource.START;
    private final Calls calls = new Calls();

    private Checkpoint(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("checkpoint");
    }

    /** Reads the checkpoint of {@code directory}, or begins one. */
    static Checkpoint open(Path directory) {
        Checkpoint checkpoint = new Checkpoint(directory);
        Path file = checkpoint.file;
        if (Files.exists(file)) {
            try {
                checkpoint.read(Files.readAllLines(file, StandardCharsets.UTF_8));
            } catch (IOException | DateTimeException | InvalidInputException | IndexOutOfBoundsException e) {
                throw new CouncilException(
                        ErrorCode.STORE_DAMAGED,
                        "checkpoint " + file + " cannot be read; move it away to begin again, nothing will be doubled");
            }
        }
        return checkpoint;
    }

    /** Forgets how far we are. What a tool holds is recognised by its keys when it comes again. */
    void beginAgain() {
        feed = Optional.empty();
        feedback = FeedbackSource.START;
        due.clear();
        parked.clear();
        marked.clear();
        pending.clear();
        pendingNext = Optional.empty();
        replies = ReplySource.START;
        calls.clear();
    }

    /** Returns who has been called. */
    Calls calls() {
        return calls;
    }

    String replies() {
        return replies;
    }

    void replies(String next) {
        replies = next;
    }

    String settings() {
        return settings;
    }

    void settings(String fingerprint) {
        settings = fingerprint;
    }

    Optional<Cursor> feed() {
        return feed;
    }

    void feed(Optional<Cursor> place) {
        feed = place;
    }

    String feedback() {
        return feedback;
    }

    /** Returns what was polled and is not all handed in yet. */
    Optional<FeedbackSource.Page> pending() {
        return pendingNext.map(next -> new FeedbackSource.Page(List.copyOf(pending), next, true));
    }

    void pending(List<FeedbackSource.Feedback> records, String next) {
        pending.addAll(records);
        pendingNext = Optional.of(next);
    }

    /** Moves on behind what was pending. */
    void feedback(String next) {
        feedback = next;
        pending.clear();
        pendingNext = Optional.empty();
    }

    /** Returns the items to look at again by {@code now}. */
    List<ItemId> due(Instant now) {
        return due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(entry -> new ItemId(entry.getKey()))
                .toList();
    }

    void due(ItemId item, Optional<Instant> time) {
        time.ifPresentOrElse(at -> due.put(item.value(), at), () -> due.remove(item.value()));
    }

    /** Returns, for each item with marks, the digest of those under which it was last brought into the tool. */
    Map<ItemId, String> marked() {
        return Collections.unmodifiableMap(marked);
    }

    void marked(Map<ItemId, String> digests) {
        marked.clear();
        marked.putAll(digests);
    }

    /** Returns what a tool or the council will not take, with the code of why, by key. */
    Map<String, String> parked() {
        return Collections.unmodifiableMap(parked);
    }

    void park(String key, String code) {
        parked.put(key, code);
    }

    void unpark(String key) {
        parked.remove(key);
    }

    /**
     * Makes everything durable.
     *
     * @throws CouncilException {@code STORE_FULL}: the file is as it was; a retry is safe
     */
    void write() {
        Path fresh = directory.resolve("checkpoint.new");
        try {
            byte[] bytes = (String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8);
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Directories.force(directory);
        } catch (IOException e) {
            throw new CouncilException(
                    ErrorCode.STORE_FULL, "checkpoint " + file + " cannot be written; make room or mend the disk", e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(FORMAT, "settings=" + settings, "feedback=" + packed(feedback)));
        feed.ifPresent(place -> lines.add("feed=" + place.value()));
        due.forEach((item, time) -> lines.add("due=" + item + " " + time));
        parked.forEach((key, code) -> lines.add("parked=" + packed(key) + " " + code));
        pendingNext.ifPresent(next -> lines.add("next=" + packed(next)));
        marked.forEach((item, digest) -> lines.add("marked=" + item + " " + digest));
        pending.forEach(record -> lines.add(line(record)));
        if (!replies.equals(ReplySource.START)) {
            lines.add("replies=" + packed(replies));
        }
        for (Calls.Call call : calls.all()) {
            lines.add("call=" + packed(call.notice()) + " " + call.item() + " " + call.member() + " " + call.address()
                    + " " + call.reply() + call.at().map(at -> " " + at).orElse(""));
        }
        lines.add(END);
        return lines;
    }

    private void read(List<String> lines) throws IOException {
        if (!lines.get(0).equals(FORMAT) || !lines.get(lines.size() - 1).equals(END)) {
            throw new IOException("not a whole checkpoint of this format");
        }
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] pair = line.split("=", 2);
            String[] words = pair[1].split(" ", -1);
            switch (pair[0]) {
                case "settings" -> settings = pair[1];
                case "feed" -> feed = Optional.of(new Cursor(pair[1]));
                case "feedback" -> feedback = unpacked(pair[1]);
                case "due" -> due.put(words[0], Instant.parse(words[1]));
                case "parked" -> parked.put(unpacked(words[0]), words[1]);
                case "next" -> pendingNext = Optional.of(unpacked(pair[1]));
                case "replies" -> replies = unpacked(pair[1]);
                case "call" ->
                    calls.restore(new Calls.Call(
                            unpacked(words[0]),
                            new ItemId(words[1]),
                            new MemberId(words[2]),
                            words[3],
                            words[4],
                            words.length > 5 ? Optional.of(Instant.parse(words[5])) : Optional.empty()));
                case "marked" -> marked.put(new ItemId(words[0]), words[1]);
                case "sighting" -> pending.add(sighting(words));
                case "false-positive" -> pending.add(falsePositive(words));
                default -> throw new IOException("a line of another version");
            }
        }
    }

    private static String line(FeedbackSource.Feedback record) {
        String named = packed(record.recordId()) + " " + packed(record.placementKey()) + " ";
        if (record instanceof FeedbackSource.FalsePositive mark) {
            return "false-positive=" + named + mark.reason();
        }
        FeedbackSource.Sighting sighting = (FeedbackSource.Sighting) record;
        return "sighting=" + named + sighting.count() + " " + sighting.first() + " " + sighting.last();
    }

    private static FeedbackSource.FalsePositive falsePositive(String[] words) throws IOException {
        try {
            return new FeedbackSource.FalsePositive(
                    unpacked(words[0]), unpacked(words[1]), Detail.FalsePositive.Reason.valueOf(words[2]));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a reason", e);
        }
    }

    private static FeedbackSource.Sighting sighting(String[] words) throws IOException {
        try {
            return new FeedbackSource.Sighting(
                    unpacked(words[0]),
                    unpacked(words[1]),
                    Long.parseLong(words[2]),
                    Instant.parse(words[3]),
                    Instant.parse(words[4]));
        } catch (NumberFormatException e) {
            throw new IOException("not a count", e);
        }
    }

    private static String packed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unpacked(String text) throws IOException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException("not packed text", e);
        }
    }
}
