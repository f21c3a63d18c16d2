package org.renkei.plugin.notifymail;

import org.renkei.api.charter.Wording;

/** What to do about each fault, worded once. */
final class Remedies {
    static final Wording UNREACHABLE = new Wording(
            "メールサーバーに接続できない。ホスト名、ポート、証明書を確認する。自動で再試行する",
            "the mail server cannot be reached; look at host, port and certificate; it is tried again by itself");
    static final Wording SIGN_IN = new Wording(
            "メールサーバーがユーザー名又はパスワードを受け付けない。設定を確認する", "the mail server refuses user or password; look at the settings");
    static final Wording ADDRESS = new Wording("差出人 from を正しいアドレスにする", "make 'from' one proper address");
    static final Wording FOLDER = new Wording(
            "受信フォルダーを開けない。folder の名前と権限を確認する", "the folder cannot be opened; look at its name and our rights");

    private Remedies() {}
}
