package org.renkei.samples.renkei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Where to write a table as CSV, and how. */
final class CsvOutput {
    @Option(names = "--csv", paramLabel = "FILE", required = true, descriptionKey = "option.csv")
    private Path file = Path.of("");

    @Option(
            names = "--charset",
            paramLabel = "utf-8|cp932",
            converter = CsvCharset.Named.class,
            descriptionKey = "option.charset")
    private CsvCharset charset = CsvCharset.UTF_8;

    /** Writes a table to the file, which must not exist, and returns an answer that begins with where it is. */
    Map<String, Object> write(Texts texts, Function<CsvCharset, byte[]> table) {
        if (Files.exists(file)) {
            throw RefusedTable.file(texts, "exists");
        }
        byte[] content = table.apply(charset);
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.toAbsolutePath().normalize());
        return answer;
    }
}
