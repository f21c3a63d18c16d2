package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.CategoryId;

/**
 * A category of members, or a subcategory of one, in the order of the printed roster.
 *
 * @param id its id
 * @param title its name
 * @param within the category it belongs to, for a subcategory
 * @param sectoral whether its members name a sector
 */
public record Category(CategoryId id, Wording title, Optional<CategoryId> within, Boolean sectoral) {
    /** Checks the parts. */
    @JsonbCreator
    public Category {
        Require.present("id", id);
        Require.present("title", title);
        within = Require.optional(within);
        Require.present("sectoral", sectoral);
    }

    /** Returns the subcategories of {@code category} among {@code all}, in their order. */
    static List<Category> within(CategoryId category, List<Category> all) {
        return all.stream()
                .filter(candidate -> candidate.within().equals(Optional.of(category)))
                .toList();
    }
}
