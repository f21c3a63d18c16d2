package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.SectorId;

/**
 * Whom to admit, as what.
 *
 * @param name its name, 1 to 200 characters on one line
 * @param reading how the name is read (よみ)
 * @param category its category
 * @param subcategory its subcategory, where the category has some
 * @param sector its main sector, where the category asks for one
 * @param memberClass its class
 * @param listed whether the roster shows its name
 * @param rank its place in the official order (建制順), where it has one: 1 to 9999, the roster shows 1 first
 */
public record AdmissionDraft(
        String name,
        Optional<String> reading,
        CategoryId category,
        Optional<CategoryId> subcategory,
        Optional<SectorId> sector,
        MemberClassId memberClass,
        Boolean listed,
        Optional<Integer> rank) {
    /** Checks the parts; whether they fit the charter is decided on admission. */
    @JsonbCreator
    public AdmissionDraft {
        Require.line("name", name, 200);
        reading = Require.optional(reading);
        reading.ifPresent(text -> Require.line("reading", text, 200));
        Require.present("category", category);
        subcategory = Require.optional(subcategory);
        sector = Require.optional(sector);
        Require.present("memberClass", memberClass);
        Require.present("listed", listed);
        rank = Require.optional(rank);
        rank.ifPresent(place -> Require.between("rank", place.longValue(), 1, 9_999));
    }

    /** Begins a draft for a member whose name the roster shows. */
    public static Builder builder(String name, CategoryId category, MemberClassId memberClass) {
        return new Builder(name, category, memberClass);
    }

    /** Collects what is optional. <b>Threads:</b> for one thread. */
    public static final class Builder {
        private final String name;
        private final CategoryId category;
        private final MemberClassId memberClass;
        private Optional<String> reading = Optional.empty();
        private Optional<CategoryId> subcategory = Optional.empty();
        private Optional<SectorId> sector = Optional.empty();
        private boolean listed = true;
        private Optional<Integer> rank = Optional.empty();

        private Builder(String name, CategoryId category, MemberClassId memberClass) {
            this.name = name;
            this.category = category;
            this.memberClass = memberClass;
        }

        /** Says how the name is read. */
        public Builder reading(String kana) {
            reading = Optional.of(kana);
            return this;
        }

        /** Names the subcategory. */
        public Builder subcategory(CategoryId id) {
            subcategory = Optional.of(id);
            return this;
        }

        /** Names the main sector. */
        public Builder sector(SectorId id) {
            sector = Optional.of(id);
            return this;
        }

        /** Keeps the name off the roster: the member is counted and not named (非公表). */
        public Builder unlisted() {
            listed = false;
            return this;
        }

        /** Gives the place in the official order (建制順); members with one stand before those without. */
        public Builder rank(int place) {
            rank = Optional.of(place);
            return this;
        }

        /** Returns the draft. */
        public AdmissionDraft build() {
            return new AdmissionDraft(name, reading, category, subcategory, sector, memberClass, listed, rank);
        }
    }
}
