package org.renkei.plugin.maileml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.ScopeId;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.Pledge;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

class MailDraftTest {
    private static final Audience SOME = Audience.of(new ScopeId("task-force"));
    private static final Audience FEW = Audience.of(new ScopeId("secretariat"));

    private final SuspiciousMail mail = Eml.ordinary()
            .line("Reply-To: answer@victim.example")
            .line("Subject: For taro@victim.example at www.VICTIM.example")
            .mixed()
            .text(
                    "text/html",
                    "<a href='https://evil.test/p?to=taro@victim.example&id=7'>intra.victim.example</a>"
                            + "<a href='https://portal.victim.example/x'>portal</a>"
                            + "<a href='https://evil.test/taro%40victim.example'>more</a>")
            .file(
                    "filename=\"taro@victim.example.pdf.exe\"",
                    "application/pdf",
                    "MZ.......".getBytes(StandardCharsets.UTF_8))
            .end()
            .read();

    @Test
    void the_attack_is_told_without_those_it_was_meant_for() {
        SubmissionDraft draft = MailDraft.of(mail, Tlp.AMBER_STRICT, SOME, "invoice")
                .ownDomain("victim.example")
                .victim(Tlp.RED, FEW, "who received it")
                .publishedAddresses(true)
                .build();
        assertThat(draft.kind()).isEqualTo(SubmissionKind.TARGETED_MAIL);
        assertThat(draft.observedAt()).contains(Instant.parse("2026-11-03T00:12:00Z"));
        assertThat(draft.parts()).extracting(PartDraft::part).containsExactly(Part.ATTACK, Part.VICTIM);
        PartDraft attack = draft.parts().get(0);
        assertThat(attack.toString())
                .doesNotContainIgnoringCase("victim.example")
                .doesNotContainIgnoringCase("taro")
                .doesNotContain("hanako");
        assertThat(attack.text()).contains("someone@sender.test", "二重拡張子", "another host", "文書に見せかけたプログラム", "自組織");
        assertThat(attack.indicators())
                .extracting(Indicator::type, Indicator::value)
                .contains(
                        tuple(IndicatorType.MAIL_ADDRESS, "someone@sender.test"),
                        tuple(IndicatorType.URL, "https://evil.test/p"),
                        tuple(IndicatorType.SHA256, mail.attachments().get(0).sha256()))
                .hasSize(3);
        PartDraft victim = draft.parts().get(1);
        assertThat(victim.text()).contains("受信者数 / Recipients: 3", "はい / yes", "2026-11-03T00:12:00Z");
        assertThat(victim.text()).doesNotContain("victim.example");
    }

    @Test
    void our_own_words_are_never_cut() {
        String words = "w".repeat(40_000);
        PartDraft frame =
                PartDraft.builder(Part.ATTACK, Tlp.RED, FEW, "ours").text(words).build();
        assertThat(MailDraft.of(mail, frame).attack().text())
                .startsWith(words + "\n\n")
                .contains("someone@sender.test");
    }

    @Test
    void without_a_victim_part_nothing_is_told_of_recipients() {
        SubmissionDraft draft =
                MailDraft.of(mail, Tlp.AMBER_STRICT, SOME, "invoice").build();
        assertThat(draft.parts()).hasSize(1);
        assertThat(draft.parts().get(0).text()).doesNotContain("Recipients");
    }

    @ParameterizedTest
    @CsvSource({
        "own.test, true",
        "a.b.own.test, true",
        "x@own.test, true",
        "x%40own.test, true",
        "OWN.TEST., true",
        "notown.test, false",
        "own.test.evil.test, true",
        "own.testing, false",
        "own.test-x, false",
        "日本own.test, true",
    })
    void own_domains_are_found_as_whole_names(String text, boolean expected) {
        OwnDomains own = new OwnDomains();
        own.add("own.test");
        assertThat(own.isIn(text)).isEqualTo(expected);
    }

    /** The council takes what is made: a real one, with its rules. */
    @Test
    void the_council_accepts_the_draft() {
        try (EmbeddedCouncil council = Council.inMemory(CouncilOptions.defaults());
                Council officer = council.as(council.officer())) {
            String version = officer.membership().charter().pledge().version();
            officer.membership().sign(new Pledge(version, "An officer", LocalDate.of(2026, 4, 1)));
            SubmissionDraft draft = MailDraft.of(mail, Tlp.AMBER_STRICT, SOME, "invoice")
                    .ownDomain("victim.example")
                    .build();
            assertThat(officer.submissions().submit(draft, "mail-1").id()).isNotNull();
        }
    }
}
