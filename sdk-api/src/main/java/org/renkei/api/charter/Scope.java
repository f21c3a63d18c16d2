package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Tlp;

/**
 * A named audience that the charter defines (情報共有範囲), such as the task force.
 *
 * @param id its id
 * @param title its name
 * @param classes the classes whose members it includes; empty for the coordinating secretariat alone
 * @param open whether it is the public, pledged or not
 * @param loosest the loosest label that information shared this widely may carry
 */
public record Scope(ScopeId id, Wording title, Set<MemberClassId> classes, Boolean open, Tlp loosest) {
    /** Checks the parts. */
    @JsonbCreator
    public Scope {
        Require.present("id", id);
        Require.present("title", title);
        classes = Require.set("classes", classes, 50);
        Require.present("open", open);
        Require.present("loosest", loosest);
    }
}
