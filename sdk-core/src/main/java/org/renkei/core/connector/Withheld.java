package org.renkei.core.connector;

import org.renkei.api.charter.Wording;
import org.renkei.api.id.ItemId;

/**
 * Indicators of an item that were kept from a tool, and why.
 *
 * @param item the item
 * @param count how many of its indicators
 * @param reason why
 */
public record Withheld(ItemId item, int count, Reason reason) {
    /** Why something is kept from a tool, with the smallest change that would let it in. */
    public enum Reason {
        /** More people read the tool than the label allows. */
        LABEL("この宛先を読める人がTLPの範囲より広い。読める人を絞る", "more people read the tool than the label allows; restrict who reads it"),
        /** The label would allow it, the provider has not let it be passed on. */
        ONWARD("提供者が先への共有を認めていない。提供者の同意が要る", "the provider has not let it be passed on; ask the provider"),
        /** It is unconfirmed, and the tool takes what is confirmed only. */
        STAGE("未確定情報。leastStage を UNCONFIRMED にすれば入る", "it is unconfirmed; set leastStage to UNCONFIRMED to let it in"),
        /** It stands in a part that says what happened to whom or what was done, which is no tool's business. */
        PART("被害内容・対応情報は機器に渡さない", "what happened to whom, and what was done, goes to no tool"),
        /** It is not for blocking, or the destination may not block. */
        ACT("遮断してよい指標ではない、又は宛先に遮断が認められていない", "it is not for blocking, or the destination may not block"),
        /** Many others use it, or it is our own: it is on the warning list. */
        WARNING_LIST("警告一覧にある（多くの者が使う、又は自組織のもの）。遮断しない", "it is on the warning list: many use it, or it is our own"),
        /** Our member marked it as a false positive in its own network. */
        FALSE_POSITIVE(
                "自組織で誤検知とした。取り消せば入る", "our own mark says it is a false positive here; take the mark back to let it in"),
        /** Its time has not come; it will be placed then. */
        NOT_YET_VALID("有効期間の前。時が来れば入る", "it is not valid yet; it will be placed when it is"),
        /** Its time is over. */
        EXPIRED("有効期限切れ", "it has expired"),
        /** This version does not know the item's kind, so it does not know its marking either. */
        UNKNOWN_KIND("この版の知らない種類。SDKを更新する", "this version does not know its kind; update the SDK");

        private final String ja;
        private final String en;

        Reason(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** Returns the reason in words. */
        public Wording wording() {
            return new Wording(ja, en);
        }
    }
}
