package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.Proposal;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.submission.Audience;

/** What waits to be done. A request of last month is overdue; other things have time. */
class DueCommandTest {
    private final LocalDate lastDay = DecisionOptions.today().minusDays(10);
    private Cli cli;
    private String handler;
    private String member;
    private String unpledged;
    private String overdue;
    private String motion;

    @BeforeEach
    void gather(@TempDir Path directory) {
        cli = new Cli(directory);
        try (Earlier earlier = Earlier.open(cli, 30)) {
            HandlerId pledged = earlier.handlerOf("A社");
            handler = pledged.value();
            MemberId asked = earlier.memberOf(pledged).id();
            member = asked.value();
            RequestDraft draft = RequestDraft.formal(
                            Audience.builder().member(asked).build(), "件名", "本文")
                    .due(lastDay);
            RequestId id = earlier.officer().requests().ask(draft, "k").id();
            overdue = id.value();
            earlier.officer()
                    .requests()
                    .issue(id, new RecordedDecision(Earlier.COMMITTEE, "a wave", lastDay.minusDays(20)));
        }
        try (Earlier now = Earlier.open(cli, 0)) {
            motion = now.put(Earlier.ASSEMBLY, new Proposal.Resolve("x"), "it is time")
                    .id()
                    .value();
            unpledged = now.officer()
                    .membership()
                    .appoint(new MemberId(member), new HandlerDraft("新任", Optional.empty()))
                    .id()
                    .value();
        }
    }

    @Test
    void what_is_overdue_comes_first() {
        JsonArray waiting = cli.array("due", "--as", handler);
        assertThat(waiting).hasSize(3);
        JsonObject first = waiting.getJsonObject(0);
        assertThat(first.getString("state")).isEqualTo("OVERDUE");
        assertThat(first.getBoolean("duty")).isTrue();
        assertThat(first.getJsonObject("cause").getString("kind")).isEqualTo("answer");
        assertThat(first.getJsonObject("cause").getString("request")).isEqualTo(overdue);
        assertThat(Instant.parse(first.getString("due")))
                .as("the first moment that is late")
                .isEqualTo(lastDay.plusDays(1)
                        .atStartOfDay(DecisionOptions.COUNCIL_DAYS)
                        .toInstant());
    }

    @Test
    void a_last_day_is_shown_as_a_day_in_both_languages() {
        List<String> english = cli.run("due", "--as", handler).out().lines().toList();
        assertThat(english.get(0))
                .startsWith("state")
                .contains("due", "duty", "what", "since")
                .doesNotContain("member");
        assertThat(english.get(1)).matches("overdue +" + lastDay + " +duty +answer to " + overdue + " +\\S+");
        assertThat(cli.run("due", "--as", handler).out())
                .contains("voluntary", "vote on " + motion, "pledge of " + unpledged);
        List<String> japanese =
                cli.run("due", "--as", handler, "--lang", "ja").out().lines().toList();
        assertThat(japanese.get(0)).contains("状況", "期限", "義務・任意", "事項");
        assertThat(japanese.get(1)).contains("期限超過", lastDay.toString(), "義務", "回答: " + overdue);
        assertThat(String.join("\n", japanese)).contains("任意", "投票: " + motion, "誓約: " + unpledged, "未対応");
    }

    @Test
    void a_time_that_ends_within_a_day_is_shown_to_the_minute() {
        assertThat(DueText.until(Instant.parse("2026-04-01T15:00:00Z"))).isEqualTo("2026-04-01");
        assertThat(DueText.until(Instant.parse("2026-04-01T14:59:59Z"))).isEqualTo("2026-04-01T23:59+09:00");
        assertThat(DueText.day(Instant.parse("2026-04-01T15:00:00Z"))).isEqualTo("2026-04-02");
    }

    @Test
    void officers_see_what_waits_for_everybody() {
        assertThat(cli.array("due", "--all")).hasSize(4);
        String table = cli.run("due", "--all", "--lang", "ja").out();
        assertThat(table).contains("構成員", member, overdue);
        assertThat(table.lines().skip(1).findFirst().orElseThrow()).contains("期限超過");
        Cli.Answer denied = cli.run("due", "--all", "--as", handler, "--lang", "ja");
        assertThat(denied.status()).isEqualTo(3);
        assertThat(denied.err()).contains("自らの類には権限 RECORD_DECISIONS がありません", "（規約の条文 ");
    }

    @Test
    void who_has_not_signed_sees_the_pledges_and_who_owes_nothing_sees_that() {
        assertThat(cli.array("due", "--as", unpledged)).hasSize(1);
        cli.object("pledge", "sign", "--as", unpledged);
        cli.object("ballot", "cast", motion, "for", "--as", handler);
        cli.object("request", "decline", overdue, "--reason", "no logs", "--as", handler);
        assertThat(cli.array("due", "--as", handler)).isEmpty();
        assertThat(cli.run("due", "--as", handler).out()).isEqualToIgnoringWhitespace("Nothing.");
        assertThat(cli.run("due", "--as", handler, "--lang", "ja").out()).isEqualToIgnoringWhitespace("ありません。");
        assertThat(cli.run("due", "--everything").status()).isEqualTo(2);
    }
}
