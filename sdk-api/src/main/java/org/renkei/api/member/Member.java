package org.renkei.api.member;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.Optional;
import org.renkei.api.error.Require;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SectorId;

/**
 * A member of the council (構成員), as those see it who may.
 *
 * @param id its id
 * @param name its name as it writes it
 * @param reading how the name is read (よみ), for the order of the roster
 * @param category its category
 * @param subcategory its subcategory, where the category has some
 * @param sector its main sector, where the category asks for one
 * @param memberClass its class
 * @param listed whether the roster shows its name
 * @param status whether it takes part
 * @param since when it was admitted
 * @param rank its place in the official order (建制順), where it has one and the reader may know it
 */
public record Member(
        MemberId id,
        String name,
        Optional<String> reading,
        CategoryId category,
        Optional<CategoryId> subcategory,
        Optional<SectorId> sector,
        MemberClassId memberClass,
        Boolean listed,
        MemberStatus status,
        Instant since,
        Optional<Integer> rank) {
    /** Checks the parts. */
    @JsonbCreator
    public Member {
        Require.present("id", id);
        Require.line("name", name, 200);
        reading = Require.optional(reading);
        Require.present("category", category);
        subcategory = Require.optional(subcategory);
        sector = Require.optional(sector);
        Require.present("memberClass", memberClass);
        Require.present("listed", listed);
        Require.present("status", status);
        Require.present("since", since);
        rank = Require.optional(rank);
    }
}
