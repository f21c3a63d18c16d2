package org.renkei.core.engine;

import java.util.List;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CategoryId;
import org.renkei.api.member.AdmissionDraft;

/** Whether what is said about a member fits the charter. Every refusal cites the article. */
final class MemberRecord {
    private final Charter charter;

    MemberRecord(Charter charter) {
        this.charter = charter;
    }

    void check(AdmissionDraft draft) {
        if (charter.memberClass(draft.memberClass()).isEmpty()) {
            throw refused("memberClass", "it must be a class of the charter", "choose one of its classes");
        }
        Category category = charter.category(draft.category())
                .filter(known -> known.within().isEmpty())
                .orElseThrow(() ->
                        refused("category", "it must be a category of the charter", "choose one of its categories"));
        checkSubcategory(draft);
        if (category.sectoral() != draft.sector().isPresent()) {
            throw refused(
                    "sector",
                    "it is given exactly where the category asks for it",
                    category.sectoral() ? "name the main sector" : "leave it out");
        }
        if (draft.sector().isPresent()
                && draft.sector().flatMap(charter::sector).isEmpty()) {
            throw refused("sector", "it must be a sector of the charter", "choose one of its sectors");
        }
    }

    /** Refuses a place that {@code coming} versions of the charter no longer have: its member would stand nowhere then. */
    void checkStays(AdmissionDraft draft, List<Charter> coming) {
        boolean stays = coming.stream()
                .allMatch(next -> next.category(draft.category()).isPresent()
                        && draft.subcategory()
                                .map(id -> next.category(id).isPresent())
                                .orElse(true)
                        && draft.sector().map(id -> next.sector(id).isPresent()).orElse(true));
        if (!stays) {
            throw refused(
                    "category",
                    "category and sector must exist in the version of the charter that is decided to follow, too",
                    "choose those that stay");
        }
    }

    private void checkSubcategory(AdmissionDraft draft) {
        List<CategoryId> choices = charter.subcategories(draft.category()).stream()
                .map(Category::id)
                .toList();
        boolean fits = draft.subcategory().map(choices::contains).orElse(choices.isEmpty());
        if (!fits) {
            throw refused(
                    "subcategory",
                    "it is given exactly where the category has some, and is one of them",
                    choices.isEmpty() ? "leave it out" : "choose one of the category's subcategories");
        }
    }

    private InvalidInputException refused(String field, String rule, String fix) {
        return cited(charter, Rule.MEMBER_RECORD, field, rule, fix);
    }

    /** Returns the refusal of a value that breaks a rule of the charter, with the article. */
    static InvalidInputException cited(Charter charter, Rule rule, String field, String text, String fix) {
        return new InvalidInputException(field, text + " (charter article " + charter.article(rule) + ")", fix);
    }
}
