package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberClassId;

/**
 * What became of a submission of our own: numbers of other members, without names. A number below {@link #FEWEST} is left out,
 * so that it tells nothing about any one of them.
 *
 * @param shared how many may read some part of it now
 * @param read how many were given some part of it
 * @param readBy the same by class, for the classes with enough of them; unlisted members stand under no class
 * @param delivered how many said that it has arrived, in a tool or with a person
 * @param acted how many said that they did what it asks for
 * @param found how many found it at theirs: by a sighting, or by saying that they see it too, about it or about countermeasure
 *     information of its case
 * @param recalled how many were given something of it that they may no longer read
 * @param confirmed how many of those confirmed that none of their copies is left
 */
public record Reach(
        Optional<Integer> shared,
        Optional<Integer> read,
        List<ClassCount> readBy,
        Optional<Integer> delivered,
        Optional<Integer> acted,
        Optional<Integer> found,
        Optional<Integer> recalled,
        Optional<Integer> confirmed) {
    /** The smallest number that is told. */
    public static final int FEWEST = 3;

    /** Copies. */
    @JsonbCreator
    public Reach {
        shared = Require.optional(shared);
        read = Require.optional(read);
        readBy = Require.list("readBy", readBy, 50);
        delivered = Require.optional(delivered);
        acted = Require.optional(acted);
        found = Require.optional(found);
        recalled = Require.optional(recalled);
        confirmed = Require.optional(confirmed);
    }

    /**
     * How many members of one class.
     *
     * @param memberClass the class
     * @param members how many, at least {@link #FEWEST}
     */
    public record ClassCount(MemberClassId memberClass, Integer members) {
        /** Checks the parts. */
        @JsonbCreator
        public ClassCount {
            Require.present("memberClass", memberClass);
            Require.between("members", Require.present("members", members).longValue(), FEWEST, Integer.MAX_VALUE);
        }
    }
}
