package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.obligation.BusinessCalendar;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.RequestKind;
import org.renkei.api.request.RequestStatus;

/** Formal requests and voluntary asks, from asking to the last answer. */
class RequestCommandsTest {
    private final LocalDate today = DecisionOptions.today();
    private Cli cli;
    private String vendor;
    private String bank;
    private String bankMember;

    @BeforeEach
    void found(@TempDir Path directory) {
        cli = new Cli(directory.resolve("store"));
        cli.found();
        vendor = cli.handlerOf("F社", "class-1");
        bank = cli.handlerOf("G社", "general");
        bankMember = cli.object("status", "--as", bank).getString("member");
    }

    @Test
    void a_formal_request_is_prepared_decided_and_put_to_its_addressees() {
        String id = formal().getString("id");
        assertThat(cli.object("request", "show", id).getString("status")).isEqualTo("PREPARED");
        assertThat(cli.run("request", "show", id, "--as", bank).status()).isEqualTo(3);
        JsonObject motion = cli.object("motion", "request", id, "--ground", "a wave of attacks");
        assertThat(motion.getString("body")).isEqualTo("steering-committee");
        assertThat(motion.getJsonObject("proposal").getString("kind")).isEqualTo("request-cooperation");
        assertThat(cli.run("motion", "list").out()).contains("formal request: " + id);
        assertThat(cli.run("motion", "list", "--lang", "ja").out()).contains("情報提供等協力の求め: " + id);
        JsonObject issued = issue(id);
        assertThat(issued.getString("status")).isEqualTo("ISSUED");
        assertThat(issued.getString("due"))
                .isEqualTo(BusinessCalendar.japan().after(today, 10).toString());
        assertThat(issued.getJsonArray("addressees")).hasSize(2);
        assertThat(issued.getJsonObject("progress").getInt("waiting")).isEqualTo(2);
        assertThat(issue(id)).isEqualTo(issued);
        JsonObject seen = cli.object("request", "show", id, "--as", bank);
        assertThat(seen.getJsonObject("ours").getString("state")).isEqualTo("OPEN");
        assertThat(seen.getJsonArray("addressees")).isEmpty();
        assertThat(seen).doesNotContainKeys("progress", "askedBy");
        assertThat(cli.run("request", "issue", id, "--ground", "another").status())
                .isEqualTo(4);
    }

    @Test
    void days_are_counted_by_the_operators_own_holidays(@TempDir Path directory) throws Exception {
        String closed = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> today.plusDays(i) + ",closed\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(
                directory.resolve("days.csv"), "day,name\n" + closed + today.plusYears(2) + ",later\n");
        String id = formal().getString("id");
        JsonObject issued = cli.object(
                "request",
                "issue",
                id,
                "--ground",
                "a wave of attacks",
                "--decided-on",
                today.toString(),
                "--holidays",
                file.toString());
        assertThat(issued.getString("due"))
                .isEqualTo(BusinessCalendar.read(file).after(today, 10).toString())
                .isGreaterThan(today.plusDays(30).toString());
        Files.writeString(file, "day,name\nsoon,closed\n");
        assertThat(cli.run("due", "--holidays", file.toString()).err()).contains("line 2");
    }

    @Test
    void a_request_is_shown_in_words_and_days() {
        String day = today.plusDays(40).toString();
        String id = formal("--due", day).getString("id");
        issue(id);
        String english = cli.run("request", "show", id).out();
        assertThat(english).contains("kind: formal request", "status: issued", "due: " + day, "overdue: 0");
        assertThat(english.lines().filter(line -> line.startsWith(bankMember)))
                .singleElement()
                .asString()
                .containsPattern("open +" + day);
        assertThat(cli.run("request", "show", id, "--lang", "ja", "--as", bank).out())
                .contains("種別: 情報提供等協力の求め", "状態: 発出済み", "期限: " + day, "自らの状況:", "状況: 未対応")
                .contains("件名: 影響の有無", "本文: 該当する通信の有無")
                .doesNotContain("回答の状況", bankMember);
        assertThat(cli.run("request", "list").out()).contains("subject", "answered", "formal request", day);
        assertThat(cli.run("request", "list", "--lang", "ja", "--as", bank).out())
                .contains("件名", "発出済み", "未対応", day)
                .doesNotContain("回答済み");
    }

    @Test
    void a_voluntary_ask_is_put_at_once_under_a_name_for_the_case() {
        JsonObject asked = voluntary("--key", "k");
        assertThat(asked.getString("status")).isEqualTo("ISSUED");
        assertThat(voluntary("--key", "k")).isEqualTo(asked);
        assertThat(asked).doesNotContainKey("due");
        assertThat(asked.getJsonObject("progress").getInt("asked")).isEqualTo(1);
        String id = asked.getString("id");
        String shown =
                cli.run("request", "show", id, "--as", bank, "--lang", "ja").out();
        assertThat(shown).contains("任意の協力の依頼", "依頼者: " + asked.getString("askedBy"));
        assertThat(shown).doesNotContain("期限");
        assertThat(cli.run(with(voluntarily("--key", "k", "--text", "else"), "--as", vendor))
                        .status())
                .isEqualTo(4);
        assertThat(cli.run("request", "withdraw", id, "--as", bank).status()).isEqualTo(3);
        assertThat(cli.object("request", "withdraw", id, "--as", vendor).getString("status"))
                .isEqualTo("WITHDRAWN");
        assertThat(cli.run("request", "list", "--lang", "ja").out()).contains("取下げ");
    }

    @Test
    void an_answer_comes_in_parts_or_whole() {
        String id = formal().getString("id");
        issue(id);
        String part = answer(id, "--partial").getString("id");
        assertThat(state(id)).isEqualTo("PARTLY");
        assertThat(cli.run("request", "show", id, "--as", bank, "--lang", "ja").out())
                .contains("一部回答", part);
        String rest = answer(id, "--complete").getString("id");
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(cli.object("request", "show", id, "--as", bank)
                        .getJsonArray("answers")
                        .toString())
                .contains(part, rest);
        assertThat(cli.object("show", rest).getJsonObject("submission").getString("answers"))
                .isEqualTo(id);
        assertThat(cli.run("show", rest, "--as", bank, "--lang", "ja").out()).contains("全部の回答: true");
        assertThat(cli.run("request", "list", "--lang", "ja").out()).contains("回答済み");
        Cli.Answer late = cli.run("request", "decline", id, "--reason", "no", "--as", bank, "--lang", "ja");
        assertThat(late.status()).isEqualTo(4);
        assertThat(late.err()).contains("既に対応を要しません");
    }

    @Test
    void whether_an_answer_is_complete_is_said_in_so_many_words() {
        String id = voluntary().getString("id");
        refused("--answers: an answer is either", answering(id));
        refused("--answers: an answer is either", answering(id, "--complete", "--partial"));
        List<String> loose = new ArrayList<>(List.of(answering(id, "--partial")));
        loose.removeAll(List.of("--answers", id));
        refused("--answers: only an answer", loose.toArray(String[]::new));
        loose.remove("--partial");
        refused("answers: an answer names its request", loose.toArray(String[]::new));
        refused("about: an answer is about", answering(id, "--complete", "--about", "sub-none"));
        refused("--answers: it must be an id", answering("NO ID", "--complete"));
        Cli.Answer japanese = cli.run(answering(id, "--lang", "ja"));
        assertThat(japanese.err()).contains("回答が全部であるか", "--complete 又は --partial");
        assertThat(cli.run(answering("req-none", "--complete")).status()).isEqualTo(3);
    }

    @Test
    void who_declines_says_why_and_stays_unnamed_to_who_asks() {
        String id = voluntary().getString("id");
        assertThat(cli.array("request", "reasons", id, "--as", vendor)).isEmpty();
        assertThat(cli.run("request", "reasons", id, "--as", vendor, "--lang", "ja")
                        .out())
                .isEqualToIgnoringWhitespace("ありません。");
        JsonObject declined = cli.object("request", "decline", id, "--reason", "we log nothing", "--as", bank);
        assertThat(declined.getString("declined")).isEqualTo("we log nothing");
        assertThat(state(id)).isEqualTo("DECLINED");
        assertThat(cli.array("request", "reasons", id, "--as", vendor).getString(0))
                .isEqualTo("we log nothing");
        assertThat(cli.run("request", "reasons", id).out()).isEqualToIgnoringWhitespace("- we log nothing");
        assertThat(cli.run("request", "reasons", id, "--as", bank).status()).isEqualTo(3);
        assertThat(cli.run("request", "show", id, "--as", bank, "--lang", "ja").out())
                .contains("状況: 辞退", "辞退の理由: we log nothing");
    }

    @Test
    void an_addressee_gets_more_time() {
        String id = formal("--due", today.plusDays(5).toString()).getString("id");
        issue(id);
        String later = today.plusDays(9).toString();
        String[] extend = {"request", "extend", id, "--member", bankMember, "--ground", "it asked", "--until", later};
        assertThat(cli.run(with(extend, "--as", bank)).status()).isEqualTo(3);
        cli.object(extend);
        assertThat(cli.run("request", "list", "--as", bank).out()).contains(later);
        assertThat(cli.run("request", "list", "--as", vendor).out())
                .contains(today.plusDays(5).toString());
        Cli.Answer again = cli.run(with(extend, "--lang", "ja"));
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("until: 現在の期限より後の日で", "規約の条文 cooperation.answering");
    }

    @Test
    void what_is_refused_is_said_in_japanese_too() {
        refusedInJapanese("期限はありません", voluntarily("--due", "2099-01-01"));
        refusedInJapanese("明日から366日以内", formally("--due", today.toString()));
        refusedInJapanese("少なくとも一者は", voluntarily("--except-member", bankMember));
        refusedInJapanese("全て規約に定義され", voluntarily("--scope", "nowhere"));
        Cli.Answer denied = cli.run(with(formally(), "--as", bank, "--lang", "ja"));
        assertThat(denied.status()).isEqualTo(3);
        assertThat(denied.err()).contains("NOT_PERMITTED: 情報提供等協力の求めを起案できるのは", "（規約の条文 cooperation.asking）");
        assertThat(cli.run(with(voluntarily(), "--as", bank)).err()).contains("members are asked voluntarily by");
        String id = formal().getString("id");
        cli.object("request", "withdraw", id);
        Cli.Answer gone = cli.run("request", "issue", id, "--ground", "x", "--lang", "ja");
        assertThat(gone.status()).isEqualTo(4);
        assertThat(gone.err()).contains("STATE_CONFLICT: この求めは既に発出され、又は取り下げられています");
    }

    @Test
    void bad_input_is_status_2() {
        for (String[] args : new String[][] {
            {"request"},
            {"request", "ask"},
            {"request", "ask", "--kind", "urgent", "--scope", "members", "--subject", "x", "--text", "y"},
            {"request", "show", "NO ID"},
            {"request", "decline", "req-1"},
            {"request", "extend", "req-1", "--member", bankMember, "--until", "soon", "--ground", "x"},
            formally("--subject", "two\nlines"),
            {"motion", "request", "NO ID", "--ground", "x"}
        }) {
            assertThat(cli.run(args).status()).as(String.join(" ", args)).isEqualTo(2);
        }
        assertThat(cli.run("request", "show", "req-none").status()).isEqualTo(3);
        assertThat(cli.run("request", "list").out()).isEqualToIgnoringWhitespace("Nothing.");
    }

    @Test
    void a_text_comes_from_a_file_and_an_item_gives_the_case(@TempDir Path directory) throws Exception {
        Path text = Files.writeString(directory.resolve("text.txt"), "一行目\n二行目");
        JsonObject receipt = cli.object(
                "submit",
                "consultation",
                "--part",
                "attack",
                "--label",
                "AMBER",
                "--scope",
                "members",
                "--summary",
                "odd",
                "--as",
                vendor);
        JsonObject asked = cli.object(
                "request",
                "ask",
                "--kind",
                "voluntary",
                "--member",
                bankMember,
                "--subject",
                "also?",
                "--text-file",
                text.toString(),
                "--about",
                receipt.getString("id"),
                "--as",
                vendor);
        assertThat(asked.getString("inCase")).isEqualTo(receipt.getString("inCase"));
        assertThat(asked.getString("about")).isEqualTo(receipt.getString("id"));
        assertThat(cli.run("request", "show", asked.getString("id"), "--as", bank)
                        .out())
                .contains("text: 一行目\n  二行目");
    }

    @Test
    void every_state_has_its_word() {
        for (Texts texts : List.of(new Texts(Locale.JAPAN), new Texts(Locale.UK))) {
            for (Enum<?>[] words :
                    new Enum<?>[][] {ObligationState.values(), RequestKind.values(), RequestStatus.values()}) {
                for (Enum<?> word : words) {
                    assertThat(texts.word(word)).isNotEqualTo(word.name());
                }
            }
        }
    }

    private JsonObject formal(String... more) {
        return cli.object(formally(more));
    }

    private static String[] formally(String... more) {
        return asking("formal", List.of("--scope", "members"), more);
    }

    private JsonObject voluntary(String... more) {
        return cli.object(with(voluntarily(more), "--as", vendor));
    }

    private String[] voluntarily(String... more) {
        return asking("voluntary", List.of("--member", bankMember), more);
    }

    /** An option that is given again takes the place of the usual one. */
    private static String[] asking(String kind, List<String> to, String... more) {
        List<String> given = List.of(more);
        List<String> words = new ArrayList<>(List.of("request", "ask", "--kind", kind));
        words.addAll(to);
        if (!given.contains("--subject")) {
            words.addAll(List.of("--subject", "影響の有無"));
        }
        if (!given.contains("--text")) {
            words.addAll(List.of("--text", "該当する通信の有無"));
        }
        words.addAll(given);
        return words.toArray(String[]::new);
    }

    private JsonObject issue(String id) {
        return cli.object("request", "issue", id, "--ground", "a wave of attacks", "--decided-on", today.toString());
    }

    private JsonObject answer(String id, String whole) {
        return cli.object(answering(id, whole));
    }

    private String[] answering(String id, String... more) {
        String[] usual = {
            "submit",
            "answer",
            "--answers",
            id,
            "--as",
            bank,
            "--part",
            "response",
            "--label",
            "AMBER+STRICT",
            "--scope",
            "secretariat",
            "--summary",
            "二件あった"
        };
        return with(usual, more);
    }

    private String state(String id) {
        return cli.object("request", "show", id, "--as", bank)
                .getJsonObject("ours")
                .getString("state");
    }

    private static String[] with(String[] args, String... more) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private void refused(String message, String... args) {
        Cli.Answer answer = cli.run(args);
        assertThat(answer.status()).as(String.join(" ", args)).isEqualTo(2);
        assertThat(answer.err()).contains(message);
    }

    private void refusedInJapanese(String message, String... args) {
        Cli.Answer answer = cli.run(with(args, "--lang", "ja"));
        assertThat(answer.status()).as(String.join(" ", args)).isEqualTo(2);
        assertThat(answer.err()).contains(message, "（規約の条文 ");
    }
}
