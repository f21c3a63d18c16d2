package org.renkei.api.search;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.retrieval.FeedEntry;

/**
 * What was found.
 *
 * @param entries the items, the newest first
 * @param more whether there are more behind the last one
 * @param found how many items there are in all, on all pages; where {@code complete} is not set, so many at least
 * @param complete whether everything was counted; what comes behind as many as the query counts is not
 * @param facets how many of those counted have something in common, by what that is; of each {@link Facet.Of} the most frequent
 *     first, at most {@link #MOST_FACETS}, of as frequent ones that of the newer item
 */
public record SearchPage(List<FeedEntry> entries, Boolean more, Integer found, Boolean complete, List<Facet> facets) {
    /** The most items that can be counted. */
    public static final int MOST_COUNTED = 10_000;

    /** The most facets of one sort. */
    public static final int MOST_FACETS = 20;

    /** Copies. */
    @JsonbCreator
    public SearchPage {
        entries = Require.list("entries", entries, 100);
        Require.present("more", more);
        Require.between("found", Require.present("found", found).longValue(), 0, MOST_COUNTED);
        Require.present("complete", complete);
        facets = Require.list("facets", facets, MOST_FACETS * Facet.Of.values().length);
    }

    /**
     * What some of the items have in common.
     *
     * @param of what sort of thing
     * @param value which: a kind of submission, or {@code countermeasure}; the id of a sector or of a case; a month such as {@code
     *     2026-04}
     * @param items how many items, at least 1
     */
    public record Facet(Of of, String value, Integer items) {
        /** Checks the parts. */
        @JsonbCreator
        public Facet {
            Require.present("of", of);
            Require.line("value", value, 80);
            Require.between("items", Require.present("items", items).longValue(), 1, MOST_COUNTED);
        }

        /** What items can have in common. */
        public enum Of {
            /** The kind of submission, or that they are countermeasure information. */
            KIND,
            /** The sector that countermeasure information concerns. */
            SECTOR,
            /** The case to which they belong now. */
            CASE,
            /** The month in Japan in which they were submitted or issued. */
            MONTH
        }
    }
}
