package org.renkei.plugin.maileml;

import org.renkei.api.charter.Wording;
import org.renkei.api.error.Require;

/**
 * Something about a mail that targeted mail does and other mail seldom does.
 *
 * @param kind what it is
 * @param where the file name, the address, the link or the header that it is about; from the mail, so it is shown and not logged
 */
public record MailFlag(Kind kind, String where) {
    /** Checks the parts. */
    public MailFlag {
        Require.present("kind", kind);
        Require.present("where", where);
    }

    /** Returns the kind alone: what stands in a mail does not get into a log this way. */
    @Override
    public String toString() {
        return kind.name();
    }

    /** What a mail can do to deceive. */
    public enum Kind {
        /** A file name holds a sign that turns the direction of writing, so that its end reads as another extension. */
        RIGHT_TO_LEFT_OVERRIDE(
                "文字の並びを逆にする制御文字で拡張子を偽装", "a sign that turns the direction of writing hides the extension"),
        /** A file name has the extension of a document before that of a program. */
        DOUBLE_EXTENSION("二重拡張子", "a document's extension before a program's"),
        /** A run of blanks pushes the extension out of sight. */
        BLANK_RUN("連続した空白で拡張子を隠蔽", "a run of blanks hides the extension"),
        /** What looks like a document by name or type begins like a program; an icon may complete the disguise. */
        DISGUISED_PROGRAM("文書に見せかけたプログラム", "a program that goes by the name or the type of something else"),
        /** An attached file is a program, a script or a shortcut; whatever icon it shows. */
        PROGRAM("プログラム、スクリプト又はショートカットを添付", "an attached program, script or shortcut"),
        /** An archive is locked with a password, so that gateways cannot look into it. */
        LOCKED_ARCHIVE("パスワード付きの書庫", "an archive that is locked with a password"),
        /** The text of a link names another host than the one it leads to. */
        LINK_ELSEWHERE("リンクの表示と実際の接続先が相違", "a link leads to another host than it says"),
        /** The name beside the sender's address is itself an address, and another one. */
        SENDER_NAME_DECEIVES("差出人の表示名が別のメールアドレス", "the sender's name is another address"),
        /** Answers go to another domain than the sender's. */
        ANSWERS_ELSEWHERE("返信先のドメインが差出人と相違", "answers go to another domain"),
        /** The envelope came from another domain than the sender's. */
        ENVELOPE_DIFFERS("エンベロープの送信元ドメインが差出人と相違", "the envelope came from another domain"),
        /** A header holds Japanese or other letters as bare bytes, which standards ask to encode. */
        BARE_HEADER("ヘッダーに符号化されていない文字（ISO-2022-JPなど）", "a header holds letters as bare bytes");

        private final String ja;
        private final String en;

        Kind(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** Returns what it is called, in both languages. */
        public Wording wording() {
            return new Wording(ja, en);
        }
    }
}
