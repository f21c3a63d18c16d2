package org.renkei.samples.renkei;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.renkei.api.casework.Disposition;
import org.renkei.api.error.InvalidInputException;
import picocli.CommandLine.ITypeConverter;

/** Reads what became of a case from the command line, by the words of the wire such as {@code known-threat}. */
final class DispositionWord implements ITypeConverter<Disposition> {
    private static final List<String> WORDS =
            Arrays.stream(Disposition.values()).map(DispositionWord::word).toList();

    @Override
    public Disposition convert(String value) {
        String word = value.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(Disposition.values())
                .filter(known -> word(known).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "DISPOSITION", "it must be one of: " + String.join(", ", WORDS), "choose one of them"));
    }

    private static String word(Disposition disposition) {
        return disposition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words, in their order. */
    static final class All implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return WORDS.iterator();
        }
    }
}
