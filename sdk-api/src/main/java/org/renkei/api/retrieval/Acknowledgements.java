package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SectorId;

/**
 * How far an item has come, for those who run the council.
 *
 * @param asked how many members it is for, the provider of a submission among them or not, because whoever is missing here, or
 *     stands here without being meant, would be known
 * @param delivered how many have it, those who have read it included
 * @param read how many have read it, those who have acted included
 * @param acted how many have done what it asks for
 * @param classes the same for each class of which a member was asked, in the order of the charter
 * @param sectors the same for each sector of which a member was asked, by its main sector, in the order of their ids; members
 *     without a sector stand in none
 * @param silent the members that have not acknowledged anything, in the order of the roster
 */
public record Acknowledgements(
        Integer asked,
        Integer delivered,
        Integer read,
        Integer acted,
        List<OfClass> classes,
        List<OfSector> sectors,
        List<MemberId> silent) {
    /** Copies. */
    @JsonbCreator
    public Acknowledgements {
        check(asked, delivered, read, acted);
        classes = Require.list("classes", classes, 1_000);
        sectors = Require.list("sectors", sectors, 1_000);
        silent = Require.list("silent", silent, 1_000_000);
    }

    private static void check(Integer asked, Integer delivered, Integer read, Integer acted) {
        Require.present("asked", asked);
        Require.present("delivered", delivered);
        Require.present("read", read);
        Require.present("acted", acted);
    }

    /**
     * How far it has come in one class.
     *
     * @param memberClass the class
     * @param asked how many of it may read the item
     * @param delivered how many of them have it
     * @param read how many of them have read it
     * @param acted how many of them have done what it asks for
     */
    public record OfClass(MemberClassId memberClass, Integer asked, Integer delivered, Integer read, Integer acted) {
        /** Checks the parts. */
        @JsonbCreator
        public OfClass {
            Require.present("memberClass", memberClass);
            check(asked, delivered, read, acted);
        }
    }

    /**
     * How far it has come in one sector.
     *
     * @param sector the sector
     * @param asked how many of it may read the item
     * @param delivered how many of them have it
     * @param read how many of them have read it
     * @param acted how many of them have done what it asks for
     */
    public record OfSector(SectorId sector, Integer asked, Integer delivered, Integer read, Integer acted) {
        /** Checks the parts. */
        @JsonbCreator
        public OfSector {
            Require.present("sector", sector);
            check(asked, delivered, read, acted);
        }
    }
}
