package org.renkei.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a name says nothing but the kind of legal person. */
class LegalFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(株)サンプル",
                "サンプル(株)",
                "（株）サンプル",
                "サンプル（株）",
                "㈱サンプル",
                "サンプル㈱",
                "㍿サンプル",
                "〔株〕サンプル",
                "株式会社サンプル",
                "株式会社　サンプル",
                "サンプル株式会社",
                "サンプル 株式会社",
                "(有)サンプル",
                "㈲サンプル",
                "有限会社サンプル",
                "(合)サンプル",
                "サンプル(同)",
                "合同会社サンプル",
                "サンプル合資会社",
                "サンプル相互会社",
                "(一財)サンプル",
                "（一財）サンプル",
                "一般財団法人サンプル",
                "(公財)サンプル",
                "公益財団法人サンプル",
                "㈶サンプル",
                "(財)サンプル",
                "(一社)サンプル",
                "一般社団法人 サンプル",
                "(公社)サンプル",
                "公益社団法人サンプル",
                "㈳サンプル",
                "社団法人サンプル",
                "(独)サンプル",
                "独立行政法人サンプル",
                "(地独)サンプル",
                "地方独立行政法人サンプル",
                "(国研)サンプル",
                "国立研究開発法人サンプル",
                "(大)サンプル",
                "国立大学法人サンプル",
                "公立大学法人サンプル",
                "大学共同利用機関法人 サンプル",
                "(学)サンプル",
                "㈻サンプル",
                "学校法人サンプル",
                "(医)サンプル",
                "医療法人サンプル",
                "医療法人社団サンプル",
                "(社福)サンプル",
                "(福)サンプル",
                "社会福祉法人サンプル",
                "(特非)サンプル",
                "特定非営利活動法人サンプル",
                "NPO法人サンプル",
                "サンプル(株)(株)",
                "サンプル監査法人",
                "サンプル有限責任監査法人"
            })
    void japanese_forms_are_left_out_in_front_and_behind(String name) {
        assertThat(plain(name)).isEqualTo("サンプル");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sample Inc.", "Sample, Inc.", "Sample Inc", "Sample Ltd.", "Sample Co., Ltd.", "Sample Co.,Ltd.",
                        "Sample CO., LTD",
                "Sample K.K.", "Sample KK", "Sample G.K.", "Sample Corp.", "Sample Corporation", "Sample LLC",
                        "Sample L.L.C.",
                "Sample Limited", "Sample plc", "Sample GmbH", "Ｓａｍｐｌｅ　Ｉｎｃ．", "(株)Sample", "Sample株式会社", "Sample(株)"
            })
    void western_forms_are_left_out_at_the_end(String name) {
        assertThat(plain(name)).isEqualTo("Sample");
    }

    @ParameterizedTest
    @CsvSource({
        "株式会社,株式会社",
        "(株),(株)",
        "Inc.,Inc.",
        "Incline,Incline",
        "Samplecorp,Samplecorp",
        "合同会社組合,組合",
        "見本株式会社の会,見本株式会社の会",
        "見本(株)(本社),見本(本社)",
        "見本事務局((公社)見本協会),見本事務局(見本協会)",
        "日本(仮),日本(仮)"
    })
    void what_belongs_to_the_name_stays(String name, String rest) {
        assertThat(plain(name)).isEqualTo(rest);
    }

    private static String plain(String name) {
        return LegalForm.leftOut(Normalizer.normalize(name, Normalizer.Form.NFKC));
    }
}
