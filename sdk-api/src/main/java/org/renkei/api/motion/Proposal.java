package org.renkei.api.motion;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Power;
import org.renkei.api.error.Require;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.SubmissionId;

/**
 * What a motion proposes. On the wire it carries {@code kind}; a kind that this version does not know is kept as {@link
 * Unknown}, byte for byte, and cannot be proposed.
 */
public sealed interface Proposal {
    /** Returns the power that a body needs to decide this; none is known for what this version does not know. */
    Optional<Power> power();

    /**
     * An application is approved.
     *
     * @param application which one
     * @param effectiveOn the day on which membership begins
     */
    record Admit(ApplicationId application, LocalDate effectiveOn) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public Admit {
            Require.present("application", application);
            Require.present("effectiveOn", effectiveOn);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.ADMIT);
        }
    }

    /**
     * An application is declined.
     *
     * @param application which one
     */
    record Decline(ApplicationId application) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public Decline {
            Require.present("application", application);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.ADMIT);
        }
    }

    /**
     * A member is expelled (除名).
     *
     * @param member which one
     */
    record Expel(MemberId member) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public Expel {
            Require.present("member", member);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.EXPEL);
        }
    }

    /**
     * A member moves to another class.
     *
     * @param member which one
     * @param to the class it moves to
     */
    record ChangeClass(MemberId member, MemberClassId to) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public ChangeClass {
            Require.present("member", member);
            Require.present("to", to);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.CHANGE_CLASS);
        }
    }

    /**
     * A new version of the charter comes into force on the day it names itself (規約の改正).
     *
     * @param charter the new version, whole
     * @param classes for each class of the version decided before it that it no longer has, and for no other, by that class's
     *     id: the id of its class to which members and waiting applicants move
     */
    record AmendCharter(Charter charter, Map<String, String> classes) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public AmendCharter {
            Require.present("charter", charter);
            classes = Require.words("classes", classes, 50);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.AMEND_CHARTER);
        }
    }

    /**
     * Members are formally asked for cooperation (情報提供等協力の求め).
     *
     * @param request the request as it was prepared
     */
    record RequestCooperation(RequestId request) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public RequestCooperation {
            Require.present("request", request);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.REQUEST_COOPERATION);
        }
    }

    /**
     * The sealed identity of a submission's provider is opened.
     *
     * @param submission which one
     */
    record OpenSeal(SubmissionId submission) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public OpenSeal {
            Require.present("submission", submission);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.OPEN_SEAL);
        }
    }

    /**
     * The bytes of a submission are destroyed by law; that there was one, and this decision, stay.
     *
     * @param submission which one
     */
    record Purge(SubmissionId submission) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public Purge {
            Require.present("submission", submission);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.PURGE);
        }
    }

    /**
     * Anything else that a body decides; it has no effect of its own.
     *
     * @param text the resolution, 1 to 4,000 characters
     */
    record Resolve(String text) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public Resolve {
            Require.text("text", text, 4_000);
        }

        @Override
        public Optional<Power> power() {
            return Optional.of(Power.RESOLVE);
        }
    }

    /**
     * A proposal of a kind that this version does not know.
     *
     * @param kind its kind
     * @param json the whole proposal as JSON text
     */
    record Unknown(String kind, String json) implements Proposal {
        /** Checks the parts. */
        @JsonbCreator
        public Unknown {
            Require.line("kind", kind, 80);
            Require.text("json", json, 1_000_000);
        }

        @Override
        public Optional<Power> power() {
            return Optional.empty();
        }
    }
}
