package org.renkei.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.lint.Finding;
import org.renkei.api.lint.LeakKind;

/** What each kind of identifier is found by, and what merely looks like one. */
class LeakKindsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "カナリア電力",
                "カナリア電力株式会社",
                "株式会社カナリア電力",
                "(株)カナリア電力",
                "㈱カナリア電力",
                "ｶﾅﾘｱ電力",
                "かなりあ電力",
                "カナリアー電力",
                "カナリア 電力",
                "カ　ナ　リ　ア　電　力",
                "カナリア\n電力",
                "カナ\u200bリア\u00ad電力",
                "Kanary Denryoku",
                "KANARY DENRYOKU",
                "KanaryDenryoku",
                "kanary-denryoku",
                "Kanary_Denryoku",
                "Kanáry Denryoku",
                "Kanary Denryoku Co., Ltd.",
                "Kanary Denryoku, Inc.",
                "ＫａｎａｒｙＤｅｎｒｙｏｋｕ",
                "K a n a r y D e n r y o k u",
                "Kana\u2060ry Den\u200dryoku",
                "高見沢製作所",
                "髙見澤製作所"
            })
    void an_organisation_is_found_in_every_spelling(String name) {
        assertThat(Drafts.found("本日、" + name + "にて検知")).containsExactly(name);
        assertThat(kinds(name)).containsExactly(LeakKind.ORGANISATION);
    }

    @Test
    void a_name_ends_where_a_word_ends() {
        assertThat(Drafts.found("KanaryDenryokuVPN, KanaryDenryoku01 und ourKanaryDenryoku"))
                .containsExactly("KanaryDenryoku", "KanaryDenryoku", "KanaryDenryoku");
        assertThat(Drafts.found("kanarydenryokus mykanarydenryoku KanaryDenryoku123456"))
                .isEmpty();
        assertThat(Drafts.found("リコは悪くない。りこの機器")).containsExactly("リコ", "りこ");
        assertThat(Drafts.found("リコール、リコメンド、つりこみ、とりこむ、りこうな実装")).isEmpty();
    }

    @Test
    void letters_with_whole_lines_between_them_are_no_name() {
        assertThat(Drafts.found("かなり\n\nあ電力")).isEmpty();
        assertThat(Drafts.found("> カナリ\n> ア電力")).containsExactly("カナリ\n> ア電力");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "山田太郎",
                "山田　太郎",
                "ヤマダ・タロウ",
                "ﾔﾏﾀﾞﾀﾛｳ",
                "やまだたろう",
                "Taro Yamada",
                "YAMADA, Taro",
                "Yamada Taro",
                "taro.yamada",
                "taro_yamada",
                "tyamada",
                "t.yamada",
                "yamada-t"
            })
    void a_person_is_found_by_name_and_account(String name) {
        assertThat(Drafts.found("担当の" + name + "が開封")).containsExactly(name);
        assertThat(kinds(name)).containsExactly(LeakKind.PERSON);
    }

    @Test
    void a_family_name_is_found_beside_a_title_which_stays() {
        assertThat(Drafts.redacted("山田さんと山田部長が")).isEqualTo("〔人物1〕さんと〔人物1〕部長が");
        assertThat(Drafts.redacted("担当の山田です")).isEqualTo("担当の〔人物1〕です");
        assertThat(Drafts.redacted("asked Mr. Yamada, Yamada-san and Dr Yamada"))
                .isEqualTo("asked Mr. [person 1], [person 1]-san and Dr [person 1]");
        assertThat(Drafts.found("山田線と山田市、Yamada Denki")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary.example",
                "mail.canary.example",
                "CANARY.EXAMPLE",
                "canary[.]example",
                "www(dot)canary(dot)example",
                "www [dot] canary [dot] example",
                "canary . example",
                "canary dot example",
                "DC=canary,DC=example",
                "ｃａｎａｒｙ．ｅｘａｍｐｌｅ",
                "canary。example",
                "can\u200bary.exam\u00adple",
                "can ary.exam ple",
                "カナリア電力.example",
                "xn--cckr7gsfw01pxzzf.example",
                "www.xn--cckr7gsfw01pxzzf.example"
            })
    void a_domain_is_found_with_its_hosts(String domain) {
        assertThat(Drafts.found("hxxp://" + domain + "/login")).containsExactly(domain.replace("DC=canary", "canary"));
    }

    @Test
    void a_domain_is_found_in_a_url_and_before_a_full_stop() {
        assertThat(Drafts.found("See https://vpn.canary.example:8443/a?b=c.")).containsExactly("vpn.canary.example");
        assertThat(Drafts.found("It was canary.example.")).containsExactly("canary.example");
        assertThat(Drafts.found("?next=https%3A%2F%2Fvpn.canary.example%2F&to%3Dtaro@canary.example"))
                .containsExactly("vpn.canary.example", "taro@canary.example");
        assertThat(Drafts.found("CN=x,OU=Users,DC=canary,DC=example")).containsExactly("canary,DC=example");
    }

    @Test
    void of_a_foreign_domain_only_the_piece_that_is_ours_is_found() {
        assertThat(Drafts.redacted("login.canary.example.evil.test")).isEqualTo("login.host-1.example.evil.test");
        assertThat(Drafts.found("notcanary.example canary-login.example canary.example-login.test evil.canary.test"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taro@canary.example",
                "soc+alerts@mx.canary.example",
                "taro[at]canary[.]example",
                "taro (at) canary (dot) example",
                "taro at canary dot example",
                "taro.y@freemail.example",
                "TARO.Y+shop@freemail.example",
                "taro@カナリア電力.example"
            })
    void a_mail_address_is_found_whole(String address) {
        assertThat(Drafts.found("From: <" + address + ">")).containsExactly(address);
        assertThat(kinds(address)).containsExactly(LeakKind.MAIL_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9",
                "203[.]0[.]113[.]9",
                "203 . 0 . 113 . 9",
                "２０３．０．１１３．９",
                "3405803785",
                "0xCB007109",
                "0xcb.0x00.0x71.0x09",
                "0313.0.0161.011",
                "::ffff:203.0.113.9",
                "::ffff:cb00:7109",
                "0:0:0:0:0:ffff:cb00:7109",
                "2001:db8:77::1",
                "2001:0db8:0077:0000:0000:0000:0000:0001",
                "203.0.113.0/24",
                "10.1.2.3",
                "172.31.255.254",
                "192.168.0.10",
                "10.1.0.0/16",
                "fd12:3456:789a::1"
            })
    void an_address_is_found(String address) {
        assertThat(Drafts.found("src=" + address + " dst=198.51.100.7")).containsExactly(address);
        assertThat(kinds(address)).containsExactly(LeakKind.ADDRESS);
    }

    @Test
    void an_address_is_found_wherever_hosts_stand() {
        assertThat(Drafts.found("http://167772161/ [2001:db8:77::1]:443 IPv6:fd00:1::2 アドレスは10.0.0.1でした (10.0.0.2)."))
                .containsExactly("167772161", "2001:db8:77::1", "fd00:1::2", "10.0.0.1", "10.0.0.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "198.51.100.7",
                "172.32.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "10.0.19045.2965",
                "version 10.2.3.4",
                "1.10.1.2.3",
                "10.1.2",
                "10.0.0.0/8",
                "172.16.0.0/12",
                "167772161 bytes",
                "0x0A000001",
                "00:0a:95:9d:68:16",
                "12:34:56",
                "2001:db8:78::1",
                "std::fd::x",
                "1.3.6.1.4.1.311.10.3.4"
            })
    void other_numbers_are_not(String number) {
        assertThat(Drafts.found("saw " + number + " there")).isEmpty();
    }

    @Test
    void hosts_are_found_by_their_bare_names() {
        assertThat(Drafts.found("KNR-DC01, knr-dc01.corp.local, (knr-dc01)"))
                .containsExactly("KNR-DC01", "knr-dc01", "knr-dc01");
        assertThat(Drafts.found("PKNR-DC01 KNR-DC012 xknr-dc01")).isEmpty();
    }

    @Test
    void a_host_whose_name_is_a_word_is_found_where_hosts_stand() {
        assertThat(Drafts.found("the host mail, ホスト名: mail, root@mail, http://mail:8080/ and \\\\mail\\C$"))
                .containsExactly("mail", "mail", "mail", "mail", "mail");
        assertThat(Drafts.found("mail.evil.test webmail smail e-mail; targeted mail"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\hanako\\Desktop\\a.exe,hanako",
        "c:\\\\users\\\\hanako\\\\x,hanako",
        "C:¥Users¥花子¥デスクトップ,花子",
        "C:/Users/hanako/x,hanako",
        "C:\\Users\\Hanako Suzuki\\x,Hanako Suzuki",
        "C:\\Users\\hanakoで,hanako",
        "C:\\Documents and Settings\\hanako\\x,hanako",
        "\\Device\\HarddiskVolume2\\Users\\hanako\\x,hanako",
        "/home/hanako/.ssh,hanako",
        "file:///home/hanako/x,hanako",
        "/Users/hanako/Library,hanako",
        "/mnt/c/Users/hanako/x,hanako",
        "/srv/kanary/db,/srv/kanary",
        "D:\\発電計画\\2026.xlsx,D:\\発電計画",
        "d:/発電計画/2026.xlsx,d:/発電計画"
    })
    void a_path_tells_its_user_or_folder(String path, String found) {
        assertThat(Drafts.found("実行: " + path)).containsExactly(found);
        assertThat(kinds(path)).containsExactly(LeakKind.PATH);
    }

    @Test
    void a_network_path_tells_host_and_share() {
        assertThat(Drafts.found("\\\\FILESV01\\営業部\\計画.xlsx")).containsExactly("FILESV01", "営業部");
        assertThat(Drafts.found("\"\\\\\\\\FILESV01\\\\plan\\\\x\"")).containsExactly("FILESV01", "plan");
        assertThat(Drafts.found("共有:\\\\FILESV01\\C$\\x")).containsExactly("FILESV01");
        assertThat(Drafts.found("smb://filesv01/plan/x, \\\\filesv01.corp.local\\IPC$"))
                .containsExactly("filesv01", "plan", "filesv01.corp.local");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Windows\\System32\\cmd.exe",
                "C:\\Users\\Public\\x.exe",
                "C:\\Users\\%USERNAME%\\x",
                "/usr/bin/curl",
                "/var/www/html/index.php",
                "/wp-content/uploads/a.php",
                "GET /home/index.php HTTP/1.1",
                "POST /home/gate",
                "http://evil.test/home/taro2",
                "https://evil.test/Users/list",
                "/home/ubuntu/x",
                "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run",
                "HKLM\\SAM\\SAM\\Domains\\Account\\Users\\000001F4",
                "\\\\.\\pipe\\x",
                "\\\\?\\C:\\x",
                "\\\\evil.test\\a\\b",
                "\\\\198.51.100.7\\a\\b",
                "\\\\198.51.100.7@80\\DavWWWRoot\\x",
                "\"\\\\x64\\\\x8b\"",
                "\\\\localhost\\C$",
                "\\\\tsclient\\c",
                "smb://evil.test/a/b",
                "file:///etc/passwd"
            })
    void other_paths_are_not(String path) {
        assertThat(Drafts.found("実行: " + path)).isEmpty();
    }

    @Test
    void telephone_numbers_are_found_in_signatures_only() {
        String signature = "情報システム部 山田太郎\nTEL: 03-1234-5678 (内線 123)\nFAX 03-1234-5679\n+81-90-1111-2222\n";

        assertThat(Drafts.found(signature + "\n偽のサポート窓口 TEL: 050-9999-9999"))
                .containsExactly("山田太郎", "03-1234-5678", "123", "03-1234-5679", "+81-90-1111-2222");
        assertThat(Drafts.found("担当: 情報システム部 運用グループ 山田太郎 内線 4321 / 03-5555-1234"))
                .containsExactly("山田太郎", "4321", "03-5555-1234");
        assertThat(Drafts.found("Support scam, phone 050-9999-9999")).isEmpty();
        assertThat(Drafts.found("カナリア電力を名乗る電話 050-9999-9999 がありました。")).containsExactly("カナリア電力");
        assertThat(Drafts.found("Taro Yamada\nthe context 123")).containsExactly("Taro Yamada");
        assertThat(Drafts.found("山田太郎\n2026-04-01 10:00 CVE-2026-12345 0-0-0")).containsExactly("山田太郎");
    }

    private static List<LeakKind> kinds(String text) {
        return Drafts.LINT.check(Drafts.draft(text)).stream().map(Finding::kind).toList();
    }
}
