package org.renkei.samples.replays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.RecordedDecision;

/**
 * Brings the council to the table of members: admits who is missing, gives each member a handler, and has the handlers sign.
 * What an earlier run has done is found by the members' names and left as it is.
 */
final class Founding {
    static final String OFFICER = "担当者001";
    private static final BodyId STEERING_COMMITTEE = new BodyId("steering-committee");
    private static final String GROUND = "2020年6月5日に公表された構成員数による再現 / Replay of the membership published on 5 June 2020";

    private final EmbeddedCouncil council;
    private final Membership officer;
    private final LocalDate today;

    private Founding(EmbeddedCouncil council, Membership officer, LocalDate today) {
        this.council = council;
        this.officer = officer;
        this.today = today;
    }

    static Cast complete(EmbeddedCouncil council, SeatTable table, LocalDate today) {
        try (Council view = council.as(council.officer())) {
            return new Founding(council, view.membership(), today).complete(table);
        }
    }

    private Cast complete(SeatTable table) {
        Map<String, Member> known = new HashMap<>();
        officer.roster().members().forEach(member -> known.put(member.name(), member));
        List<Cast.Actor> actors = new ArrayList<>();
        for (Seat seat : table.seats()) {
            Member member = known.get(seat.ja());
            MemberId id = member != null ? member.id() : admit(seat);
            actors.add(new Cast.Actor(seat, id, handler(id, seat)));
        }
        return new Cast(actors);
    }

    private MemberId admit(Seat seat) {
        return officer.admit(seat.admission(), new RecordedDecision(STEERING_COMMITTEE, GROUND, today))
                .id();
    }

    private HandlerId handler(MemberId member, Seat seat) {
        Handler handler = officer.handlers(member).stream()
                .filter(Handler::active)
                .findFirst()
                .orElseGet(() -> officer.appoint(member, HandlerDraft.named("担当者%03d".formatted(seat.number()))));
        if (handler.pledge().isEmpty()) {
            sign(handler);
        }
        return handler.id();
    }

    private void sign(Handler handler) {
        try (Council view = council.as(handler.id())) {
            Membership membership = view.membership();
            membership.sign(new Pledge(membership.charter().pledge().version(), handler.name(), today));
        }
    }
}
