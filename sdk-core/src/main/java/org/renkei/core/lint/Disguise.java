package org.renkei.core.lint;

/** Ways in which the same thing looks different. Each can be left on for a test that shows it to be seen through. */
enum Disguise {
    /** Zero-width characters, soft hyphens, variation selectors. */
    INVISIBLE,
    /** Full and half width, ligatures, circled and squared characters: NFKC; and the yen sign for a backslash. */
    WIDTH,
    /** Upper and lower case. */
    CASE,
    /** Hiragana and katakana, small kana, the long-vowel mark. */
    KANA,
    /** Old forms of characters in names, such as 髙 for 高. */
    KANJI,
    /** Blanks and line ends inside a word. */
    SPACING,
    /** 株式会社, Inc. */
    LEGAL_FORM,
    /** {@code canary[.]example}. */
    DEFANGING,
    /** {@code %E3%82%AB}. */
    PERCENT,
    /** Numbered and named entities of HTML. */
    ENTITY,
    /** {@code =E3=82=AB}. */
    QUOTED_PRINTABLE,
    /** {@code =?UTF-8?B?44Kr?=}, RFC 2047. */
    ENCODED_WORD,
    /** {@code xn--...}. */
    PUNYCODE,
    /** Base64 with either alphabet, at any offset. */
    BASE64,
    /** Hexadecimal, with and without separators; {@code \x4b} and {@code \u30ab}. */
    HEXADECIMAL,
    /** Addresses as one number, in hexadecimal or octal, IPv4 inside IPv6. */
    NUMERIC_ADDRESS
}
