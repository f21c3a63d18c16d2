package org.renkei.plugin.maileml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.Require;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.plugin.maileml.SuspiciousMail.Flag;
import org.renkei.plugin.maileml.SuspiciousMail.Sender;

/**
 * Makes a submission of a suspicious mail. The ATTACK part tells of the attack: subject, sender, files with their hashes, links,
 * what is conspicuous. Who received it is not in it, nor what lies in our own domains; how many received it goes into a VICTIM part
 * with readers of its own, if there is one. Beyond 200 files and 200 links it says how many there are. Links lose what follows a question mark, because it often stands for one recipient.
 *
 * <p>What a mail says of us by name only {@link org.renkei.api.lint.LeakLint} finds; run it on the draft.
 *
 * <p><b>Threads:</b> for one thread.
 */
public final class MailDraft {
    private static final int MOST_LINKS = 200;
    private static final int MOST_FILES = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final String OURS = "[our organisation / 自組織]";

    private final SuspiciousMail mail;
    private final PartDraft frame;
    private final OwnDomains ours = new OwnDomains();
    private @Nullable PartDraft victim;
    private Optional<Boolean> published = Optional.empty();

    private MailDraft(SuspiciousMail mail, PartDraft frame) {
        this.mail = Require.present("mail", mail);
        this.frame = frame;
    }

    /**
     * Begins a draft.
     *
     * @param label the label of the ATTACK part
     * @param audience who may read the ATTACK part
     * @param summary its summary: what the mail is about, in our own words
     */
    public static MailDraft of(SuspiciousMail mail, Tlp label, Audience audience, String summary) {
        return of(mail, PartDraft.builder(Part.ATTACK, label, audience, summary).build());
    }

    /** Begins a draft whose ATTACK part has what {@code frame} has, and what the mail gives besides. */
    public static MailDraft of(SuspiciousMail mail, PartDraft frame) {
        return new MailDraft(mail, frame);
    }

    /** Adds a domain of ours: it and what lies below it stays out of the ATTACK part. */
    public MailDraft ownDomain(String domain) {
        ours.add(Require.line("ownDomain", domain, 253));
        return this;
    }

    /** Adds a VICTIM part with readers of its own: how many received the mail, and when. */
    public MailDraft victim(Tlp label, Audience audience, String summary) {
        victim = PartDraft.builder(Part.VICTIM, label, audience, summary).build();
        return this;
    }

    /** Says in the VICTIM part whether the recipients' addresses are published, so that anybody could find them. */
    public MailDraft publishedAddresses(boolean value) {
        published = Optional.of(value);
        return this;
    }

    /**
     * Returns the draft.
     *
     * @throws org.renkei.api.error.InvalidInputException if a part is refused as it stands
     */
    public SubmissionDraft build() {
        SubmissionDraft.Builder draft = SubmissionDraft.builder(SubmissionKind.TARGETED_MAIL, attack());
        if (victim != null) {
            draft.part(victim(victim));
        }
        mail.receivedAt().ifPresent(draft::observedAt);
        return draft.build();
    }

    /**
     * Returns the ATTACK part alone, for a draft that is made elsewhere.
     *
     * @throws org.renkei.api.error.InvalidInputException if it is refused as it stands
     */
    public PartDraft attack() {
        PartDraft.Builder part = PartDraft.builder(Part.ATTACK, frame.label(), frame.audience(), frame.summary());
        frame.colour().ifPresent(part::colour);
        frame.details().forEach(part::detail);
        part.text(frame.text() + (frame.text().isEmpty() ? "" : "\n\n") + cut(ours.without(told(), OURS)));
        Set<Indicator> indicators = new LinkedHashSet<>(frame.indicators());
        indicators.addAll(files());
        mail.sender()
                .map(Sender::address)
                .filter(address -> !ours.isIn(address))
                .ifPresent(address ->
                        add(indicators, IndicatorType.MAIL_ADDRESS, lowerDomain(address), "sender, can be forged"));
        links().forEach(url -> add(indicators, IndicatorType.URL, url, "link in a targeted mail"));
        indicators.forEach(part::indicator);
        return part.build();
    }

    private Set<Indicator> files() {
        Set<Indicator> files = new LinkedHashSet<>();
        mail.attachments().stream().limit(MOST_FILES).forEach(file -> {
            files.add(Indicator.block(IndicatorType.SHA256, file.sha256()));
            String name = file.name();
            if (!name.isEmpty() && !ours.isIn(name)) {
                add(files, IndicatorType.FILE_NAME, name, "file in a targeted mail");
            }
        });
        return files;
    }

    private static void add(Set<Indicator> indicators, IndicatorType type, String value, String reason) {
        if (type.accepts(value)) {
            indicators.add(Indicator.alert(type, value, reason));
        }
    }

    private List<String> links() {
        return mail.links().stream()
                .map(link -> bare(link.target()))
                .filter(url -> !ours.isIn(url))
                .distinct()
                .limit(MOST_LINKS)
                .toList();
    }

    private String told() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("件名 / Subject: " + mail.subject());
        mail.sender().ifPresent(from -> lines.add("差出人 / Sender: " + from.name() + " <" + from.address() + ">"));
        mail.replyTo().ifPresent(to -> lines.add("返信先 / Reply to: " + to.address()));
        mail.attachments().stream()
                .limit(MOST_FILES)
                .forEach(file -> lines.add("添付ファイル / File: " + file.name() + " (" + file.type() + ", " + file.size()
                        + " bytes, SHA-256 " + file.sha256() + ")"));
        if (mail.attachments().size() > MOST_FILES) {
            lines.add("添付ファイルの総数 / Files in all: " + mail.attachments().size());
        }
        if (mail.links().size() > MOST_LINKS) {
            lines.add("リンクの総数 / Links in all: " + mail.links().size());
        }
        for (Flag flag : mail.flags()) {
            String where = flag.kind() == Flag.Kind.LINK_ELSEWHERE ? bare(flag.where()) : flag.where();
            lines.add("注意 / Conspicuous: " + flag.kind().wording().ja() + " / "
                    + flag.kind().wording().en() + ": " + where);
        }
        return lines.toString();
    }

    private PartDraft victim(PartDraft readers) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("受信者数 / Recipients: " + mail.recipients());
        published.ifPresent(is -> lines.add("公開アドレス / Published addresses: " + (is ? "はい / yes" : "いいえ / no")));
        mail.receivedAt().ifPresent(at -> lines.add("受信日時 / Received: " + at));
        return PartDraft.builder(Part.VICTIM, readers.label(), readers.audience(), readers.summary())
                .text(lines.toString())
                .build();
    }

    /** Returns a URL without what follows its path. */
    private static String bare(String url) {
        return url.replaceFirst("[?#].*$", "");
    }

    private static String lowerDomain(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...";
    }
}
