package org.renkei.core.lint;

import java.util.List;
import java.util.SplittableRandom;
import org.renkei.api.lint.LeakProfile;

/**
 * A provider that does not exist, with everything that could name it.
 *
 * @param japanese its name in Japanese without legal form
 * @param english its name in English without legal form
 * @param person one of its people, family name first, with a blank
 * @param reading the same in katakana
 * @param romanised the same in Latin letters, given name first
 * @param domain its domain
 * @param international its other domain, in Unicode
 * @param block the first three octets of its addresses
 * @param host one of its hosts
 * @param folder one of its folders
 */
record MadeUpProvider(
        String japanese,
        String english,
        String person,
        String reading,
        String romanised,
        String domain,
        String international,
        String block,
        String host,
        String folder) {
    static final List<MadeUpProvider> ALL = List.of(
            new MadeUpProvider(
                    "カナリア電力",
                    "Kanary Denryoku",
                    "山田 太郎",
                    "ヤマダ タロウ",
                    "Taro Yamada",
                    "canary.example",
                    "カナリア電力.example",
                    "203.0.113",
                    "KNR-DC01",
                    "D:\\発電計画"),
            new MadeUpProvider(
                    "みなと信用金庫",
                    "Minato Shinkin",
                    "髙橋 花子",
                    "タカハシ ハナコ",
                    "Hanako Takahashi",
                    "minato-shinkin.example",
                    "みなと信金.example",
                    "198.18.44",
                    "MNT-FS02",
                    "\\\\MNT-FS02\\融資部"),
            new MadeUpProvider(
                    "北斗精機",
                    "Hokuto Precision",
                    "渡邊 一郎",
                    "ワタナベ イチロウ",
                    "Ichiro Watanabe",
                    "hokuto-seiki.example",
                    "北斗精機.example",
                    "198.18.7",
                    "HKT-CAD3",
                    "/srv/hokuto"),
            new MadeUpProvider(
                    "ひばり水道",
                    "Hibari Waterworks",
                    "齋藤 美咲",
                    "サイトウ ミサキ",
                    "Misaki Saito",
                    "hibari-water.example",
                    "ひばり水道.example",
                    "192.0.0",
                    "HBR-PLC07",
                    "E:\\制御系図面"),
            new MadeUpProvider(
                    "アルバトロス・クレジット",
                    "Albatross Credit",
                    "濵﨑 健",
                    "ハマサキ ケン",
                    "Ken Hamasaki",
                    "albatross-credit.example",
                    "アルバトロス.example",
                    "203.0.113",
                    "ALB-AUTH1",
                    "/opt/albatross"),
            new MadeUpProvider(
                    "髙見澤総合病院",
                    "Takamizawa General Hospital",
                    "小澤 優子",
                    "オザワ ユウコ",
                    "Yuko Ozawa",
                    "takamizawa-hp.example",
                    "高見沢病院.example",
                    "198.18.99",
                    "TMZ-EMR01",
                    "F:\\電子カルテ"),
            new MadeUpProvider(
                    "サンプルケミカル",
                    "Sanpuru Chemical",
                    "國分 誠",
                    "コクブ マコト",
                    "Makoto Kokubu",
                    "sanpuru-chem.example",
                    "サンプルケミカル.example",
                    "198.19.3",
                    "SPC-MES02",
                    "D:\\Plant\\Recipes"),
            new MadeUpProvider(
                    "つばめロジスティクス",
                    "Tsubame Logistics",
                    "桜井 ジョージ",
                    "サクライ ジョージ",
                    "George Sakurai",
                    "tsubame-logi.example",
                    "つばめ物流.example",
                    "198.19.200",
                    "TBM-WMS1",
                    "/home/shared-plans"));

    static MadeUpProvider any(SplittableRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    LeakProfile profile() {
        return LeakProfile.builder("株式会社" + japanese, english + " Co., Ltd.")
                .person(person, reading, romanised)
                .domain(domain)
                .domain(international)
                .addressBlock(block + ".0/24")
                .addressBlock("2001:db8:77::/48")
                .host(host)
                .pathPrefix(folder)
                .mailAddress(account() + "@freemail.example")
                .build();
    }

    String account() {
        return romanised.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
    }

    String address(SplittableRandom random) {
        return block + "." + random.nextInt(1, 255);
    }
}
