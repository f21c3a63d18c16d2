package org.renkei.core.lint;

import java.util.List;
import org.renkei.api.id.ScopeId;
import org.renkei.api.lint.Finding;
import org.renkei.api.lint.LeakLint;
import org.renkei.api.lint.LeakProfile;
import org.renkei.api.lint.Redaction;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** A made-up provider, and drafts that it might hand in. */
final class Drafts {
    static final LeakProfile PROFILE = LeakProfile.builder("カナリア電力株式会社", "Kanary Denryoku Co., Ltd.")
            .organisation("髙見澤製作所", "リコ")
            .person("山田 太郎", "ヤマダ タロウ", "Taro Yamada")
            .domain("canary.example")
            .domain("カナリア電力.example")
            .addressBlock("203.0.113.0/24")
            .addressBlock("2001:db8:77::/48")
            .host("KNR-DC01")
            .host("mail")
            .pathPrefix("D:\\発電計画\\")
            .pathPrefix("/srv/kanary")
            .mailAddress("Taro.Y@freemail.example")
            .build();

    static final LeakLint LINT = new ProfileLint(PROFILE);

    private Drafts() {}

    static PartDraft.Builder part(Part part, String summary) {
        return PartDraft.builder(part, Tlp.AMBER, Audience.of(new ScopeId("all")), summary);
    }

    static SubmissionDraft draft(PartDraft.Builder part) {
        return SubmissionDraft.builder(SubmissionKind.OBSERVATION, part.build()).build();
    }

    static SubmissionDraft draft(String text) {
        return draft(part(Part.ATTACK, "-").text(text));
    }

    /** Returns the pieces of {@code text} that are found in it. */
    static List<String> found(String text) {
        SubmissionDraft draft = draft(text);
        return LINT.check(draft).stream()
                .map(finding -> LINT.quote(draft, finding))
                .toList();
    }

    static Redaction accepted(SubmissionDraft draft) {
        return LINT.redact(
                draft, LINT.check(draft).stream().map(Finding::accept).toList());
    }

    /** Returns {@code text} with every proposal accepted. */
    static String redacted(String text) {
        return accepted(draft(text)).draft().parts().get(0).text();
    }
}
