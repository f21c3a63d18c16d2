package org.renkei.samples.renkei;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.plugin.maileml.MailDraft;
import org.renkei.plugin.maileml.SuspiciousMail;
import picocli.CommandLine.Option;

/** A targeted mail in a file, from which the ATTACK part is filled. */
final class MailOptions {
    @Option(names = "--mail", paramLabel = "FILE", descriptionKey = "option.mail")
    private @Nullable Path file;

    @Option(names = "--own-domain", paramLabel = "DOMAIN", descriptionKey = "option.own-domain")
    private List<String> ownDomains = new ArrayList<>();

    /** Returns {@code draft} with what the mail tells in its ATTACK part, or as it is if there is no mail. */
    SubmissionDraft fill(SubmissionDraft draft) {
        if (file == null) {
            return draft;
        }
        if (draft.kind() != SubmissionKind.TARGETED_MAIL
                || draft.parts().stream().noneMatch(part -> part.part() == Part.ATTACK)) {
            throw new InvalidInputException(
                    "--mail",
                    "a mail fills the ATTACK part of a targeted mail",
                    "write targeted_mail and --part attack");
        }
        SuspiciousMail mail = read(file).suspect();
        List<PartDraft> parts = draft.parts().stream()
                .map(part -> part.part() == Part.ATTACK ? filled(mail, part) : part)
                .toList();
        return new SubmissionDraft(
                draft.kind(),
                draft.about(),
                draft.answers(),
                draft.observedAt().or(mail::receivedAt),
                draft.onBehalfOf(),
                parts,
                draft.sealed());
    }

    private PartDraft filled(SuspiciousMail mail, PartDraft part) {
        MailDraft filled = MailDraft.of(mail, part);
        ownDomains.forEach(filled::ownDomain);
        return filled.attack();
    }

    /** Reads a mail; what is wrong is said of the option. */
    static SuspiciousMail read(Path file) {
        try {
            return SuspiciousMail.read(file);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "--mail", "it must be a file that can be read", "check its place and rights");
        } catch (InvalidInputException e) {
            throw new InvalidInputException("--mail", e.rule(), e.fix());
        }
    }
}
