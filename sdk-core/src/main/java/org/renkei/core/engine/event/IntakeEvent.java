package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import org.renkei.api.error.Require;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.ApplicationDraft;
import org.renkei.api.intake.IntakeRoundDraft;
import org.renkei.api.member.RecordedDecision;

/** Something that happened to intake rounds and applications: all of it stands in one stream. */
public sealed interface IntakeEvent extends Event {
    /** A round was announced. */
    record RoundAnnounced(RoundId round, IntakeRoundDraft draft, HandlerId by) implements IntakeEvent {
        /** Checks the parts. */
        @JsonbCreator
        public RoundAnnounced {
            Require.present("round", round);
            Require.present("draft", draft);
            Require.present("by", by);
        }
    }

    /** An application came in. */
    record ApplicationReceived(ApplicationId application, RoundId round, ApplicationDraft draft, HandlerId by)
            implements IntakeEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ApplicationReceived {
            Require.present("application", application);
            Require.present("round", round);
            Require.present("draft", draft);
            Require.present("by", by);
        }
    }

    /** An application was taken back. */
    record ApplicationWithdrawn(ApplicationId application, HandlerId by) implements IntakeEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ApplicationWithdrawn {
            Require.present("application", application);
            Require.present("by", by);
        }
    }

    /** An application was approved {@code under} a charter; membership begins on the effective day, with an event of its own. */
    record ApplicationApproved(
            ApplicationId application,
            MemberId member,
            RecordedDecision decision,
            LocalDate effectiveOn,
            CharterId under,
            HandlerId by)
            implements IntakeEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ApplicationApproved {
            Require.present("application", application);
            Require.present("member", member);
            Require.present("decision", decision);
            Require.present("effectiveOn", effectiveOn);
            Require.present("under", under);
            Require.present("by", by);
        }
    }

    /** An application was declined. */
    record ApplicationDeclined(ApplicationId application, RecordedDecision decision, HandlerId by)
            implements IntakeEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ApplicationDeclined {
            Require.present("application", application);
            Require.present("decision", decision);
            Require.present("by", by);
        }
    }
}
