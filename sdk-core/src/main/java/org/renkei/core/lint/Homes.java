package org.renkei.core.lint;

import java.util.List;
import java.util.Set;

/** Finds users by their home directories. Accounts that every system has, and paths of web servers, say nothing. */
final class Homes {
    private static final int LONGEST_NAME = 64;
    private static final int MOST_BLANKS = 2;

    private static final List<String> HOMES = List.of("documents and settings", "users", "home");

    private static final Set<String> COMMON_USERS = Set.of(
            "public",
            "default",
            "default user",
            "defaultuser0",
            "all users",
            "administrator",
            "administrators",
            "admin",
            "guest",
            "user",
            "users",
            "username",
            "root",
            "ubuntu",
            "ec2-user",
            "debian",
            "centos",
            "vagrant",
            "kali",
            "pi",
            "www",
            "www-data",
            "wwwroot",
            "web",
            "httpd",
            "nginx",
            "apache",
            "git",
            "jenkins",
            "runner",
            "runneradmin",
            "index",
            "login",
            "main",
            "page",
            "pages",
            "site",
            "news",
            "victim",
            "attacker",
            "localservice",
            "networkservice",
            "systemprofile",
            "me",
            "test",
            "foo",
            "example",
            "shared",
            "ユーザー",
            "ユーザ",
            "ユーザー名",
            "利用者");

    private static final List<String> WEB_FILES = List.of(
            ".php", ".html", ".htm", ".asp", ".aspx", ".jsp", ".js", ".css", ".cgi", ".png", ".jpg", ".gif", ".ico",
            ".svg", ".txt", ".xml", ".json", ".exe", ".zip");

    private static final List<String> REQUESTS = List.of("get ", "post ", "put ", "head ", "delete ", "options ");

    /** Finds them in {@code reading}. */
    void find(Reading reading) {
        for (String home : HOMES) {
            String lower = reading.lower();
            for (int at = lower.indexOf(home); at >= 0; at = lower.indexOf(home, at + home.length())) {
                home(reading, at, at + home.length());
            }
        }
    }

    private static void home(Reading reading, int start, int end) {
        int nameStart = separatorsEnd(reading, end);
        int root = start;
        while (isSeparator(reading.near(root - 1))) {
            root--;
        }
        if (nameStart == end || root == start) {
            return;
        }
        boolean unix = reading.near(start - 1) == '/' && reading.near(end) == '/';
        if ((unix && !isUnixHome(reading, root, start, end)) || reading.isBehind("account", root)) {
            return;
        }
        int nameEnd = unix ? wordEnd(reading, nameStart) : windowsNameEnd(reading, nameStart);
        String name = reading.lower().substring(nameStart, nameEnd);
        boolean file = unix
                && !isSeparator(reading.near(nameEnd))
                && WEB_FILES.stream().anyMatch(name::endsWith);
        if (name.length() > 1
                && name.charAt(0) != '.'
                && !COMMON_USERS.contains(name)
                && !Placeholders.isOne(name)
                && !file) {
            reading.found(nameStart, nameEnd, new Thing(Thing.Sort.USER, name));
        }
    }

    /** A path on a machine begins with its root or behind a drive; one in a URL begins behind a host or a method. */
    private static boolean isUnixHome(Reading reading, int root, int start, int end) {
        String name = reading.strict().text().substring(start, end);
        boolean exact = name.equals("home") || name.equals("Users") || name.equals("Documents and Settings");
        char before = reading.near(root - 1);
        boolean drive = Script.of(before) == Script.LETTER && isSeparator(reading.near(root - 2));
        boolean host = !drive && (Script.isLabel(before) || before == '.' || before == '_' || before == ']');
        boolean request =
                REQUESTS.stream().anyMatch(method -> reading.lower().startsWith(method, root - method.length()));
        return exact && !host && !request;
    }

    /** A name with blanks ends at a separator only. */
    private static int windowsNameEnd(Reading reading, int start) {
        int blanks = 0;
        int end = start;
        while (end - start < LONGEST_NAME && (isNamePart(reading.near(end)) || reading.near(end) == ' ')) {
            blanks += reading.near(end) == ' ' ? 1 : 0;
            end++;
        }
        boolean whole = isSeparator(reading.near(end)) && blanks <= MOST_BLANKS && reading.near(end - 1) != ' ';
        return whole ? end : wordEnd(reading, start);
    }

    /** Returns where the name at {@code start} ends: at a blank or a sign, or where Japanese goes on behind it. */
    static int wordEnd(Reading reading, int start) {
        boolean japanese = Script.isJapanese(reading.near(start));
        int end = start;
        while (end - start < LONGEST_NAME && isNamePart(reading.near(end))) {
            char c = reading.near(end);
            if (japanese ? Script.of(c) == Script.HIRAGANA && end > start : Script.isJapanese(c)) {
                break;
            }
            end++;
        }
        if (japanese && !isSeparator(reading.near(end))) {
            int whole = end;
            while (whole - start < LONGEST_NAME && isNamePart(reading.near(whole))) {
                whole++;
            }
            end = isSeparator(reading.near(whole)) ? whole : end;
        }
        while (end > start && reading.near(end - 1) == '.') {
            end--;
        }
        return end;
    }

    static int separatorsEnd(Reading reading, int start) {
        int end = start;
        while (isSeparator(reading.near(end))) {
            end++;
        }
        return end;
    }

    static boolean isSeparator(char c) {
        return c == '\\' || c == '/';
    }

    static boolean isNamePart(char c) {
        return c > ' ' && "\\/\"'`<>|:*?,;()[]{}%$=&#!、。「」『』〔〕".indexOf(c) < 0 && !Character.isSpaceChar(c);
    }
}
