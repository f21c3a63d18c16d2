package org.renkei.plugin.maileml;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.renkei.plugin.maileml.SuspiciousMail.Flag.Kind;

/** What a file's name does to be taken for another kind of file. */
final class FileNames {
    private static final Set<String> PROGRAMS = Set.of(
            "exe",
            "scr",
            "com",
            "pif",
            "cpl",
            "msi",
            "bat",
            "cmd",
            "ps1",
            "vbs",
            "vbe",
            "js",
            "jse",
            "wsf",
            "wsh",
            "hta",
            "lnk",
            "jar",
            "url",
            "chm",
            "iso",
            "img",
            "vhd",
            "vhdx",
            "dll",
            "one",
            "appx",
            "msix",
            "settingcontent-ms",
            "library-ms");
    private static final Set<String> DOCUMENTS = Set.of(
            "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "pdf", "txt", "rtf", "csv", "jpg", "jpeg",
            "png", "gif", "bmp", "tif", "tiff", "zip", "lzh", "html", "htm", "xml", "mp4", "jtd", "xdw", "eml");
    private static final Pattern TURNING = Pattern.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]");
    /** Blanks of all kinds and signs that cannot be seen, five and more. */
    private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\u2800\u3164]{5,}");

    private static final Pattern SIGHTLESS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\u2800\u3164]");

    private static final Pattern DOT = Pattern.compile("[.．。]");

    private FileNames() {}

    static Set<Kind> tricks(String name) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        if (TURNING.matcher(name).find()) {
            found.add(Kind.RIGHT_TO_LEFT_OVERRIDE);
        }
        if (RUN.matcher(name).find()) {
            found.add(Kind.BLANK_RUN);
        }
        String[] pieces = pieces(SIGHTLESS.matcher(name).replaceAll(""));
        int last = pieces.length - 1;
        if (last > 0 && PROGRAMS.contains(pieces[last])) {
            found.add(Kind.PROGRAM);
            if (last > 1 && DOCUMENTS.contains(pieces[last - 1])) {
                found.add(Kind.DOUBLE_EXTENSION);
            }
        }
        return found;
    }

    /** Returns what lies between the dots, in lower case; dots at the end do not count, as with Windows. */
    private static String[] pieces(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && lower.charAt(end - 1) == '.') {
            end--;
        }
        return DOT.split(lower.substring(0, end), -1);
    }

    /** Returns whether a name or a media type says that a file is a document or a picture. */
    static boolean saysDocument(String name, String type) {
        String[] pieces = pieces(name);
        String media = type.toLowerCase(Locale.ROOT);
        return (pieces.length > 1 && DOCUMENTS.contains(pieces[pieces.length - 1]))
                || media.startsWith("image/")
                || media.startsWith("text/")
                || media.equals("application/pdf")
                || media.startsWith("application/msword")
                || media.startsWith("application/vnd.");
    }
}
