package org.renkei.plugin.siemexample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.charter.Wording;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.retrieval.Urgency;
import org.renkei.spi.Change;
import org.renkei.spi.Placement;

/** Writes and reads lines of the Common Event Format, version 0. */
final class CefLine {
    static final String ADD = "council.indicator.add";
    static final String UPDATE = "council.indicator.update";
    static final String WITHDRAW = "council.indicator.withdraw";

    static final String KEY = "externalId";
    static final String VERSION = "cs6";
    static final String VALUE = "cs5";
    static final String TYPE = "cat";
    static final String TLP = "cs2";
    private static final String PREFIX = "CEF:0|Renkei|siem-example|0.1|";
    private static final int HEADER_BARS = 7;

    private CefLine() {}

    /** Returns the line for a placement, without its end. */
    static String placed(String event, Instant time, Change.Upsert<Placement> change) {
        Placement placement = change.item();
        Indicator indicator = placement.indicator();
        String name = placement.title().map(Wording::en).orElse("Council indicator");
        StringBuilder line = header(event, name, severity(placement.urgency()));
        field(line, "rt", Long.toString(time.toEpochMilli()));
        field(line, KEY, change.key());
        field(line, "act", placement.act().name());
        field(line, TYPE, indicator.type().word());
        ownField(indicator.type()).ifPresent(own -> field(line, own, indicator.value()));
        labelled(line, "cs1", "councilCase", placement.inCase().value());
        labelled(line, TLP, "tlp", change.label().label());
        placement.countermeasure().ifPresent(id -> labelled(line, "cs3", "countermeasure", id.value()));
        indicator.reason().ifPresent(reason -> labelled(line, "cs4", "reason", reason));
        labelled(line, VALUE, "indicator", indicator.value());
        labelled(line, VERSION, "version", change.version());
        labelled(line, "flexString1", "stage", placement.stage().name());
        indicator.validUntil().ifPresent(until -> date(line, "validUntil", until));
        placement.title().ifPresent(title -> field(line, "msg", title.ja()));
        return line.toString();
    }

    /** Returns the line for a withdrawal, without its end. */
    static String withdrawn(Instant time, Change.Withdraw<Placement> change, String label) {
        StringBuilder line = header(WITHDRAW, "Council indicator withdrawn", 3);
        field(line, "rt", Long.toString(time.toEpochMilli()));
        field(line, KEY, change.key());
        field(line, "reason", change.why().name());
        labelled(line, TLP, "tlp", label);
        return line.toString();
    }

    /** Returns the fields of a line that this connector wrote, with the event's name under the empty key. */
    static Optional<Map<String, String>> read(String line) {
        if (!line.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int bars = 0;
        int at = 0;
        for (; at < line.length() && bars < HEADER_BARS; at++) {
            if (line.charAt(at) == '\\') {
                at++;
            } else if (line.charAt(at) == '|') {
                bars++;
            }
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("", line.substring(PREFIX.length(), Math.max(PREFIX.length(), line.indexOf('|', PREFIX.length()))));
        extension(line.substring(Math.min(at, line.length())), fields);
        return Optional.of(fields);
    }

    /** Returns what the fields of a line say is looked for; empty for a line of somebody else. */
    static Optional<Indicator> indicator(Map<String, String> fields) {
        String value = fields.getOrDefault(VALUE, "");
        return Stream.of(IndicatorType.values())
                .filter(type -> type.word().equals(fields.get(TYPE)) && type.accepts(value))
                .findFirst()
                .map(type -> Indicator.block(type, value));
    }

    private static void extension(String text, Map<String, String> fields) {
        String key = "";
        int valueStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '=') {
                int keyStart = text.lastIndexOf(' ', i) + 1;
                if (!key.isEmpty()) {
                    fields.put(key, unescape(text.substring(valueStart, Math.max(valueStart, keyStart - 1))));
                }
                key = text.substring(keyStart, i);
                valueStart = i + 1;
            }
        }
        if (!key.isEmpty()) {
            fields.put(key, unescape(text.substring(valueStart)));
        }
    }

    private static StringBuilder header(String event, String name, int severity) {
        String oneLine = name.replace('\n', ' ').replace('\r', ' ');
        return new StringBuilder(PREFIX)
                .append(event)
                .append('|')
                .append(oneLine.replace("\\", "\\\\").replace("|", "\\|"))
                .append('|')
                .append(severity)
                .append('|');
    }

    private static void field(StringBuilder line, String key, String value) {
        line.append(line.charAt(line.length() - 1) == '|' ? "" : " ")
                .append(key)
                .append('=')
                .append(value.replace("\\", "\\\\")
                        .replace("=", "\\=")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r"));
    }

    private static void labelled(StringBuilder line, String key, String label, String value) {
        field(line, key + "Label", label);
        field(line, key, value);
    }

    private static void date(StringBuilder line, String label, Instant time) {
        labelled(line, "deviceCustomDate1", label, Long.toString(time.toEpochMilli()));
    }

    private static String unescape(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int severity(Optional<Urgency> urgency) {
        return switch (urgency.orElse(Urgency.ROUTINE)) {
            case ROUTINE -> 3;
            case IMPORTANT -> 6;
            case URGENT -> 9;
        };
    }

    /** The key under which a SIEM looks for values of the type, where CEF has one. */
    private static Optional<String> ownField(IndicatorType type) {
        return switch (type) {
            case DOMAIN -> Optional.of("dhost");
            case IPV4, IPV6 -> Optional.of("dst");
            case URL -> Optional.of("request");
            case SHA256, SHA1, MD5 -> Optional.of("fileHash");
            case FILE_NAME -> Optional.of("fname");
            case MAIL_ADDRESS -> Optional.of("suser");
            case CIDR, VULNERABILITY -> Optional.empty();
        };
    }
}
