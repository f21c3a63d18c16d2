package org.renkei.plugin.siemexample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CEF as the format's description says, by regular expression, and knows nothing of the connector's own reader. */
final class CefGrammar {
    private static final Pattern LINE =
            Pattern.compile("CEF:0\\|((?:[^|\\\\]|\\\\[|\\\\])*\\|){5}(10|[0-9])\\|(?<extension>.*)", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("(?<key>[A-Za-z0-9]+)=(?<value>(?:[^=\\\\\\r\\n]|\\\\[=\\\\nr])*?)(?= [A-Za-z0-9]+=|$)");

    private CefGrammar() {}

    static Map<String, String> parse(String line) {
        Matcher whole = LINE.matcher(line);
        assertThat(whole.matches()).as("a CEF line").isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        String extension = whole.group("extension");
        Matcher field = FIELD.matcher(extension);
        int end = 0;
        while (field.find()) {
            assertThat(extension.substring(end, field.start())).isIn("", " ");
            fields.put(field.group("key"), plain(field.group("value")));
            end = field.end();
        }
        assertThat(end).isEqualTo(extension.length());
        fields.put("event", header(line, 4));
        fields.put("name", header(line, 5));
        fields.put("severity", header(line, 6));
        return fields;
    }

    /** Returns what the tool holds, by walking through all lines in order. */
    static Map<String, String> held(List<String> lines) {
        Map<String, String> held = new LinkedHashMap<>();
        for (String line : lines) {
            Map<String, String> fields = parse(line);
            if (fields.getOrDefault("event", "").endsWith("withdraw")) {
                held.remove(fields.get("externalId"));
            } else {
                held.put(fields.get("externalId"), fields.get("cs6"));
            }
        }
        return held;
    }

    private static String header(String line, int number) {
        String part = line.split("(?<!\\\\)(?:\\\\\\\\)*\\|", -1)[number];
        return part.replace("\\|", "|").replace("\\\\", "\\");
    }

    private static String plain(String value) {
        return value.replace("\\\\", "\0")
                .replace("\\=", "=")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\0", "\\");
    }
}
