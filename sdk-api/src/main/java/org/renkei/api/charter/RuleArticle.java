package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;
import org.renkei.api.id.ArticleId;

/**
 * Which article stands behind a rule of the engine.
 *
 * @param rule the engine's rule
 * @param article the charter's article
 */
public record RuleArticle(Rule rule, ArticleId article) {
    /** Checks the parts. */
    @JsonbCreator
    public RuleArticle {
        Require.present("rule", rule);
        Require.present("article", article);
    }
}
