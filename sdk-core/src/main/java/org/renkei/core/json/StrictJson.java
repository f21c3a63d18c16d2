package org.renkei.core.json;

import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonGenerationException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.yasson.YassonJsonb;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;

/**
 * JSON that has one meaning: documents go through a strict gate before they are bound to the API's records, and records become
 * documents in one spelling.
 *
 * <p>What is refused: whatever is not well-formed JSON in UTF-8, duplicate keys, anything after the document, lone surrogates,
 * documents beyond the {@linkplain JsonLimits limits}, a value of another type than the component's, and what the record's own
 * constructor refuses. Errors name a field, a rule and a way out. They never carry the document's content: a key is named only
 * if it is a name of ours, and is {@code ~unknown} otherwise.
 *
 * <p><b>Threads:</b> safe for use by several threads at once. <b>Closing:</b> nothing to close; the binding is built once a
 * process, when this class is first used.
 */
public final class StrictJson {
    private static final Binding BINDING = Binding.of(WireAdapters.texts(), WireAdapters.unions());
    private static final Pattern ID_LIKE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final StrictJson SHARED = new StrictJson(JsonLimits.standard());

    private final JsonLimits limits;
    private final Binding binding;

    /** Makes one for documents of other sizes; it shares everything else. */
    public StrictJson(JsonLimits limits) {
        this(limits, BINDING);
    }

    StrictJson(JsonLimits limits, Binding binding) {
        this.limits = limits;
        this.binding = binding;
    }

    /** Returns the one with the standard limits. */
    public static StrictJson shared() {
        return SHARED;
    }

    /**
     * Checks that {@code json} is one strict JSON document within the limits.
     *
     * @throws InvalidInputException with code {@link ErrorCode#MALFORMED_JSON}, an RFC 6901 pointer as field, and line and
     *     column in the rule; the same document is never accepted later
     */
    public void check(byte[] json) {
        scan(json);
    }

    /**
     * Reads a value from a peer that may be newer: fields that this version does not know are passed over, and members of a
     * union that it does not know are kept as {@code Unknown}.
     *
     * @throws InvalidInputException as {@link #check} does, or with the path of the field that is refused, such as {@code
     *     parts[1].summary}; the same document is never accepted later
     */
    public <T> T read(byte[] json, Class<T> type) {
        return bind(json, type, false);
    }

    /**
     * Reads what somebody proposes: a field or kind that is not known is refused, with the nearest name that is. So nobody says
     * by an extra field what is not his to say.
     *
     * @throws InvalidInputException as {@link #read} does
     */
    public <T> T readDraft(byte[] json, Class<T> type) {
        return bind(json, type, true);
    }

    /**
     * Reads what a person wrote into a file, as {@link #readDraft} does, and tells up to ten errors at once: the first is thrown,
     * the others are suppressed by it, in the order of the file. Each has its path as field and line and column in its rule, and
     * its fix names the nearest key, word or defined id. A set in which something stands twice is refused, too.
     *
     * @param check what must hold beyond the rules of the record itself; refuses with the path of a field
     * @throws InvalidInputException as described; the same file is never accepted later
     */
    public <T> T readFile(byte[] json, Class<T> type, Consumer<T> check) {
        Shape shape = binding.shapes().of(type);
        Predicate<String> harmless =
                name -> binding.shapes().isName(name) || ID_LIKE.matcher(name).matches();
        Tape tape = GateScanner.scanFile(json, limits, harmless);
        return new FileBinder(tape, shape, harmless).make(type, check);
    }

    /**
     * Writes a record as JSON in UTF-8. Absent components are left out.
     *
     * @throws IllegalArgumentException if the type of {@code value} has no form on the wire
     * @throws InvalidInputException if a string in it is not well-formed Unicode
     */
    public byte[] write(Object value) {
        return generate(value).bytes();
    }

    /**
     * Writes a record in the canonical form of RFC 8785: equal values give equal bytes.
     *
     * @throws IllegalArgumentException if the type of {@code value} has no form on the wire
     * @throws InvalidInputException as {@link #write} does, or for an integer that no double holds
     */
    public byte[] canonical(Object value) {
        ByteGenerator written = generate(value);
        // what we wrote ourselves may be larger than what we accept
        return written.isCanonical() ? written.bytes() : canonical(written.bytes(), Binding.UNLIMITED);
    }

    /**
     * Brings a document into the canonical form of RFC 8785.
     *
     * @throws InvalidInputException as {@link #check} does, or for an integer that no double holds
     */
    public byte[] canonicalForm(byte[] json) {
        return canonical(json, limits);
    }

    private byte[] canonical(byte[] json, JsonLimits within) {
        Tape tape = GateScanner.scan(json, within, binding.shapes()::isName);
        return CanonicalWriter.bytes(tape, 0, binding.shapes()::isName);
    }

    private Tape scan(byte[] json) {
        return GateScanner.scan(json, limits, binding.shapes()::isName);
    }

    private <T> T bind(byte[] json, Class<T> type, boolean draft) {
        Shape shape = binding.shapes().of(type);
        Tape tape = scan(json);
        TapePath path = new TapePath(tape, binding.shapes()::isName);
        new ShapeCheck(tape, draft, Objections.atOnce(path)).document(shape);
        TapeParser parser = new TapeParser(tape);
        CouncilException refusal;
        try {
            return binding.jsonb().fromJson(parser, type);
        } catch (RuntimeException | StackOverflowError e) {
            // the depth limit keeps the stack small; a host's thread may still have hardly any left
            refusal = BindingFailure.of(e, path.dotted(parser.current()));
        }
        throw refusal;
    }

    private ByteGenerator generate(Object value) {
        Shape shape = binding.shapes().of(value.getClass());
        ByteGenerator generator = new ByteGenerator();
        CouncilException refusal;
        try {
            if (value instanceof Record) {
                // JSON-B would end here as well, by way of its own look-up of how a record is written
                new ShapeWriter(generator).write(shape, value);
            } else {
                binding.jsonb().toJson(value, generator);
            }
            return generator;
        } catch (JsonbException | JsonGenerationException | IllegalStateException | StackOverflowError e) {
            refusal = BindingFailure.of(e, "");
        }
        throw refusal;
    }

    /** What all instances share. */
    record Binding(YassonJsonb jsonb, Shapes shapes) {
        static final JsonLimits UNLIMITED = new JsonLimits(
                Integer.MAX_VALUE / 2,
                JsonLimits.DEEPEST,
                JsonLimits.LONGEST_NUMBER,
                Integer.MAX_VALUE / 2,
                Integer.MAX_VALUE / 2,
                Integer.MAX_VALUE / 2);

        static Binding of(List<TextAdapter<?>> texts, List<UnionBinding<?>> unions) {
            Shapes shapes = new Shapes(texts, unions);
            return new Binding(JsonbStart.start(texts, unions, new RecordBinding(shapes)), shapes);
        }
    }
}
