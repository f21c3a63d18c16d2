package org.renkei.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.Proposal;
import org.renkei.api.request.RequestDraft;
import org.renkei.api.request.Requests;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** Asks members at random, formally and voluntarily, and lets them answer, decline and get more time. */
final class RandomRequests {
    private static final BodyId COMMITTEE = new BodyId("steering-committee");
    private static final Audience MEMBERS = Audience.of(new ScopeId("members"));

    private final EmbeddedCouncil council;
    private final SplittableRandom random;
    private final List<RequestId> requests = new ArrayList<>();
    private int steps;

    RandomRequests(EmbeddedCouncil council, long seed) {
        this.council = council;
        this.random = new SplittableRandom(seed ^ 0x2545f491);
    }

    void step(List<MemberId> members, List<HandlerId> handlers, LocalDate today) {
        steps++;
        if (requests.isEmpty()) {
            requests.add(officer()
                    .ask(RequestDraft.formal(MEMBERS, "Request " + steps, "Please look."), "key " + steps)
                    .id());
        }
        RequestId id = requests.get(random.nextInt(requests.size()));
        HandlerId handler = handlers.get(random.nextInt(handlers.size()));
        RecordedDecision decision = new RecordedDecision(COMMITTEE, "drawn by lot", today);
        switch (random.nextInt(9)) {
            case 0 ->
                requests.add(officer()
                        .ask(RequestDraft.formal(MEMBERS, "Request " + steps, "Please look."), "key " + steps)
                        .id());
            case 1 ->
                requests.add(council.as(handler)
                        .requests()
                        .ask(RequestDraft.voluntary(MEMBERS, "Ask " + steps, "Seen?"), "key " + steps)
                        .id());
            case 2 -> officer().issue(id, decision);
            case 3 ->
                council.as(council.officer())
                        .motions()
                        .propose(
                                MotionDraft.of(COMMITTEE, new Proposal.RequestCooperation(id), "drawn by lot"),
                                "request " + steps);
            case 4 -> council.as(handler).requests().decline(id, "reason " + steps);
            case 5 ->
                officer().extend(id, members.get(random.nextInt(members.size())), today.plusDays(60), "more time");
            case 6 -> answer(id, handler);
            case 7 -> officer().issue(id, decision);
            default -> {
                if (random.nextInt(4) == 0) {
                    officer().withdraw(id);
                } else {
                    answer(id, handler);
                }
            }
        }
    }

    private void answer(RequestId id, HandlerId handler) {
        PartDraft part = PartDraft.builder(Part.RESPONSE, Tlp.AMBER, MEMBERS, "Answer " + steps)
                .build();
        SubmissionDraft draft = SubmissionDraft.builder(SubmissionKind.ANSWER, part)
                .answers(id, random.nextBoolean())
                .build();
        council.as(handler).submissions().submit(draft, "answer " + steps);
    }

    private Requests officer() {
        return council.as(council.officer()).requests();
    }
}
