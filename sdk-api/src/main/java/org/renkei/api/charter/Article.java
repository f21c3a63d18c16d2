package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.ArticleId;

/**
 * One article of a charter.
 *
 * @param id how refusals cite it
 * @param wording what it says
 * @param source where it comes from, such as a law's article or a document and page
 */
public record Article(ArticleId id, Wording wording, String source) {
    /** Checks the parts. */
    @JsonbCreator
    public Article {
        Require.present("id", id);
        Require.present("wording", wording);
        Require.line("source", source, 300);
    }
}
