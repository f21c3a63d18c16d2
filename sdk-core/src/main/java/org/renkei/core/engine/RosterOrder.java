package org.renkei.core.engine;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.Sector;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.Member;

/**
 * The order of the roster: category, subcategory, sector; unlisted members last within these, so that their place does not tell
 * their class; then class, official rank (建制順), reading, name.
 *
 * <p>A member stands by its reading as given, or by its name without the legal form: so a Latin name with a kana reading stands
 * among the kana, and one without behind them, as the roster of 2020 has it. A kanji name without a reading stands behind all
 * whose sound is known, where the missing reading is noticed. Members that are alike in all this stand by their ids, which are
 * drawn by lot and tell nothing of the order of admission.
 */
final class RosterOrder {
    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::category)
            .thenComparingInt(Entry::subcategory)
            .thenComparingInt(Entry::sector)
            .thenComparing(entry -> !entry.member().listed())
            .thenComparingInt(Entry::memberClass)
            .thenComparingInt(entry -> entry.member().rank().orElse(Integer.MAX_VALUE))
            .thenComparing(Entry::sound)
            .thenComparing(entry -> entry.member().name())
            .thenComparing(entry -> entry.member().id());

    private final List<CategoryId> categories;
    private final List<SectorId> sectors;
    private final List<MemberClassId> classes;

    RosterOrder(Charter charter) {
        categories = charter.categories().stream().map(Category::id).toList();
        sectors = charter.sectors().stream().map(Sector::id).toList();
        classes = charter.classes().stream().map(MemberClass::id).toList();
    }

    /** Returns {@code members} in the order of the roster. */
    List<Member> sorted(Collection<Member> members) {
        return members.stream()
                .map(this::entry)
                .sorted(ORDER)
                .map(Entry::member)
                .toList();
    }

    /** A member with its places, worked out once. */
    private record Entry(Member member, int category, int subcategory, int sector, int memberClass, Syllabary sound) {}

    private Entry entry(Member member) {
        return new Entry(
                member,
                place(categories, Optional.of(member.category())),
                place(categories, member.subcategory()),
                place(sectors, member.sector()),
                place(classes, Optional.of(member.memberClass())),
                Syllabary.of(member.reading().orElseGet(() -> plainName(member))));
    }

    private static String plainName(Member member) {
        return LegalForm.leftOut(Normalizer.normalize(member.name(), Normalizer.Form.NFKC));
    }

    /** Returns the place in the charter's list; what the charter does not list any more comes last, what is absent first. */
    private static <T> int place(List<T> order, Optional<T> id) {
        int place = id.map(order::indexOf).orElse(0);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
