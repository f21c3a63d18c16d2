package org.renkei.samples.replays;

import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;

/**
 * What the members write. Values are the published ones of WannaCry; the words are invented. Both languages stand in each
 * text, because a council keeps what was handed in and not a translation of it.
 */
final class WannaCryDrafts {
    static final String KILL_SWITCH = "iuqerfsodp9ifjaposdfjhgosurijfaewrwergwea.com";
    /** The name that the malware really asks for. */
    static final String KILL_SWITCH_ASKED = "www." + KILL_SWITCH;

    static final String SAMPLE = "ed01ebfbc9eb5bbea545af4d01bf5f1071661840480439c6e5babe8e080e41aa";
    static final String BULLETIN = "MS17-010";
    static final String VULNERABILITY = "CVE-2017-0144";

    private static final ScopeId SECRETARIAT = new ScopeId("secretariat");
    private static final ScopeId CLASS_1 = new ScopeId("class-1");
    private static final ScopeId TASK_FORCE = new ScopeId("task-force");
    private static final ScopeId MEMBERS = new ScopeId("members");

    private static final String WHY_NOT_BLOCK = "遮断してはならない。この名前に到達できると本検体は活動を止め、到達できないと暗号化を始める。"
            + " / Do not block: the malware stops when it reaches this name, and encrypts when it does not.";

    private WannaCryDrafts() {}

    /** What A asks, in confidence: the secretariat reads all, Class 1 what the attack looks like. */
    static SubmissionDraft consultation() {
        return SubmissionDraft.builder(
                        SubmissionKind.CONSULTATION,
                        PartDraft.builder(
                                        Part.ATTACK,
                                        Tlp.AMBER_STRICT,
                                        Audience.of(CLASS_1),
                                        "多数のサーバが一斉に異常、ファイルの拡張子が .WNCRY に変化"
                                                + " / Many servers fail at once; files are renamed to .WNCRY")
                                .text("原因は不明。445/tcp の通信が急増している。確証はない。同様の事象を把握していないか。\n"
                                        + "Cause unknown. Traffic to 445/tcp has soared. We are not sure of anything. "
                                        + "Has anyone seen the like?")
                                .build())
                .part(PartDraft.builder(
                                Part.VICTIM,
                                Tlp.AMBER_STRICT,
                                Audience.of(SECRETARIAT),
                                "社内の一部業務が停止 / Part of our business has stopped")
                        .build())
                .observedAt(WannaCryTimes.ABNORMAL)
                .build();
    }

    /** What F answers A without knowing who asked. */
    static SubmissionDraft answer(ItemId consultation) {
        return reply(
                consultation,
                Verdict.ANALYSIS,
                CLASS_1,
                "ランサムウェアの自己拡散とみられる。未適用端末の電源を入れないこと"
                        + " / Ransomware that spreads by itself; do not switch on what is unpatched");
    }

    /** What F found: how it works for the task force, who is hit for the secretariat only. */
    static SubmissionDraft observation() {
        return SubmissionDraft.builder(
                        SubmissionKind.OBSERVATION,
                        PartDraft.builder(
                                        Part.ATTACK,
                                        Tlp.AMBER_STRICT,
                                        Audience.of(TASK_FORCE),
                                        "SMBv1 の脆弱性を悪用して自己拡散するランサムウェア"
                                                + " / Ransomware spreading through a weakness of SMBv1")
                                .indicator(Indicator.block(IndicatorType.VULNERABILITY, BULLETIN))
                                .indicator(Indicator.block(IndicatorType.VULNERABILITY, VULNERABILITY))
                                .indicator(Indicator.block(IndicatorType.SHA256, SAMPLE))
                                .indicator(Indicator.observe(IndicatorType.DOMAIN, KILL_SWITCH, WHY_NOT_BLOCK))
                                .indicator(Indicator.observe(IndicatorType.DOMAIN, KILL_SWITCH_ASKED, WHY_NOT_BLOCK))
                                .build())
                .part(PartDraft.builder(
                                Part.VICTIM,
                                Tlp.AMBER_STRICT,
                                Audience.of(SECRETARIAT),
                                "当社の顧客 2 組織で感染を確認 / Two of our customers are infected")
                        .build())
                .build();
    }

    /** What G says about it. */
    static SubmissionDraft seenToo(ItemId observation) {
        return reply(
                observation,
                Verdict.SEEN_TOO,
                TASK_FORCE,
                "同じ検体を国内の囮環境で確認 / We see the same sample in our decoys in Japan");
    }

    /** What the secretariat tells everybody. */
    static CountermeasureDraft warning(CaseId inCase) {
        return CountermeasureDraft.builder(
                        inCase,
                        Tlp.AMBER,
                        Audience.of(MEMBERS),
                        new Wording(
                                "ランサムウェア WannaCry：修正プログラム未適用の PC を起動しないこと",
                                "WannaCry ransomware: do not start unpatched PCs"),
                        new Wording(
                                "月曜日の出勤後、MS17-010 を適用していない PC を起動しない。ネットワークから切り離して適用した後に起動する。"
                                        + "既に取得しているログから、次の指標を検索する。",
                                "On Monday, do not start PCs without MS17-010. Take them off the network, patch them,"
                                        + " then start them. Search the logs you already have for these indicators."))
                .urgency(Urgency.URGENT)
                .confidence(Confidence.HIGH)
                .asks(new Wording(
                        "ログに一致があれば、件数と時刻を返していただきたい（任意）。",
                        "If your logs match, please tell how often and when (voluntary)."))
                .indicator(Indicator.block(IndicatorType.VULNERABILITY, BULLETIN))
                .indicator(Indicator.block(IndicatorType.VULNERABILITY, VULNERABILITY))
                .indicator(Indicator.block(IndicatorType.SHA256, SAMPLE))
                .indicator(Indicator.observe(IndicatorType.DOMAIN, KILL_SWITCH, WHY_NOT_BLOCK))
                .indicator(Indicator.observe(IndicatorType.DOMAIN, KILL_SWITCH_ASKED, WHY_NOT_BLOCK))
                .build();
    }

    private static SubmissionDraft reply(ItemId about, Verdict verdict, ScopeId scope, String summary) {
        PartDraft part = PartDraft.builder(Part.ATTACK, Tlp.AMBER_STRICT, Audience.of(scope), summary)
                .detail(new Detail.Feedback(verdict))
                .build();
        return SubmissionDraft.builder(SubmissionKind.FEEDBACK, part)
                .about(about)
                .build();
    }
}
