package org.renkei.api.liaison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;

/**
 * The words by which an incident is described, on three axes: on what basis it is reported ({@code basis}), what happened ({@code
 * event}), and why ({@code cause}).
 *
 * <p>It is a vocabulary and no rule: each of its lists is open (等). A report may use a code that the typology does not know, and adds
 * words of its own to any. The typology is data; the one that comes with Renkei follows the state of incident liaison (2018-10), and
 * an operator may read another one.
 *
 * <p><b>Threads:</b> immutable.
 */
public final class IncidentTypology {
    private final Map<String, IncidentTerm> terms;

    private IncidentTypology(Map<String, IncidentTerm> terms) {
        this.terms = terms;
    }

    /** Returns the typology that comes with this version. */
    public static IncidentTypology shipped() {
        return Shipped.TYPOLOGY;
    }

    /**
     * Reads a typology: after one line of headings, one word a line, as {@code code,deliberate,ja,en} in UTF-8, where {@code
     * deliberate} is yes or no. A word is a kind of the word whose code is its own without the last part, which must stand
     * before it.
     *
     * @throws InvalidInputException if the file cannot be read, or a line is not of that form: the field is its number, such as
     *     {@code line 3}
     */
    public static IncidentTypology read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new InvalidInputException(
                    "typology", "it must be a file in UTF-8 that can be read", "correct the path");
        }
    }

    /** Returns all words, each behind the one that it is a kind of. */
    public Collection<IncidentTerm> terms() {
        return terms.values();
    }

    /** Returns the word with this code. */
    public Optional<IncidentTerm> term(String code) {
        return Optional.ofNullable(terms.get(code));
    }

    /** Returns the words that are a kind of {@code code}, in the typology's order. */
    public List<IncidentTerm> within(String code) {
        return terms.values().stream()
                .filter(term -> term.within().equals(Optional.of(code)))
                .toList();
    }

    private static IncidentTypology parse(String text) {
        Map<String, IncidentTerm> terms = new LinkedHashMap<>();
        String[] lines = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\\R", -1);
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                IncidentTerm term = term(lines[i].split(",", -1), "line " + (i + 1));
                if (terms.putIfAbsent(term.code(), term) != null
                        || term.within()
                                .filter(code -> !terms.containsKey(code))
                                .isPresent()) {
                    throw new InvalidInputException(
                            "line " + (i + 1),
                            "each code stands once, and behind the one that it is a kind of",
                            "correct the code, or move the line");
                }
            }
        }
        return new IncidentTypology(terms);
    }

    private static IncidentTerm term(String[] columns, String line) {
        boolean form = columns.length == 4
                && columns[0].matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){0,3}")
                && (columns[1].equals("yes") || columns[1].equals("no"));
        if (!form) {
            throw new InvalidInputException(
                    line, "it must be code,deliberate,ja,en with deliberate yes or no", "correct the line");
        }
        int dot = columns[0].lastIndexOf('.');
        return new IncidentTerm(
                columns[0],
                dot < 0 ? Optional.empty() : Optional.of(columns[0].substring(0, dot)),
                columns[1].equals("yes"),
                new Wording(columns[2].strip(), columns[3].strip()));
    }

    /** Read when somebody first asks. */
    private static final class Shipped {
        static final IncidentTypology TYPOLOGY = load();

        private Shipped() {}

        private static IncidentTypology load() {
            try (InputStream table = IncidentTypology.class.getResourceAsStream("incident-typology.csv")) {
                if (table == null) {
                    throw new CouncilException(ErrorCode.INTERNAL, "the typology is missing from the jar");
                }
                return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new CouncilException(ErrorCode.INTERNAL, "the typology cannot be read from the jar", e);
            }
        }
    }
}
