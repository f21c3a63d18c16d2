package org.renkei.core;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Piece;
import org.renkei.core.engine.SharingRules;
import org.renkei.core.engine.event.ItemEvent;
import org.renkei.spi.store.Content;

/** Changes who may read one part: with new bytes where its readers would see a difference. */
final class Readdressing {
    private final Contents contents;

    Readdressing(Contents contents) {
        this.contents = contents;
    }

    /** Returns the change by which {@code piece} is read by {@code audience} from now on. */
    Change of(CouncilState state, ItemState item, Piece piece, Audience audience, HandlerId by) {
        SharingRules rules = new SharingRules(state);
        Part part = piece.part().orElseThrow();
        SubmissionPart was =
                contents.load(piece.content(), SubmissionPart.class).orElseThrow(NotFoundException::new);
        Tlp label = rules.label(was.label(), audience);
        if (was.onward().equals(audience.onward()) && was.label() == label) {
            ItemEvent.FiledPart same = new ItemEvent.FiledPart(part, audience, piece.content(), piece.sha256());
            return Change.of(rules.readdressed(item, piece, same, label, by));
        }
        // readers see the label, and to whom they may pass it on, so the bytes they see are new ones
        Content content = contents.file(
                contentId(item, part, item.version() + 1), relabelled(was, label, audience.onward()), "audience");
        return new Change(rules.readdressed(item, piece, filed(part, audience, content), label, by), List.of(content));
    }

    static ItemEvent.FiledPart filed(Part part, Audience audience, Content content) {
        return new ItemEvent.FiledPart(
                part,
                audience,
                content.id(),
                HexFormat.of().formatHex(content.sha256().array()));
    }

    private static String contentId(ItemState item, Part part, long version) {
        return item.id() + "/" + part.name().toLowerCase(Locale.ROOT) + "/" + version;
    }

    private static SubmissionPart relabelled(SubmissionPart part, Tlp label, Set<Onward> onward) {
        return new SubmissionPart(
                part.part(),
                label,
                part.colour(),
                onward,
                part.summary(),
                part.text(),
                part.indicators(),
                part.details());
    }
}
