package org.renkei.core.engine;

import java.util.regex.Pattern;

/** The part of a name that says what kind of legal person it is (株式会社, Inc.): a roster is sorted without it. */
final class LegalForm {
    /** In brackets they are no part of a name wherever they stand: a branch or a note may follow. */
    private static final Pattern ABBREVIATED =
            Pattern.compile("[(\\[〔【]\\s*(?:株|有|合|同|資|名|相|一財|一社|公財|公社|特財|特社|財|社|独|地独|国研|国大|公大|大|大共|学|準学"
                    + "|医|医社|医財|社医|福|社福|宗|特非|特|非|認|認特|農|中|協|組|監|税|弁|株式会社|有限会社|合同会社)\\s*[)\\]〕】]");

    private static final String WORDS = "(?:株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|特定目的会社"
            + "|(?:一般|公益|特例)?(?:財団|社団)法人|(?:地方)?独立行政法人|国立研究開発法人|(?:国立|公立)大学法人|大学共同利用機関法人"
            + "|(?:準)?学校法人|(?:社会|特定|特別)?医療法人(?:社団|財団)?|社会福祉法人|宗教法人|(?:認定)?特定非営利活動法人|NPO法人"
            + "|(?:有限責任)?監査法人|税理士法人|弁護士法人|有限責任事業組合)";

    private static final Pattern IN_FRONT = Pattern.compile("^\\s*" + WORDS + "[\\s・]*");

    private static final Pattern BEHIND = Pattern.compile("[\\s・]*" + WORDS + "\\s*$");

    private static final Pattern WESTERN = Pattern.compile(
            "[\\s,]+(?:inc|incorporated|ltd|limited|co|company|corp|corporation|llc|l\\.l\\.c|llp|l\\.l\\.p|plc"
                    + "|k\\.?k|g\\.?k|gmbh|ag|s\\.a|n\\.v|b\\.v|pte|pty)[.,\\s]*$",
            Pattern.CASE_INSENSITIVE);

    private LegalForm() {}

    /** Returns {@code name}, which is NFKC, without legal forms; or as it is if nothing else would stay. */
    static String leftOut(String name) {
        String rest = name;
        for (Pattern form : new Pattern[] {ABBREVIATED, IN_FRONT, BEHIND, WESTERN, WESTERN}) {
            String without = form.matcher(rest).replaceAll("");
            rest = without.isBlank() ? rest : without;
        }
        return rest;
    }
}
