package org.renkei.core;

import jakarta.json.bind.annotation.JsonbCreator;
import org.renkei.api.error.Require;

/**
 * For whom outside the council a submission was handed in: a content of its own, which only coordinators and the provider see.
 *
 * @param organisation its name
 */
public record OnBehalf(String organisation) {
    /** Checks the part. */
    @JsonbCreator
    public OnBehalf {
        Require.line("organisation", organisation, 200);
    }
}
