package org.renkei.samples.renkei;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.SectorId;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.search.SearchPage;
import org.renkei.api.search.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what the handler may read. */
@Command(name = "search")
final class SearchCommand extends SessionCommand implements Runnable {
    @Parameters(arity = "0..*", paramLabel = "WORD", descriptionKey = "param.search-word")
    private List<String> words = List.of();

    @Option(names = "--indicator", paramLabel = "VALUE", descriptionKey = "option.search-indicator")
    private @Nullable String indicator;

    @Option(names = "--sector", paramLabel = "SECTOR", descriptionKey = "option.search-sector")
    private @Nullable String sector;

    @Option(names = "--case", paramLabel = "CASE", descriptionKey = "option.search-case")
    private @Nullable String inCase;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "option.search-from")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DATE", descriptionKey = "option.search-until")
    private @Nullable LocalDate until;

    @Option(names = "--only", paramLabel = "KIND", descriptionKey = "option.search-only")
    private @Nullable ItemKind only;

    @Option(names = "--behind", paramLabel = "ITEM", descriptionKey = "option.search-behind")
    private @Nullable String behind;

    @Option(names = "--max", paramLabel = "N", descriptionKey = "option.max", defaultValue = "20")
    private int max = 20;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "option.search-count", defaultValue = "20")
    private int counting = SearchQuery.USUAL;

    SearchCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        SearchQuery query = new SearchQuery(
                words,
                Optional.ofNullable(indicator),
                Optional.ofNullable(sector).map(id -> Ids.of("--sector", SectorId::new, id)),
                Optional.ofNullable(inCase).map(id -> Ids.of("--case", CaseId::new, id)),
                Optional.ofNullable(from).map(Values::begin),
                Optional.ofNullable(until).map(day -> Values.begin(day.plusDays(1))),
                only == null ? Set.of() : Set.of(only),
                Optional.ofNullable(behind).map(id -> Ids.of("--behind", ItemId::new, id)),
                max,
                counting);
        session().view(view -> print(view.search().find(query)));
    }

    private void print(SearchPage page) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("foundItems", page.found());
        head.put("counted", page.complete());
        List<Object> tables = new ArrayList<>(List.of(head));
        if (!page.entries().isEmpty()) {
            tables.add(page.entries().stream()
                    .map(entry -> EntryForm.row(entry, session().texts()))
                    .toList());
        }
        if (!page.facets().isEmpty()) {
            tables.add(page.facets().stream().map(SearchCommand::row).toList());
        }
        session().printEach(tables, page);
    }

    private static Map<String, Object> row(SearchPage.Facet facet) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("facet", facet.of());
        row.put("value", facet.value());
        row.put("itemCount", facet.items());
        return row;
    }
}
