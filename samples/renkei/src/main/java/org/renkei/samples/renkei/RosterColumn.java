package org.renkei.samples.renkei;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.id.Id;
import org.renkei.api.member.Member;

/** The columns of a table of members, in their order. */
enum RosterColumn {
    NAME("name", true),
    READING("reading", false),
    CATEGORY("category", true),
    SUBCATEGORY("subcategory", false),
    SECTOR("sector", false),
    CLASS("memberClass", true),
    RANK("rank", false),
    LISTED("listed", false);

    static final List<RosterColumn> ALL = List.of(values());

    private final String field;
    private final boolean required;

    RosterColumn(String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    /** Returns the column that holds a field of an admission. */
    static Optional<RosterColumn> ofField(String field) {
        return ALL.stream().filter(column -> column.field.equals(field)).findFirst();
    }

    /** Returns the column of this title in one of the languages. */
    static Optional<RosterColumn> titled(String title) {
        return ALL.stream()
                .filter(column -> Stream.of(Locale.UK, Locale.JAPAN)
                        .anyMatch(language -> column.title(new Texts(language)).equalsIgnoreCase(title.strip())))
                .findFirst();
    }

    boolean required() {
        return required;
    }

    String title(Texts texts) {
        return texts.text("column." + field);
    }

    /** Returns what stands in this column for {@code member}. */
    String cell(Member member) {
        return switch (this) {
            case NAME -> member.name();
            case READING -> member.reading().orElse("");
            case CATEGORY -> member.category().value();
            case SUBCATEGORY -> member.subcategory().map(Id::value).orElse("");
            case SECTOR -> member.sector().map(Id::value).orElse("");
            case CLASS -> member.memberClass().value();
            case RANK -> member.rank().map(Object::toString).orElse("");
            case LISTED -> member.listed() ? "yes" : "no";
        };
    }
}
