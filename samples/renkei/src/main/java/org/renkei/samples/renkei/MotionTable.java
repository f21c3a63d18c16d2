package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.Proposal;

/** Shows motions, each on a line. */
final class MotionTable {
    private MotionTable() {}

    static void print(Session session, List<Motion> motions) {
        session.printEither(motions.stream().map(motion -> row(session, motion)).toList(), motions);
    }

    private static Map<String, Object> row(Session session, Motion motion) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", motion.id());
        row.put("body", motion.body());
        row.put("proposal", proposal(session, motion.proposal()));
        row.put("status", motion.status());
        row.put("closes", motion.closes());
        row.put("ownVote", motion.ownVote().<Object>map(vote -> vote).orElse(""));
        return row;
    }

    private static String proposal(Session session, Proposal proposal) {
        return session.texts().text("proposal." + ValueTree.kind((Record) proposal), subject(proposal));
    }

    /** Returns what it is about, on one line. */
    private static String subject(Proposal proposal) {
        if (proposal instanceof Proposal.Admit admit) {
            return admit.application() + ", " + admit.effectiveOn();
        } else if (proposal instanceof Proposal.Decline decline) {
            return decline.application().value();
        } else if (proposal instanceof Proposal.Expel expel) {
            return expel.member().value();
        } else if (proposal instanceof Proposal.ChangeClass change) {
            return change.member() + ", " + change.to();
        } else if (proposal instanceof Proposal.AmendCharter amend) {
            return amend.charter().id() + ", " + amend.charter().since();
        } else if (proposal instanceof Proposal.RequestCooperation request) {
            return request.request().value();
        } else if (proposal instanceof Proposal.OpenSeal seal) {
            return seal.submission().value();
        } else if (proposal instanceof Proposal.Purge purge) {
            return purge.submission().value();
        } else if (proposal instanceof Proposal.Resolve resolve) {
            return resolve.text().replaceAll("\\s+", " ");
        }
        return proposal instanceof Proposal.Unknown unknown ? unknown.kind() : "";
    }
}
