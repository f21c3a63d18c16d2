package org.renkei.core.engine;

import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.RoundId;
import org.renkei.api.id.SubmissionId;

/** Where ids come from: given to the rules, which have no randomness of their own. */
public interface Ids {
    /** Returns a new member's id, random. */
    MemberId member();

    /** Returns a new handler's id, random. */
    HandlerId handler();

    /** Returns the id of a new report of a breach of confidentiality, random. */
    BreachId breach();

    /** Returns the id of what {@code member} hands in under {@code key}: always the same, and unguessable. */
    SubmissionId submission(MemberId member, String key);

    /** Returns the id of what {@code member} issues under {@code key}: always the same, and unguessable. */
    CountermeasureId countermeasure(MemberId member, String key);

    /** Returns the id of the case that is born with {@code submission}. */
    CaseId bornWith(SubmissionId submission);

    /** Returns the name of {@code provider} in {@code inCase}: always the same there, unlinkable to any other. */
    Pseudonym pseudonym(CaseId inCase, MemberId provider);

    /** Returns a new intake round's id, random. */
    RoundId round();

    /** Returns the id of the application that {@code officer}'s member enters under {@code key}: always the same. */
    ApplicationId application(MemberId officer, String key);

    /** Returns the id of the motion that {@code proposer} puts under {@code key}: always the same. */
    MotionId motion(MemberId proposer, String key);

    /** Returns 16 hexadecimal digits that stand for {@code value}: always the same here, and telling nothing of it. */
    String fingerprint(String value);

    /** Returns the id of the request that {@code asker} makes under {@code key}: always the same. */
    RequestId request(MemberId asker, String key);

    /** Returns the id of the question that {@code asker} puts under {@code key}: always the same. */
    ConsentId consent(MemberId asker, String key);

    /** Returns the case that is born with a request about nothing else. */
    CaseId bornWith(RequestId request);

    /** Returns the token that stands for {@code seat} on a motion's sheet: always the same there, unlinkable to any other. */
    String voter(MotionId motion, MemberId seat);
}
