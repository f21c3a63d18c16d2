package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.casework.Disposition;
import org.renkei.api.error.Require;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.statistics.Edition;

/** Something that analysts found, decided or counted about cases; all of it stands in one stream. */
public sealed interface CaseEvent extends Event {
    /** Two cases were found to be one. */
    record CasesMerged(CaseId one, CaseId other, String ground, HandlerId by) implements CaseEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CasesMerged {
            Require.present("one", one);
            Require.present("other", other);
            Require.text("ground", ground, 1_000);
            Require.present("by", by);
        }
    }

    /** That two cases are one was taken back. */
    record CasesUnmerged(CaseId one, CaseId other, String ground, HandlerId by) implements CaseEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CasesUnmerged {
            Require.present("one", one);
            Require.present("other", other);
            Require.text("ground", ground, 1_000);
            Require.present("by", by);
        }
    }

    /** Two cases were found not to be one. */
    record MergeDismissed(CaseId one, CaseId other, String ground, HandlerId by) implements CaseEvent {
        /** Checks the parts. */
        @JsonbCreator
        public MergeDismissed {
            Require.present("one", one);
            Require.present("other", other);
            Require.text("ground", ground, 1_000);
            Require.present("by", by);
        }
    }

    /** It was decided what became of cases that were one then. */
    record CasesDisposed(List<CaseId> cases, Disposition disposition, String ground, HandlerId by)
            implements CaseEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CasesDisposed {
            cases = Require.list("cases", cases, 1_000_000);
            Require.present("disposition", disposition);
            Require.text("ground", ground, 1_000);
            Require.present("by", by);
        }
    }

    /** A quarter was counted, once for all. */
    record EditionFrozen(Edition edition, HandlerId by) implements CaseEvent {
        /** Checks the parts. */
        @JsonbCreator
        public EditionFrozen {
            Require.present("edition", edition);
            Require.present("by", by);
        }
    }
}
