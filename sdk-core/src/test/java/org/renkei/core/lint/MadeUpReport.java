package org.renkei.core.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A report as somebody might write it, made up by chance, with what is planted in it.
 *
 * @param provider who writes it
 * @param text its text
 * @param leaks where the provider is named, and in which disguise
 * @param facts where facts stand that have to stay
 */
record MadeUpReport(MadeUpProvider provider, String text, List<Place> leaks, List<Place> facts) {
    /**
     * A place in the text.
     *
     * @param from index of its first character
     * @param to index after its last one
     * @param disguise how it is disguised, if at all
     */
    record Place(int from, int to, Optional<Disguise> disguise) {}

    static MadeUpReport of(long seed) {
        return new Writer(new SplittableRandom(seed)).written();
    }

    /** Writes one report. */
    private static final class Writer {
        private static final List<String> JAPANESE_LEAKS = List.of(
                "本日、%sにおいて不審な通信を確認しました。",
                "%s宛てに標的型メールが届いています。",
                "発生元は%sです。",
                "ログに「%s」との記録がありました。",
                "なお、%s からの報告では、追加の被害は確認されていません。",
                "対象: %s（調査中）",
                "・%s\n");
        private static final List<String> JAPANESE_FACTS = List.of(
                "通信先は %s でした。", "攻撃者は「%s」を利用しています。", "関連する指標: %s", "実行後に %s が作成されます。", "・%s\n", "検体の特徴は %s（解析中）です。");
        private static final List<String> ENGLISH_LEAKS = List.of(
                "On Monday %s noticed unusual traffic.",
                "The message was addressed to %s, among others.",
                "Source: %s (under investigation).",
                "The log says \"%s\" several times.",
                "According to %s, nothing else was lost.",
                "- %s\n");
        private static final List<String> ENGLISH_FACTS = List.of(
                "It then contacted %s over HTTPS.",
                "The actor used \"%s\" throughout.",
                "Related indicator: %s",
                "After that, %s appears on the machine.",
                "- %s\n",
                "Analysts saw %s (still open).");

        private final SplittableRandom random;
        private final Dressing dressing;
        private final MadeUpProvider provider;
        private final TechnicalFacts technical;
        private final StringBuilder text = new StringBuilder();
        private final List<Place> leaks = new ArrayList<>();
        private final List<Place> facts = new ArrayList<>();

        Writer(SplittableRandom random) {
            this.random = random;
            dressing = new Dressing(random);
            provider = MadeUpProvider.any(random);
            technical = new TechnicalFacts(random);
        }

        MadeUpReport written() {
            boolean japanese = random.nextBoolean();
            for (int i = random.nextInt(10, 18); i > 0; i--) {
                if (random.nextBoolean()) {
                    String sentence = dressing.one(japanese ? JAPANESE_FACTS : ENGLISH_FACTS);
                    facts.add(put(sentence, technical.any(), Optional.empty()));
                } else {
                    leak(dressing.one(japanese ? JAPANESE_LEAKS : ENGLISH_LEAKS));
                }
                boolean ended = text.charAt(text.length() - 1) == '。' || text.charAt(text.length() - 1) == '\n';
                text.append(ended && random.nextBoolean() ? "" : dressing.one(List.of(" ", "\n", "\n\n")));
            }
            if (random.nextInt(4) == 0) {
                signature(japanese);
            }
            return new MadeUpReport(provider, text.toString(), leaks, facts);
        }

        private void leak(String sentence) {
            if (random.nextInt(3) == 0) {
                plain(sentence);
                return;
            }
            Disguise disguise = dressing.one(List.of(Disguise.values()));
            leaks.add(put(sentence, disguised(disguise), Optional.of(disguise)));
        }

        private String disguised(Disguise disguise) {
            return switch (disguise) {
                case INVISIBLE -> dressing.invisible(name());
                case WIDTH -> dressing.wide(nameOrAddress());
                case CASE -> dressing.anyCase(dressing.one(List.of(provider.english(), provider.domain())));
                case KANA -> dressing.kana(kanaName());
                case KANJI -> dressing.kanji(kanjiName());
                case SPACING -> dressing.spaced(name());
                case LEGAL_FORM -> legalForm();
                case DEFANGING -> dressing.defanged(machine());
                case PERCENT -> dressing.percent(name());
                case ENTITY -> dressing.entities(name());
                case QUOTED_PRINTABLE -> dressing.quotedPrintable(name());
                case ENCODED_WORD -> dressing.encodedWord(provider.japanese());
                case PUNYCODE -> dressing.punycode(sub() + provider.international());
                case BASE64 -> dressing.base64(name());
                case HEXADECIMAL -> dressing.hexadecimal(name());
                case NUMERIC_ADDRESS -> dressing.number(provider.address(random));
            };
        }

        private void plain(String sentence) {
            String user = dressing.one(List.of("suzuki.k", "花子", "HANAKO", "k-tanaka", "s0012345"));
            List<String[]> paths = List.of(
                    new String[] {"C:\\Users\\", user, "\\AppData\\Local\\Temp\\a.exe"},
                    new String[] {"C:\\\\Users\\\\", user, "\\\\Desktop\\\\a.exe"},
                    new String[] {"C:¥Users¥", user, "¥デスクトップ¥a.exe"},
                    new String[] {"/home/", user, "/.bash_history"},
                    new String[] {"\\\\", "FILESV0" + random.nextInt(9), "\\C$\\a.exe"},
                    new String[] {"", provider.folder(), ""},
                    new String[] {"", provider.host(), ""},
                    new String[] {"", "10." + random.nextInt(256) + ".3." + random.nextInt(1, 255), ""},
                    new String[] {"", "192.168." + random.nextInt(256) + "." + random.nextInt(1, 255), ""},
                    new String[] {"", "fd12:3456:" + Integer.toHexString(random.nextInt(1, 9999)) + "::1", ""},
                    new String[] {"", provider.account() + "@freemail.example", ""},
                    new String[] {"", provider.account(), ""},
                    new String[] {"<", "soc+" + random.nextInt(99) + "@" + provider.domain(), ">"},
                    new String[] {"https://", "vpn." + provider.domain(), "/login"},
                    new String[] {"", provider.person().split(" ", -1)[0], "さん"},
                    new String[] {"Mr. ", provider.romanised().split(" ", -1)[1], ""},
                    new String[] {"", dressing.twice(name()), ""},
                    new String[] {"", name(), ""});
            String[] path = dressing.one(paths);
            Place whole = put(sentence, path[0] + path[1] + path[2], Optional.empty());
            leaks.add(new Place(whole.from + path[0].length(), whole.to - path[2].length(), Optional.empty()));
        }

        private void signature(boolean japanese) {
            text.append("\n\n");
            leaks.add(put("%s\n", japanese ? provider.person() : provider.romanised(), Optional.empty()));
            text.append(japanese ? "情報システム部\nTEL: " : "Security Operations\nPhone: ");
            leaks.add(put(
                    "%s\n", "03-" + random.nextInt(1000, 9999) + "-" + random.nextInt(1000, 9999), Optional.empty()));
        }

        private Place put(String sentence, String what, Optional<Disguise> disguise) {
            int at = sentence.indexOf("%s");
            int from = text.length() + at;
            text.append(sentence, 0, at).append(what).append(sentence.substring(at + 2));
            return new Place(from, from + what.length(), disguise);
        }

        private String name() {
            return dressing.one(List.of(
                    provider.japanese(),
                    provider.english(),
                    provider.person(),
                    provider.romanised(),
                    provider.domain()));
        }

        private String nameOrAddress() {
            return dressing.one(
                    List.of(provider.reading(), provider.english(), provider.domain(), provider.address(random)));
        }

        private String kanaName() {
            return provider.japanese().chars().anyMatch(c -> c >= 'ぁ' && c <= 'ー') && random.nextBoolean()
                    ? provider.japanese()
                    : provider.reading();
        }

        private String kanjiName() {
            String changed = dressing.kanji(provider.japanese());
            return changed.equals(provider.japanese()) ? provider.person() : provider.japanese();
        }

        private String legalForm() {
            return switch (random.nextInt(6)) {
                case 0 -> "㈱" + provider.japanese();
                case 1 -> provider.japanese() + "（株）";
                case 2 -> provider.japanese() + "株式会社";
                case 3 -> provider.english() + " Inc.";
                case 4 -> provider.english() + ", K.K.";
                default -> provider.japanese();
            };
        }

        private String machine() {
            return dressing.one(List.of(
                    provider.domain(),
                    "www." + provider.domain(),
                    "info@" + provider.domain(),
                    provider.address(random)));
        }

        private String sub() {
            return dressing.one(List.of("", "www.", "mx1."));
        }
    }
}
