package org.renkei.core.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.lint.Decision;
import org.renkei.api.lint.Finding;
import org.renkei.api.lint.LeakKind;
import org.renkei.api.lint.Redaction;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;

/** What is proposed, and what a person's decisions make of a draft. */
class RedactionTest {
    private static final Indicator EVIL = Indicator.block(IndicatorType.DOMAIN, "evil.test");

    @Test
    void the_same_thing_gets_the_same_placeholder_in_the_language_around_it() {
        SubmissionDraft draft = SubmissionDraft.builder(
                        Drafts.draft("x").kind(),
                        Drafts.part(Part.ATTACK, "カナリア電力を狙う攻撃")
                                .text("(株)ｶﾅﾘｱ電力と高見沢製作所。\n" + "-".repeat(120)
                                        + "\nKanary Denryoku was attacked, too: 10.0.0.5, 10.0.0.6, 10[.]0[.]0[.]5")
                                .build())
                .part(Drafts.part(Part.VICTIM, "Kanary Denryoku").build())
                .build();

        Redaction redaction = Drafts.accepted(draft);

        assertThat(redaction.kept()).isEmpty();
        assertThat(redaction.draft().parts().get(0).summary()).isEqualTo("〔組織1〕を狙う攻撃");
        assertThat(redaction.draft().parts().get(0).text())
                .isEqualTo("〔組織1〕と〔組織2〕。\n" + "-".repeat(120)
                        + "\n[organisation 1] was attacked, too: 192.0.2.1, 192.0.2.2, 192.0.2.1");
        assertThat(redaction.draft().parts().get(1).summary()).isEqualTo("[organisation 1]");
        assertThat(Drafts.LINT.check(redaction.draft())).isEmpty();
    }

    @Test
    void a_placeholder_is_never_one_that_the_draft_uses() {
        assertThat(Drafts.redacted(
                        "10.0.0.5 was reached from 192[.]0[.]2[.]1 and by host-1.example, user1, [organisation 1]; "
                                + "taro@canary.example of Kanary Denryoku, fd00::5"))
                .isEqualTo("192.0.2.2 was reached from 192[.]0[.]2[.]1 and by host-1.example, user1, [organisation 1]; "
                        + "user2@host-2.example of [organisation 2], 2001:db8::1");
    }

    @Test
    void placeholders_keep_the_form_of_what_they_replace() {
        assertThat(Drafts.redacted(
                        "taro@mx.canary.example, mx.canary.example, KNR-DC01, C:\\Users\\hanako\\x, \\\\FS1\\plan\\x, "
                                + "::ffff:10.0.0.1, /srv/kanary/db"))
                .isEqualTo("user1@host-1.example, host-1.example, host-2, C:\\Users\\user2\\x, \\\\host-3\\share1\\x, "
                        + "::ffff:192.0.2.1, [path 1]/db");
    }

    @Test
    void every_string_is_checked_and_named_by_its_path() {
        PartDraft.Builder part = Drafts.part(Part.VICTIM, "カナリア電力")
                .text("at Kanary Denryoku")
                .indicator(EVIL)
                .indicator(Indicator.alert(IndicatorType.FILE_NAME, "カナリア電力_見積.exe", "カナリア電力の名を使う"))
                .detail(new Detail.Sighting(
                        Indicator.block(IndicatorType.URL, "http://evil.test/?u=taro@canary.example"),
                        1L,
                        Instant.EPOCH,
                        Instant.EPOCH));

        assertThat(Drafts.LINT.check(Drafts.draft(part)))
                .extracting(Finding::field)
                .containsExactly(
                        "parts[0].summary",
                        "parts[0].text",
                        "parts[0].indicators[1].value",
                        "parts[0].indicators[1].reason",
                        "parts[0].details[0].indicator.value");
        PartDraft redacted = Drafts.accepted(Drafts.draft(part)).draft().parts().get(0);
        assertThat(redacted.indicators().get(1).value()).isEqualTo("organisation-1_見積.exe");
        assertThat(redacted.indicators().get(1).reason()).contains("〔組織1〕の名を使う");
        assertThat(((Detail.Sighting) redacted.details().get(0)).indicator().value())
                .isEqualTo("http://evil.test/?u=user1@host-1.example");
    }

    @Test
    void an_indicator_that_is_nothing_but_our_own_is_left_out() {
        PartDraft.Builder part = Drafts.part(Part.ATTACK, "-")
                .indicator(Indicator.block(IndicatorType.IPV4, "203.0.113.9"))
                .indicator(EVIL)
                .indicator(Indicator.block(IndicatorType.CIDR, "203.0.113.0/24"))
                .indicator(Indicator.block(IndicatorType.MAIL_ADDRESS, "taro@canary.example"))
                .indicator(Indicator.block(IndicatorType.URL, "https://www.canary.example/a?u=taro@canary.example"))
                .detail(new Detail.Sighting(
                        Indicator.block(IndicatorType.DOMAIN, "mx.canary.example"), 1L, Instant.EPOCH, Instant.EPOCH));

        assertThat(Drafts.LINT.check(Drafts.draft(part)))
                .hasSize(5)
                .extracting(Finding::replacement)
                .containsOnly("");
        PartDraft redacted = Drafts.accepted(Drafts.draft(part)).draft().parts().get(0);
        assertThat(redacted.indicators()).containsExactly(EVIL);
        assertThat(redacted.details()).isEmpty();
    }

    @Test
    void what_is_kept_is_recorded_without_content() {
        SubmissionDraft draft = Drafts.draft("Kanary Denryoku at 10.0.0.5");
        List<Finding> findings = Drafts.LINT.check(draft);

        Redaction redaction = Drafts.LINT.redact(
                draft,
                List.of(findings.get(1).keep("a test network"), findings.get(0).replaceWith("an operator")));

        assertThat(redaction.draft()).isEqualTo(Drafts.draft("an operator at 10.0.0.5"));
        assertThat(redaction.kept())
                .containsExactly(new Redaction.Kept(LeakKind.ADDRESS, "parts[0].text", "a test network"));
    }

    @Test
    void a_draft_without_findings_comes_back_as_it_is() {
        SubmissionDraft draft = Drafts.draft(Drafts.part(Part.ATTACK, "-")
                .indicator(EVIL)
                .detail(new Detail.Feedback(org.renkei.api.submission.Verdict.USEFUL)));

        assertThat(Drafts.LINT.redact(draft, List.of())).isEqualTo(new Redaction(draft, List.of()));
    }

    @Test
    void each_finding_is_decided_once() {
        SubmissionDraft draft = Drafts.draft("Kanary Denryoku at 10.0.0.5");
        List<Finding> findings = Drafts.LINT.check(draft);
        Decision first = findings.get(0).accept();
        Decision second = findings.get(1).accept();

        refused(draft, List.of(first), "parts[0].text");
        refused(draft, List.of(first, second, findings.get(1).keep("why not")), "decisions[2]");
        refused(Drafts.draft("nothing"), List.of(first), "decisions[0]");
    }

    @Test
    void own_words_name_nothing_of_the_profile() {
        SubmissionDraft draft = Drafts.draft("Kanary Denryoku");
        Finding finding = Drafts.LINT.check(draft).get(0);

        refused(draft, List.of(finding.replaceWith("canary.example")), "parts[0].text");
        refused(draft, List.of(finding.keep("カナリア電力 is known")), "parts[0].text");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> finding.keep(" "));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> finding.keep("x".repeat(201)));
    }

    @Test
    void a_field_that_breaks_its_rule_afterwards_is_named_whole() {
        SubmissionDraft summary = Drafts.draft(Drafts.part(Part.ATTACK, "山田太郎" + "x".repeat(196)));
        SubmissionDraft value = Drafts.draft(Drafts.part(Part.ATTACK, "-")
                .indicator(EVIL)
                .indicator(Indicator.block(IndicatorType.DOMAIN, "mx.canary.example")));

        refused(summary, List.of(Drafts.LINT.check(summary).get(0).accept()), "parts[0].summary");
        refused(
                value,
                List.of(Drafts.LINT.check(value).get(0).replaceWith("no domain")),
                "parts[0].indicators[1].value");
    }

    @Test
    void nothing_that_was_found_gets_into_a_message_or_a_log() {
        SubmissionDraft draft = Drafts.draft("Kanary Denryoku");
        List<Finding> findings = Drafts.LINT.check(draft);
        List<String> told = new ArrayList<>(List.of(
                findings.toString(),
                Drafts.PROFILE.toString(),
                Drafts.PROFILE.organisations().toString(),
                Drafts.PROFILE.people().toString()));
        for (List<Decision> wrong : List.<List<Decision>>of(
                List.of(),
                List.of(findings.get(0).replaceWith("kanary denryoku")),
                List.of(findings.get(0).keep("canary.example")))) {
            told.add(refused(draft, wrong, "parts[0].text"));
        }

        assertThat(told)
                .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("kanary"));
        assertThat(told).noneMatch(text -> text.contains("canary") || text.contains("カナリア") || text.contains("山田"));
    }

    @Test
    void a_lint_comes_through_the_door() {
        assertThat(Council.leakLint(Drafts.PROFILE).check(Drafts.draft("10.0.0.5")))
                .hasSize(1);
    }

    @Test
    void a_place_that_is_not_in_the_draft_cannot_be_quoted() {
        Finding finding = Drafts.LINT.check(Drafts.draft("Kanary Denryoku")).get(0);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Drafts.LINT.quote(Drafts.draft("short"), finding));
    }

    private static String refused(SubmissionDraft draft, List<Decision> decisions, String field) {
        try {
            Drafts.LINT.redact(draft, decisions);
        } catch (InvalidInputException e) {
            assertThat(e.field()).isEqualTo(field);
            return e.toString();
        }
        throw new AssertionError("not refused");
    }
}
