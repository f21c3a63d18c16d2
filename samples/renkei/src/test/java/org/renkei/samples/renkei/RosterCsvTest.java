package org.renkei.samples.renkei;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;

/** A table of members as a file. */
class RosterCsvTest {
    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final String HEADER = "name,reading,category,subcategory,sector,class,rank,listed\r\n";

    private final RosterCsv english = new RosterCsv(new Texts(Locale.UK));
    private final RosterCsv japanese = new RosterCsv(new Texts(Locale.JAPAN));

    @Test
    void a_table_begins_with_its_mark_and_its_titles_and_each_line_ends_in_two_characters() {
        String utf8 = new String(english.write(List.of(member("A社")), CsvCharset.UTF_8), UTF_8);
        assertThat(utf8).isEqualTo("\ufeff" + HEADER + "A社,よみ,critical-infrastructure,,finance,general,7,no\r\n");
        String cp932 = new String(japanese.write(List.of(member("A社")), CsvCharset.CP932), WINDOWS);
        assertThat(cp932).startsWith("名称,よみ,区分,細区分,分野,類,建制順,公表\r\nA社,よみ,");
    }

    @ParameterizedTest
    @EnumSource(CsvCharset.class)
    void what_is_written_reads_back_exactly(CsvCharset charset) {
        List<String> names = List.of(
                "=cmd()",
                "'=x",
                "-A社",
                "＋会",
                "@a",
                "a,b",
                "a \"quoted\" b",
                " space ",
                "#hash",
                "髙﨑①㈱",
                "～―∥",
                "ｱｲｳ",
                "a\\b");
        byte[] written =
                japanese.write(names.stream().map(RosterCsvTest::member).toList(), charset);
        List<CsvRow> read = english.read(written, Optional.of(charset));
        assertThat(read).extracting(row -> row.cells().get(RosterColumn.NAME)).isEqualTo(names);
        assertThat(read).extracting(CsvRow::number).startsWith(2, 3).endsWith(names.size() + 1);
        assertThat(read.get(0).cells())
                .isEqualTo(Map.of(
                        RosterColumn.NAME, "=cmd()",
                        RosterColumn.READING, "よみ",
                        RosterColumn.CATEGORY, "critical-infrastructure",
                        RosterColumn.SECTOR, "finance",
                        RosterColumn.CLASS, "general",
                        RosterColumn.RANK, "7",
                        RosterColumn.LISTED, "no"));
        assertThat(new String(written, charset == CsvCharset.UTF_8 ? UTF_8 : WINDOWS))
                .contains("\n'=cmd()", "\n''=x");
    }

    @Test
    void a_character_that_the_charset_lacks_is_refused_by_row_and_column() {
        List<Member> members = List.of(member("A社"), member("𠮷野"), member("B〜C"), member("é"), member("¥"));
        RefusedTable refusal = refused(() -> english.write(members, CsvCharset.CP932));
        assertThat(refusal.lines()).hasSize(4).allMatch(line -> line.contains("column name: the charset must have"));
        assertThat(refusal.lines())
                .extracting(line -> line.substring(0, 5))
                .containsExactly("row 3", "row 4", "row 5", "row 6");
        assertThat(refusal.lines().toString()).doesNotContain("𠮷", "〜");
        assertThat(refused(() -> japanese.write(members, CsvCharset.CP932))
                        .lines()
                        .get(0))
                .startsWith("3 行目「名称」: 文字コードにない文字");
        assertThat(english.write(members, CsvCharset.UTF_8)).isNotEmpty();
    }

    @Test
    void the_charset_is_known_by_the_mark_or_by_its_name() {
        String table = HEADER + "会社,,other,,,general,,\r\n";
        byte[] marked = ("\ufeff" + table).getBytes(UTF_8);
        assertThat(english.read(marked, Optional.of(CsvCharset.CP932))).hasSize(1);
        assertThat(english.read(table.getBytes(UTF_8), Optional.empty())).hasSize(1);
        assertThat(english.read(table.getBytes(WINDOWS), Optional.of(CsvCharset.CP932)))
                .hasSize(1);
        assertThat(refused(() -> english.read(table.getBytes(WINDOWS), Optional.empty()))
                        .lines())
                .singleElement()
                .asString()
                .contains("charset", "--charset cp932");
    }

    @Test
    void columns_stand_in_any_order_and_either_language_and_empty_lines_do_not_count() {
        String table = "Class,名称,category\n\ngeneral,A社,other\n\n";
        List<CsvRow> rows = japanese.read(table.getBytes(UTF_8), Optional.empty());
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cells())
                    .isEqualTo(Map.of(
                            RosterColumn.NAME, "A社", RosterColumn.CATEGORY, "other", RosterColumn.CLASS, "general"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,category|row 1, column class: this column must be there",
                "name,category,class,secret|row 1: only known columns",
                "name,category,class,名称|row 1, column name: each column may",
                "name;category;class|row 1: only known columns"
            })
    void a_first_row_that_does_not_fit_is_refused(String header, String line) {
        assertThat(refused(() -> english.read(header.getBytes(UTF_8), Optional.empty()))
                        .lines())
                .singleElement()
                .asString()
                .startsWith(line)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A社,other", "A社,other,general,x", "\"A社\"x,other,general", "\"A社,other,general"})
    void a_row_that_is_no_row_is_refused_by_its_number(String row) {
        String table = "name,category,class\n\"B\",other,general\n" + row;
        assertThat(refused(() -> english.read(table.getBytes(UTF_8), Optional.empty()))
                        .lines())
                .singleElement()
                .asString()
                .startsWith("row 3: ")
                .doesNotContain("A社");
    }

    @Test
    void a_file_without_anything_is_refused() {
        assertThat(refused(() -> english.read(new byte[0], Optional.empty())).lines())
                .containsExactly("the file must hold members; write a row for each");
    }

    private static RefusedTable refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(RefusedTable.class, call);
    }

    private static Member member(String name) {
        return new Member(
                new MemberId("mem-1"),
                name,
                Optional.of("よみ"),
                new CategoryId("critical-infrastructure"),
                Optional.empty(),
                Optional.of(new SectorId("finance")),
                new MemberClassId("general"),
                false,
                MemberStatus.ACTIVE,
                Instant.EPOCH,
                Optional.of(7));
    }
}
