package org.renkei.testkit.council;

import java.util.List;
import java.util.concurrent.Callable;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.Disposition;
import org.renkei.api.id.CaseId;

/** What officers of a council of provider twins find and decide about cases; whose the cases are makes no difference to them. */
final class ProviderAnalysis {
    private static final List<Disposition> DISPOSITIONS = List.of(Disposition.values());

    private ProviderAnalysis() {}

    /** Returns the next thing that an officer finds about two cases. */
    static Callable<String> next(Cases officer, CaseId one, CaseId other, int pick) {
        return () -> {
            switch (pick % 5) {
                case 0, 1 -> officer.merge(one, other, "by lot");
                case 2 -> officer.unmerge(one, other, "by lot");
                case 3 -> officer.dismiss(one, other, "by lot");
                default -> officer.dispose(one, DISPOSITIONS.get(pick % DISPOSITIONS.size()), "by lot");
            }
            return "found";
        };
    }
}
