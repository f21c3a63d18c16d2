package org.renkei.testkit.council;

import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;

/** What every contract of a council needs: a way to open one. */
public interface CouncilContract {
    /**
     * Founds a fresh council by {@code options}, which carry a clock that the test turns by hand. The test closes it; one test
     * may open several.
     */
    EmbeddedCouncil openCouncil(CouncilOptions options);
}
