package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The documents that the gate must refuse, each with the rule it breaks and the place that the error must point to. */
final class HostileDocuments {
    private static final List<Hostile> CORPUS = made();

    private final List<Hostile> all = new ArrayList<>();

    private HostileDocuments() {}

    /**
     * One document.
     *
     * @param kind what is wrong with it
     * @param document its bytes, each as one character; {@code summary}, {@code parts}, {@code text} and {@code kind} are
     *     names of ours
     */
    record Hostile(String kind, String document, GateRule rule, String pointer) {
        byte[] bytes() {
            return document.getBytes(ISO_8859_1);
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    static List<Hostile> all() {
        return CORPUS;
    }

    private static List<Hostile> made() {
        HostileDocuments documents = new HostileDocuments();
        documents.bombs();
        documents.duplicates();
        documents.trailing();
        documents.encodings();
        documents.escapes();
        documents.numbers();
        documents.structure();
        return List.copyOf(documents.all);
    }

    private void add(String kind, GateRule rule, String pointer, String json) {
        all.add(new Hostile(kind, json, rule, pointer));
    }

    private void bombs() {
        add("arrays 65 deep", GateRule.TOO_DEEP, "/0".repeat(64), "[".repeat(65));
        add("arrays 500,000 deep", GateRule.TOO_DEEP, "/0".repeat(64), "[".repeat(500_000));
        add("known keys 100,000 deep", GateRule.TOO_DEEP, "/text".repeat(64), "{\"text\":".repeat(100_000));
        add("foreign keys 10,000 deep", GateRule.TOO_DEEP, "/~unknown".repeat(64), "{\"n\":".repeat(10_000));
        add("arrays and objects in turn", GateRule.TOO_DEEP, "/0/text".repeat(32), "[{\"text\":".repeat(900));
        add(
                "a number of a million digits",
                GateRule.NUMBER_TOO_LONG,
                "/text",
                "{\"text\":" + "9".repeat(1_000_000) + "}");
        add("a number of 65 digits", GateRule.NUMBER_TOO_LONG, "", "1".repeat(65));
        add("a million decimals", GateRule.NUMBER_TOO_LONG, "/0", "[0." + "1".repeat(1_000_000) + "]");
        add("an exponent of 900,000 digits", GateRule.NUMBER_TOO_LONG, "/0", "[1e" + "0".repeat(900_000) + "]");
        add("a body over a mebibyte", GateRule.BODY_TOO_LARGE, "", "\"" + "a".repeat(1 << 20) + "\"");
        add("a string of 64 MiB", GateRule.BODY_TOO_LARGE, "", "\"" + "a".repeat(64 << 20) + "\"");
        add("10,001 elements", GateRule.TOO_MANY_ELEMENTS, "/parts", "{\"parts\":[" + "0,".repeat(10_000) + "0]}");
        add("500,000 elements", GateRule.TOO_MANY_ELEMENTS, "", "[" + "0,".repeat(500_000) + "0]");
        add("1,001 keys", GateRule.TOO_MANY_KEYS, "", object(1_001, "k%05d"));
        add("65,536 keys", GateRule.TOO_MANY_KEYS, "/0", "[" + object(65_536, "k%d") + "]");
        add("keys with equal String.hashCode", GateRule.TOO_MANY_KEYS, "", colliding(16));
    }

    private void duplicates() {
        add("a key twice", GateRule.DUPLICATE_KEY, "/summary", "{\"summary\":1,\"summary\":2}");
        add("a foreign key twice", GateRule.DUPLICATE_KEY, "/~unknown", "{\"x\":1,\"x\":2}");
        add("a key twice, once escaped", GateRule.DUPLICATE_KEY, "/text", "{\"text\":1,\"\\u0074ext\":2}");
        add(
                "a key twice in an inner object",
                GateRule.DUPLICATE_KEY,
                "/parts/1/text",
                "{\"parts\":[{},{\"text\":1,\"summary\":2,\"text\":3}]}");
        add("the empty key twice", GateRule.DUPLICATE_KEY, "/~unknown", "{\"\":1,\"\":2}");
        String many = object(600, "key-%d");
        add(
                "a key twice among 600",
                GateRule.DUPLICATE_KEY,
                "/~unknown",
                many.substring(0, many.length() - 1) + ",\"key-7\":0}");
        add("the kind twice", GateRule.DUPLICATE_KEY, "/kind", "{\"kind\":\"feedback\",\"kind\":\"sighting\"}");
    }

    private void trailing() {
        add("text after the document", GateRule.TRAILING_DATA, "", "{\"text\":\"a\"} xyz");
        add("a second document", GateRule.TRAILING_DATA, "", "{}{}");
        add("a closing brace too many", GateRule.TRAILING_DATA, "", "{}}");
        add("a second number", GateRule.TRAILING_DATA, "", "1 2");
        add("a zero byte after the document", GateRule.TRAILING_DATA, "", "{}\0");
        add("a comma after the document", GateRule.TRAILING_DATA, "", "[1],");
        add("a control-Z after the document", GateRule.TRAILING_DATA, "", "[]\u001a");
    }

    private void encodings() {
        add("UTF-8 with a byte order mark", GateRule.BYTE_ORDER_MARK, "", "\u00ef\u00bb\u00bf{}");
        add("UTF-16 with a mark", GateRule.BYTE_ORDER_MARK, "", new String("\ufeff{}".getBytes(UTF_16BE), ISO_8859_1));
        add(
                "UTF-16, the other way",
                GateRule.BYTE_ORDER_MARK,
                "",
                new String("\ufeff{}".getBytes(UTF_16LE), ISO_8859_1));
        add("UTF-16 without a mark", GateRule.UNEXPECTED, "", new String("{}".getBytes(UTF_16BE), ISO_8859_1));
        add("an overlong slash of two bytes", GateRule.BAD_UTF8, "/text", "{\"text\":\"\u00c0\u00af\"}");
        add("an overlong slash of three bytes", GateRule.BAD_UTF8, "", "\"\u00e0\u0080\u00af\"");
        add("an overlong zero of four bytes", GateRule.BAD_UTF8, "", "\"\u00f0\u0080\u0080\u0080\"");
        add("a lone continuation byte", GateRule.BAD_UTF8, "/0", "[\"\u0080\"]");
        add("a lead byte before the quote", GateRule.BAD_UTF8, "", "\"\u00e3\u0081\"");
        add("a character beyond U+10FFFF", GateRule.BAD_UTF8, "", "\"\u00f4\u0090\u0080\u0080\"");
        add("a byte that UTF-8 never uses", GateRule.BAD_UTF8, "", "\"\u00ff\"");
        add("Latin-1 in a key", GateRule.BAD_UTF8, "", "{\"t\u00eaxt\":1}");
        add("a surrogate as three bytes", GateRule.LONE_SURROGATE, "", "\"\u00ed\u00a0\u0080\"");
        add(
                "a pair of surrogates as six bytes",
                GateRule.LONE_SURROGATE,
                "",
                "\"\u00ed\u00a0\u00bd\u00ed\u00b8\u0080\"");
        add("a character beyond ASCII outside strings", GateRule.UNEXPECTED, "/0", "[\u00c2\u00a01]");
    }

    private void escapes() {
        add("a high surrogate alone", GateRule.LONE_SURROGATE, "/text", "{\"text\":\"\\ud800\"}");
        add("a low surrogate alone", GateRule.LONE_SURROGATE, "", "\"\\uDC00\"");
        add("two high surrogates", GateRule.LONE_SURROGATE, "", "\"\\ud800\\ud800\"");
        add("a high surrogate before text", GateRule.LONE_SURROGATE, "", "\"\\ud83dx\"");
        add("a lone surrogate in a key", GateRule.LONE_SURROGATE, "", "{\"\\udead\":1}");
        add("an escape of another language", GateRule.BAD_ESCAPE, "", "\"\\x41\"");
        add("an escaped quote of another language", GateRule.BAD_ESCAPE, "/0", "[\"\\'\"]");
        add("three hexadecimal digits", GateRule.BAD_ESCAPE, "", "\"\\u12g4\"");
        add("a zero byte in a string", GateRule.CONTROL_CHARACTER, "/text", "{\"text\":\"a\0b\"}");
        add("a line feed in a string", GateRule.CONTROL_CHARACTER, "", "\"a\nb\"");
        add("a tabulator in a key", GateRule.CONTROL_CHARACTER, "", "{\"a\tb\":1}");
        add("an escape character in a string", GateRule.CONTROL_CHARACTER, "", "\"\u001b[31m\"");
    }

    private void numbers() {
        add("NaN", GateRule.NOT_A_NUMBER, "/text", "{\"text\":NaN}");
        add("Infinity", GateRule.NOT_A_NUMBER, "/0", "[Infinity]");
        add("minus Infinity", GateRule.NOT_A_NUMBER, "/1", "[0,-Infinity]");
        add("a leading zero", GateRule.BAD_NUMBER, "/0", "[01]");
        add("a leading zero after the sign", GateRule.BAD_NUMBER, "", "-012");
        add("a leading plus", GateRule.BAD_NUMBER, "", "+1");
        add("a bare point", GateRule.BAD_NUMBER, "", ".5");
        add("no digit after the point", GateRule.BAD_NUMBER, "/0", "[1.]");
        add("no digit in the exponent", GateRule.BAD_NUMBER, "/0", "[1e+]");
        add("hexadecimal", GateRule.BAD_NUMBER, "", "0x1f");
        add("a minus alone", GateRule.BAD_NUMBER, "/0", "[-]");
        add("two points", GateRule.BAD_NUMBER, "", "1.2.3");
        add("a billion as exponent", GateRule.NUMBER_OUT_OF_RANGE, "/text", "{\"text\":1e1000000000}");
        add("just beyond a double", GateRule.NUMBER_OUT_OF_RANGE, "", "1.8e308");
    }

    private void structure() {
        add("nothing", GateRule.EMPTY, "", "");
        add("white space only", GateRule.EMPTY, "", " \r\t");
        add("a comment", GateRule.UNEXPECTED, "", "/* */{}");
        add("a trailing comma in an array", GateRule.UNEXPECTED, "/1", "[1,]");
        add("a trailing comma in an object", GateRule.UNEXPECTED, "", "{\"text\":1,}");
        add("a comma too many", GateRule.UNEXPECTED, "/1", "[1,,2]");
        add("no comma", GateRule.UNEXPECTED, "/1", "[1 2]");
        add("no colon", GateRule.UNEXPECTED, "/text", "{\"text\" 1}");
        add("single quotes", GateRule.UNEXPECTED, "", "{'text':1}");
        add("a key without quotes", GateRule.UNEXPECTED, "", "{text:1}");
        add("the wrong bracket", GateRule.UNEXPECTED, "/1", "[1}");
        add("a form feed between tokens", GateRule.UNEXPECTED, "/0", "[\f1]");
        add("an object that does not end", GateRule.UNFINISHED, "/text", "{\"text\":");
        add("an array that does not end", GateRule.UNFINISHED, "/1", "[1,");
        add("a string that does not end", GateRule.UNFINISHED, "", "\"abc");
        add("an escape that does not end", GateRule.UNFINISHED, "", "\"\\u00");
        add("half a word", GateRule.UNFINISHED, "", "tru");
        add("a word too long", GateRule.BAD_LITERAL, "", "trueish");
        add("another language's nothing", GateRule.BAD_LITERAL, "/text", "{\"text\":undefined}");
        add("a capital letter", GateRule.BAD_LITERAL, "/0", "[True]");
    }

    private static String object(int keys, String name) {
        return IntStream.range(0, keys)
                .mapToObj(i -> "\"" + String.format(Locale.ROOT, name, i) + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Makes 2^bits keys of one String.hashCode, from "Aa" and "BB". */
    private static String colliding(int bits) {
        return IntStream.range(0, 1 << bits)
                .mapToObj(i -> IntStream.range(0, bits)
                        .mapToObj(bit -> ((i >> bit) & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .map(key -> "\"" + key + "\":0")
                .collect(Collectors.joining(",", "{", "}"))
                .substring(0, 1 << 20);
    }
}
