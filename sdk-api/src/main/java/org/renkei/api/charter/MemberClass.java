package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberClassId;

/**
 * A class of members as the charter defines it.
 *
 * @param id its id
 * @param title its name
 * @param abilities what its members may do
 */
public record MemberClass(MemberClassId id, Wording title, Set<Ability> abilities) {
    /** Checks the parts. */
    @JsonbCreator
    public MemberClass {
        Require.present("id", id);
        Require.present("title", title);
        abilities = Require.set("abilities", abilities, 50);
    }
}
