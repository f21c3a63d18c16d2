package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targeted mail from a file, on the command line. */
class MailCommandTest {
    private Cli cli;
    private String giver;
    private Path mail;

    @BeforeEach
    void found(@TempDir Path directory) throws IOException {
        cli = new Cli(directory.resolve("store"));
        cli.found();
        giver = cli.handlerOf("F社", "class-1");
        mail = Files.writeString(directory.resolve("mail.eml"), """
                From: "boss@canary.example" <x@evil.test>
                To: taro@canary.example
                Subject: =?UTF-8?B?6KuL5rGC5pu4?=
                Content-Type: text/html

                <a href="https://evil.test/a?to=taro@canary.example">www.canary.example</a>
                """);
    }

    @Test
    void a_mail_is_shown() {
        JsonObject shown = cli.object("mail", mail.toString());
        assertThat(shown.getString("subject")).isEqualTo("請求書");
        assertThat(shown.getInt("recipients")).isEqualTo(1);
        assertThat(cli.run("mail", mail.toString(), "--lang", "ja").out())
                .contains("不審な点", "差出人の表示名を偽装", "リンクの表示と接続先の相違");
        assertThat(cli.run("mail", "no-such-file").status()).isEqualTo(2);
    }

    @Test
    void a_mail_is_handed_in_without_those_who_received_it() {
        String id = cli.object(submit("targeted_mail")).getString("id");
        String shown = cli.object("show", id).toString();
        assertThat(shown)
                .contains("https://evil.test/a", "x@evil.test", "請求書", "our own words", "自組織")
                .doesNotContain("canary.example")
                .doesNotContain("taro");
    }

    @Test
    void what_is_no_mail_is_refused_and_nothing_is_handed_in() throws IOException {
        Files.writeString(mail, "hello");
        Cli.Answer refused = cli.run(submit("targeted_mail"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("From, Subject or Received");
        assertThat(cli.run(submit("observation")).err()).contains("of a targeted mail");
        assertThat(cli.object("status", "--as", giver).getInt("submissions")).isZero();
    }

    @Test
    void a_mail_can_be_previewed_and_searched_for_leaks() throws IOException {
        String[] preview = submit("targeted_mail");
        preview[0] = "preview";
        assertThat(cli.object(preview).toString()).contains("ATTACK").doesNotContain("canary.example");
        Path profile =
                Files.writeString(mail.resolveSibling("profile.json"), "{\"organisations\": [{\"name\": \"請求書\"}]}");
        List<String> lint = new ArrayList<>(List.of(submit("targeted_mail")));
        lint.set(0, "lint");
        lint.addAll(List.of("--profile", profile.toString()));
        assertThat(cli.array(lint.toArray(String[]::new)).getJsonObject(0).getString("text"))
                .as("found in the subject of the mail")
                .isEqualTo("請求書");
    }

    private String[] submit(String kind) {
        return new String[] {
            "submit",
            kind,
            "--as",
            giver,
            "--mail",
            mail.toString(),
            "--own-domain",
            "canary.example",
            "--part",
            "attack",
            "--label",
            "AMBER+STRICT",
            "--scope",
            "task-force",
            "--summary",
            "our own words"
        };
    }
}
