package org.renkei.samples.replays;

import java.util.Locale;
import java.util.Optional;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.AdmissionDraft;

/**
 * One line of the table of members: what is published of it, a class that is assumed, and an invented name.
 *
 * @param number its place in the table, from 1
 * @param category its category
 * @param subcategory its subcategory, where the category has some
 * @param sector its sector, where the category asks for one
 * @param memberClass its class; which members are in which class was never published in text, so it is assumed
 * @param listed whether the roster shows its name
 * @param role its part in the story, such as {@code A}; empty for those who only receive
 * @param ja its invented name, under which the council knows it
 * @param en the same for readers of English
 */
record Seat(
        int number,
        CategoryId category,
        Optional<CategoryId> subcategory,
        Optional<SectorId> sector,
        MemberClassId memberClass,
        boolean listed,
        String role,
        String ja,
        String en) {

    static Seat ofLine(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 9) {
            throw new IllegalStateException("the table of members has a line of " + cells.length + " cells, not 9");
        }
        return new Seat(
                Integer.parseInt(cells[0]),
                new CategoryId(cells[1]),
                given(cells[2]).map(CategoryId::new),
                given(cells[3]).map(SectorId::new),
                new MemberClassId(cells[4]),
                cells[5].equals("yes"),
                cells[6],
                cells[7],
                cells[8]);
    }

    Seat renamed(String newJa, String newEn) {
        return new Seat(number, category, subcategory, sector, memberClass, listed, role, newJa, newEn);
    }

    String name(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }

    AdmissionDraft admission() {
        AdmissionDraft.Builder draft = AdmissionDraft.builder(ja, category, memberClass);
        subcategory.ifPresent(draft::subcategory);
        sector.ifPresent(draft::sector);
        if (!listed) {
            draft.unlisted();
        }
        return draft.build();
    }

    private static Optional<String> given(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
