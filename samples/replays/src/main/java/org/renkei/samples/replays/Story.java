package org.renkei.samples.replays;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/**
 * Tells what happens, dated in the council's time, in Japanese or English. Every dated line says whether it stands in the
 * source, is assumed, or was done by the council just now. <b>Threads:</b> for one thread.
 */
final class Story {
    /** The council's days are Japan's. */
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final String TEXTS = "org.renkei.samples.replays.texts";
    private static final String INDENT = "      ";

    private final Consumer<String> out;
    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTimeFormatter days;
    private final DateTimeFormatter times;

    /** Where a dated line comes from. */
    enum Origin {
        /** It stands in the source. */
        RECORDED,
        /** Nobody wrote it down; the replay takes it so. */
        ASSUMED,
        /** The council did it, and the line says what the council answered. */
        DONE
    }

    Story(Consumer<String> out, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.texts = texts(locale);
        this.days = DateTimeFormatter.ofPattern(text("format.day"), locale).withZone(ZONE);
        this.times = DateTimeFormatter.ofPattern(text("format.time"), locale).withZone(ZONE);
    }

    /** Returns the texts of one language; English for every other than Japanese. */
    static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                TEXTS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    /** Returns the text under {@code key}. */
    String text(String key, Object... args) {
        String pattern = texts.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    /** Returns a time as the story writes it. */
    String time(Instant at) {
        return times.format(at);
    }

    /** Returns the half of a text that stands in both languages, as {@code Japanese / English}. */
    String half(String both) {
        int slash = both.indexOf(" / ");
        if (slash < 0) {
            return both;
        }
        return locale.getLanguage().equals("ja") ? both.substring(0, slash) : both.substring(slash + 3);
    }

    /** Writes a line at the margin, after an empty one. */
    void heading(String key, Object... args) {
        out.accept("");
        lines("", text(key, args));
    }

    /** Writes the heading of a day. */
    void day(Instant at) {
        out.accept("");
        out.accept(days.format(at));
    }

    /** Writes a dated line. */
    void scene(Instant at, Origin origin, String key, Object... args) {
        String mark = text("origin." + origin.name().toLowerCase(Locale.ROOT));
        lines("  ", times.format(at) + " " + mark + " " + text(key, args));
    }

    /** Writes a line that belongs to the one above. */
    void detail(String key, Object... args) {
        lines(INDENT, text(key, args));
    }

    private void lines(String indent, String text) {
        String before = indent;
        for (String line : text.split("\n", -1)) {
            out.accept(before + line);
            before = indent.isEmpty() ? "  " : INDENT + "  ";
        }
    }
}
