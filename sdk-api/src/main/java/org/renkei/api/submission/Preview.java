package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;

/**
 * Who would read a draft if it were handed in now. Nothing is stored; what is handed in with the same {@code sha256} is the same,
 * byte for byte.
 *
 * @param parts one line for each part of the draft, in its order
 * @param sha256 SHA-256 of the draft's canonical bytes, the same as on the receipt
 */
public record Preview(List<PartPreview> parts, String sha256) {
    /** Copies. */
    @JsonbCreator
    public Preview {
        parts = Require.list("parts", parts, Part.values().length);
        Require.line("sha256", sha256, 64);
    }

    /**
     * Who would read one part.
     *
     * @param part which part
     * @param members how many other members have a handler that would read it at once, coordinators included
     * @param known which of those members stand in the roster that we may see, in its order; the others are counted only
     * @param awaiting how many more members are in the audience and have no handler with a signed pledge yet
     * @param repeats what we were shown for fewer readers and the part repeats; if there is any, the part would be {@link Hold held}
     */
    public record PartPreview(
            Part part, Integer members, List<MemberId> known, Integer awaiting, List<ItemId> repeats) {
        /** Checks the parts. */
        @JsonbCreator
        public PartPreview {
            Require.present("part", part);
            Require.present("members", members);
            known = Require.list("known", known, 1_000_000);
            Require.present("awaiting", awaiting);
            repeats = Require.list("repeats", repeats, Hold.MOST_REPEATS);
        }
    }
}
