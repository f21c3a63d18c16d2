package org.renkei.core.engine;

import org.renkei.api.id.BreachId;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.RequestId;

/** The names of the journal's streams: what changes together is checked together. */
public final class Streams {
    /** Everything that changes who may do what. Every decision checks its version. */
    public static final String GOVERNANCE = "governance";

    /** Intake rounds and applications. */
    public static final String INTAKE = "intake";

    private Streams() {}

    /** Returns the stream of one motion with its votes. */
    public static String motion(MotionId id) {
        return id.value();
    }

    /** Returns the stream of one item. */
    public static String item(ItemId id) {
        return id.value();
    }

    /** Returns the stream of one member's acknowledgements of one item, apart so that readers never wait for each other. */
    public static String acknowledgements(ItemId item, MemberId member) {
        return "ack/" + item + "/" + member;
    }

    /** Returns the stream of what one reader confirmed about one item. */
    public static String recall(ItemId item, ReaderId reader) {
        return "recall/" + item + "/" + reader.name();
    }

    /** Returns the stream in which the journal vouches for the record of reading. */
    public static String reading() {
        return "reading";
    }

    /** Returns the stream of one question to a provider. */
    public static String consent(ConsentId id) {
        return "consent/" + id;
    }

    /** Returns the stream of what one member consents to in advance. */
    public static String advanceConsent(MemberId member) {
        return "advance/" + member;
    }

    /** Returns the stream of one member's contact chain. */
    public static String contacts(MemberId member) {
        return "contacts/" + member;
    }

    /** Returns the stream of one request. */
    public static String request(RequestId request) {
        return "request/" + request;
    }

    /** Returns the stream of all that analysts find, decide and count. */
    public static String cases() {
        return "cases";
    }

    /** Returns the stream of one report of a breach of confidentiality. */
    public static String breach(BreachId report) {
        return "breach/" + report;
    }
}
