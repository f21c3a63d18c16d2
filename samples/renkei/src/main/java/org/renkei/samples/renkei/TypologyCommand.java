package org.renkei.samples.renkei;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.renkei.api.liaison.IncidentTerm;
import org.renkei.api.liaison.IncidentTypology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the words by which an incident is described. */
@Command(name = "typology")
final class TypologyCommand extends SessionCommand implements Runnable {
    @Option(names = "--file", paramLabel = "FILE", descriptionKey = "option.typology")
    private @Nullable Path file;

    TypologyCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        IncidentTypology typology = file == null ? IncidentTypology.shipped() : IncidentTypology.read(file);
        List<IncidentTerm> terms = List.copyOf(typology.terms());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (IncidentTerm term : terms) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", term.code());
            row.put("title", term.title().in(session().texts().locale()));
            rows.add(row);
        }
        session().printEither(rows, terms);
    }
}
