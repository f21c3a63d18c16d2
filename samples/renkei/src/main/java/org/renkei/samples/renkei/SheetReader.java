package org.renkei.samples.renkei;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Share;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.Ballot;
import org.renkei.api.motion.BallotSheet;
import org.renkei.api.motion.Tally;
import org.renkei.api.motion.Vote;

/**
 * Reads a sheet of ballots that somebody exported. Only what an export writes is read: the same fields in the same order, each
 * value in its one spelling, so that no change of a file can hide behind another way to write the same.
 */
final class SheetReader {
    private final JsonParser in;

    private SheetReader(JsonParser in) {
        this.in = in;
    }

    static BallotSheet read(byte[] file) throws UnreadableSheet {
        try (JsonParser in = Json.createParser(new StringReader(text(file)))) {
            return read(in);
        }
    }

    private static BallotSheet read(JsonParser in) throws UnreadableSheet {
        try {
            return new SheetReader(in).sheet();
        } catch (JsonParsingException e) {
            throw new UnreadableSheet(e.getLocation().getLineNumber());
        } catch (IllegalArgumentException | DateTimeException | InvalidInputException | NoSuchElementException e) {
            throw new UnreadableSheet(in.getLocation().getLineNumber());
        }
    }

    /** Returns the text of a file that is UTF-8 throughout. */
    private static String text(byte[] file) throws UnreadableSheet {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            long breaks = new String(file, 0, bytes.position(), StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            throw new UnreadableSheet(breaks + 1);
        }
    }

    private BallotSheet sheet() {
        expect(Event.START_OBJECT);
        MotionId motion = new MotionId(string("motion"));
        Body.Voting voting = voting();
        List<Ballot> ballots = ballots();
        Tally tally = tally();
        expect(Event.END_OBJECT);
        if (in.hasNext()) {
            throw refused();
        }
        return new BallotSheet(motion, voting, ballots, tally);
    }

    private Body.Voting voting() {
        key("voting", Event.START_OBJECT);
        Body.Voting voting = new Body.Voting(
                share("quorum"), share("majority"), bool("proxies"), spelt(string("usual"), Duration::parse));
        expect(Event.END_OBJECT);
        return voting;
    }

    private Share share(String name) {
        key(name, Event.START_OBJECT);
        Share share = new Share(number("numerator"), number("denominator"), bool("exceeded"));
        expect(Event.END_OBJECT);
        return share;
    }

    private List<Ballot> ballots() {
        key("ballots", Event.START_ARRAY);
        List<Ballot> ballots = new ArrayList<>();
        Event next = in.next();
        while (next == Event.START_OBJECT) {
            ballots.add(ballot());
            next = in.next();
        }
        if (next != Event.END_ARRAY) {
            throw refused();
        }
        return ballots;
    }

    private Ballot ballot() {
        Ballot ballot = new Ballot(
                new MotionId(string("motion")),
                string("voter"),
                Vote.valueOf(string("vote")),
                spelt(string("castAt"), Instant::parse),
                string("digest"));
        expect(Event.END_OBJECT);
        return ballot;
    }

    private Tally tally() {
        key("tally", Event.START_OBJECT);
        Tally tally = new Tally(
                number("seats"),
                number("inFavour"),
                number("against"),
                number("abstained"),
                bool("quorate"),
                bool("carried"),
                string("digest"));
        expect(Event.END_OBJECT);
        return tally;
    }

    private String string(String name) {
        key(name, Event.VALUE_STRING);
        return in.getString();
    }

    private Integer number(String name) {
        key(name, Event.VALUE_NUMBER);
        return spelt(in.getString(), Integer::valueOf);
    }

    private Boolean bool(String name) {
        key(name);
        Event value = in.next();
        if (value != Event.VALUE_TRUE && value != Event.VALUE_FALSE) {
            throw refused();
        }
        return value == Event.VALUE_TRUE;
    }

    private void key(String name, Event value) {
        key(name);
        expect(value);
    }

    private void key(String name) {
        expect(Event.KEY_NAME);
        if (!in.getString().equals(name)) {
            throw refused();
        }
    }

    private void expect(Event event) {
        if (in.next() != event) {
            throw refused();
        }
    }

    /** Returns a value whose one spelling is {@code text}. */
    private static <T> T spelt(String text, Function<String, T> type) {
        T value = type.apply(text);
        if (!value.toString().equals(text)) {
            throw refused();
        }
        return value;
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("not as an export writes it");
    }
}
