package org.renkei.core.json;

/** What the gate refuses, worded once. The texts speak of rules only, never of the document's content. */
enum GateRule {
    BODY_TOO_LARGE("the document is larger than the limit", "send less, or in parts"),
    TOO_DEEP("objects and arrays are nested deeper than the limit", "flatten it"),
    NUMBER_TOO_LONG("a number has more characters than the limit", "shorten it, or send it as a string"),
    STRING_TOO_LONG("a string is longer than the limit", "shorten it"),
    TOO_MANY_ELEMENTS("an array has more elements than the limit", "split it"),
    TOO_MANY_KEYS("an object has more keys than the limit", "split it"),
    EMPTY("there is no value", "send a JSON document"),
    UNFINISHED("the document ends too early", "send it completely"),
    TRAILING_DATA("something follows after the document", "remove what follows"),
    BYTE_ORDER_MARK("the document begins with a byte order mark", "send UTF-8 without it"),
    BAD_UTF8("it is not well-formed UTF-8", "encode it as UTF-8"),
    LONE_SURROGATE("a surrogate stands alone", "write both halves of the pair, or the character itself"),
    CONTROL_CHARACTER("a control character stands unescaped in a string", "escape it"),
    BAD_ESCAPE(
            "an escape is none of JSON's", "use \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits"),
    BAD_NUMBER("a number does not have JSON's form", "write digits without leading zeros, plus sign or bare point"),
    NUMBER_OUT_OF_RANGE("a number is beyond the range of a double", "send it as a string"),
    INEXACT_INTEGER("an integer has no exact double", "send it as a string"),
    NOT_A_NUMBER("NaN and Infinity are not JSON", "leave the field out"),
    BAD_LITERAL("a word is none of true, false and null", "write strings in double quotes"),
    DUPLICATE_KEY("each key may stand in an object once", "remove the repetition"),
    UNEXPECTED("a character does not fit here", "write strict JSON: no comments, no single quotes, no trailing commas");

    private final String rule;
    private final String fix;

    GateRule(String rule, String fix) {
        this.rule = rule;
        this.fix = fix;
    }

    String rule() {
        return rule;
    }

    String fix() {
        return fix;
    }
}
