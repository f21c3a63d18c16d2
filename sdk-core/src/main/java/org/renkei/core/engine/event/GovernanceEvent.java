package org.renkei.core.engine.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.Require;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.CouncilId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;

/** Something that changed who may do what: all of it stands in one stream, whose version every decision checks. */
public sealed interface GovernanceEvent extends Event {
    /** The council came into being under a charter. */
    record CouncilFounded(CouncilId council, Charter charter) implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CouncilFounded {
            Require.present("council", council);
            Require.present("charter", charter);
        }
    }

    /**
     * A member was admitted.
     *
     * @param member its id
     * @param admission as what
     * @param decision what was decided
     * @param by who entered it; absent for the founding secretariat, and for a membership that began by itself
     * @param waited what it waited for, if it began by itself
     */
    record MemberAdmitted(
            MemberId member,
            AdmissionDraft admission,
            RecordedDecision decision,
            Optional<HandlerId> by,
            Optional<Waited> waited)
            implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public MemberAdmitted {
            Require.present("member", member);
            Require.present("admission", admission);
            Require.present("decision", decision);
            by = Require.optional(by);
            waited = Require.optional(waited);
        }
    }

    /**
     * What an approved application waited for.
     *
     * @param until the day on which membership begins
     * @param under the charter in force when it was approved: its class is one of that charter's
     */
    record Waited(LocalDate until, CharterId under) {
        /** Checks the parts. */
        @JsonbCreator
        public Waited {
            Require.present("until", until);
            Require.present("under", under);
        }
    }

    /** A member moved to another class. */
    record ClassChanged(MemberId member, MemberClassId to, RecordedDecision decision, HandlerId by)
            implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public ClassChanged {
            Require.present("member", member);
            Require.present("to", to);
            Require.present("decision", decision);
            Require.present("by", by);
        }
    }

    /** A member was expelled. */
    record MemberExpelled(MemberId member, RecordedDecision decision, HandlerId by) implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public MemberExpelled {
            Require.present("member", member);
            Require.present("decision", decision);
            Require.present("by", by);
        }
    }

    /** A handler was appointed; {@code by} is absent for the founding officer. */
    record HandlerAppointed(HandlerId handler, MemberId member, HandlerDraft draft, Optional<HandlerId> by)
            implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public HandlerAppointed {
            Require.present("handler", handler);
            Require.present("member", member);
            Require.present("draft", draft);
            by = Require.optional(by);
        }
    }

    /** A handler stopped acting. */
    record HandlerRetired(HandlerId handler, HandlerId by) implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public HandlerRetired {
            Require.present("handler", handler);
            Require.present("by", by);
        }
    }

    /** A handler signed the pledge. */
    record PledgeSigned(HandlerId handler, Pledge pledge) implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public PledgeSigned {
            Require.present("handler", handler);
            Require.present("pledge", pledge);
        }
    }

    /**
     * A version of the charter is decided, and waits for its first day.
     *
     * @param charter the version
     * @param classes for members of a class that it no longer has: the class they move to
     * @param decision what was decided
     */
    record CharterDecided(Charter charter, Map<String, String> classes, RecordedDecision decision)
            implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CharterDecided {
            Require.present("charter", charter);
            classes = Require.words("classes", classes, 50);
            Require.present("decision", decision);
        }
    }

    /** A decided version of the charter came into force. */
    record CharterTookEffect(CharterId charter) implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public CharterTookEffect {
            Require.present("charter", charter);
        }
    }

    /** A member left of its own accord. */
    record MemberResigned(MemberId member, String ground, HandlerId by) implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public MemberResigned {
            Require.present("member", member);
            Require.text("ground", ground, 2_000);
            Require.present("by", by);
        }
    }

    /** A member got a seat in a body whose seats are given one by one; {@code by} is absent for the founding secretariat. */
    record SeatGiven(BodyId body, MemberId member, Optional<HandlerId> by) implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public SeatGiven {
            Require.present("body", body);
            Require.present("member", member);
            by = Require.optional(by);
        }
    }

    /** A seat was taken back. */
    record SeatTaken(BodyId body, MemberId member, HandlerId by) implements GovernanceEvent {
        /** Checks the parts. */
        @JsonbCreator
        public SeatTaken {
            Require.present("body", body);
            Require.present("member", member);
            Require.present("by", by);
        }
    }

    /** A handler withdrew what it had signed; the duty of confidentiality goes on. */
    record PledgeWithdrawn(HandlerId handler) implements GovernanceEvent {
        /** Checks the part. */
        @JsonbCreator
        public PledgeWithdrawn {
            Require.present("handler", handler);
        }
    }
}
