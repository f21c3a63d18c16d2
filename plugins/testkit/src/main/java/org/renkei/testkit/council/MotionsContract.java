package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;
import static org.renkei.testkit.council.Sitting.cast;
import static org.renkei.testkit.council.Sitting.committee;
import static org.renkei.testkit.council.Sitting.motions;
import static org.renkei.testkit.council.Sitting.propose;
import static org.renkei.testkit.council.Sitting.resolution;
import static org.renkei.testkit.council.Sitting.resolve;
import static org.renkei.testkit.council.Sitting.seats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Body;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.MotionId;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.motion.Ballot;
import org.renkei.api.motion.BallotFault;
import org.renkei.api.motion.BallotSheet;
import org.renkei.api.motion.Motion;
import org.renkei.api.motion.MotionDraft;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Motions;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Tally;
import org.renkei.api.motion.Vote;

/** How the council's bodies decide. */
public interface MotionsContract extends CouncilContract {
    /** How the seats vote, and what comes of it. */
    record Outcome(String what, String votes, MotionStatus outcome) {}

    /** How the assembly's votes are counted: five seats, the secretariat's among them, which does not vote here. */
    @Test
    default void quorum_and_majority_are_those_of_the_charter() {
        List<Outcome> rows = List.of(
                new Outcome("all for", "FFFF", MotionStatus.CARRIED),
                new Outcome("exactly half of the votes is no majority", "FFAA", MotionStatus.LOST),
                new Outcome("one more for than against", "FFA-", MotionStatus.CARRIED),
                new Outcome("abstentions do not count against", "FXX-", MotionStatus.CARRIED),
                new Outcome("nobody for", "XXXX", MotionStatus.LOST),
                new Outcome("quorum missed by one", "FF--", MotionStatus.LOST),
                new Outcome("quorum reached by an abstention", "FFX-", MotionStatus.CARRIED));
        for (Outcome row : rows) {
            try (Scene scene = Scene.open(this)) {
                List<Seat> seats = seats(scene, 4);
                Motion motion = propose(scene, resolution());
                cast(row.votes(), seats, motion.id());
                scene.pass(Duration.ofDays(15));
                Motion closed = motions(scene.officer()).close(motion.id());
                assertThat(closed.status()).as(row.what()).isEqualTo(row.outcome());
                Tally tally = closed.tally().orElseThrow();
                assertThat(tally.seats()).isEqualTo(5);
                assertThat(tally.cast()).isEqualTo((int)
                        row.votes().chars().filter(c -> c != '-').count());
                assertThat(motions(seats.get(0)).sheet(motion.id()).faults()).isEmpty();
            }
        }
    }

    @Test
    default void a_vote_can_be_cast_again_until_closing_and_the_last_one_counts() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 2);
            MotionId id = propose(scene, resolution()).id();
            motions(seats.get(0)).vote(id, Vote.AGAINST);
            motions(seats.get(0)).vote(id, Vote.FOR);
            assertChangesNothing(scene, () -> motions(seats.get(0)).vote(id, Vote.FOR));
            motions(seats.get(1)).vote(id, Vote.FOR);
            assertThat(motions(seats.get(0)).get(id).ownVote()).contains(Vote.FOR);
            scene.pass(Duration.ofDays(14));
            assertForbidden(scene, Rule.VOTING, () -> motions(seats.get(0)).vote(id, Vote.AGAINST));
            Tally tally = motions(seats.get(1)).close(id).tally().orElseThrow();
            assertThat(tally.inFavour()).isEqualTo(2);
            assertThat(tally.against()).isZero();
            assertChangesNothing(scene, () -> motions(scene.officer()).close(id));
        }
    }

    @Test
    default void votes_are_taken_only_while_voting_is_open() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = seats(scene, 1).get(0);
            MotionDraft later = new MotionDraft(
                    Charter2019.GENERAL_ASSEMBLY,
                    new Proposal.Resolve("Let us meet"),
                    "it is time",
                    Optional.of(scene.now().plus(Duration.ofDays(2))),
                    Optional.empty());
            MotionId id = motions(scene.officer()).propose(later, "later").id();
            assertThat(motions(seat).get(id).status()).isEqualTo(MotionStatus.ANNOUNCED);
            assertForbidden(scene, Rule.VOTING, () -> motions(seat).vote(id, Vote.FOR));
            assertForbidden(scene, Rule.VOTING, () -> motions(seat).close(id));
            scene.pass(Duration.ofDays(2));
            motions(seat).vote(id, Vote.FOR);
            assertForbidden(scene, Rule.VOTING, () -> motions(seat).close(id));
            scene.pass(Duration.ofDays(14));
            assertThat(motions(seat).get(id).status()).isEqualTo(MotionStatus.ENDED);
            assertForbidden(scene, Rule.VOTING, () -> motions(seat).vote(id, Vote.AGAINST));
        }
    }

    @Test
    default void a_seat_that_was_expelled_or_left_no_longer_votes_and_its_vote_no_longer_counts() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 3);
            MotionId id = propose(scene, resolution()).id();
            seats.forEach(seat -> motions(seat).vote(id, Vote.AGAINST));
            motions(scene.officer()).vote(id, Vote.FOR);
            scene.expel(seats.get(0).member().id());
            seats.get(1).view().membership().resign("we merge");
            assertForbidden(scene, Rule.ACTING, () -> motions(seats.get(0)).vote(id, Vote.FOR));
            assertForbidden(scene, Rule.ACTING, () -> motions(seats.get(1)).vote(id, Vote.FOR));
            scene.pass(Duration.ofDays(15));
            Tally tally = motions(scene.officer()).close(id).tally().orElseThrow();
            assertThat(List.of(tally.seats(), tally.inFavour(), tally.against()))
                    .containsExactly(2, 1, 1);
        }
    }

    @Test
    default void a_motion_is_unknown_to_who_has_no_seat_and_no_office() {
        try (Scene scene = Scene.open(this)) {
            Seat outside = scene.seat("Outside", Charter2019.CLASS_1);
            MotionDraft draft = MotionDraft.of(
                    Charter2019.STEERING_COMMITTEE,
                    new Proposal.Expel(outside.member().id()),
                    "it leaked");
            MotionId id = motions(scene.officer()).propose(draft, "1").id();
            assertThat(motions(outside).list()).isEmpty();
            assertNotFound(scene, () -> motions(outside).get(id));
            assertNotFound(scene, () -> motions(outside).vote(id, Vote.AGAINST));
            assertNotFound(scene, () -> motions(outside).withdraw(id));
            assertForbidden(scene, Rule.MOTIONS, () -> motions(outside).propose(draft, "2"));
            assertForbidden(scene, Rule.MOTIONS, () -> motions(outside).seats(Charter2019.STEERING_COMMITTEE));
        }
    }

    @Test
    default void a_carried_expulsion_takes_effect_in_the_step_that_closes_it() {
        try (Scene scene = Scene.open(this)) {
            Seat accused = scene.seat("Accused", Charter2019.GENERAL);
            MotionId id = propose(
                            scene, committee(new Proposal.Expel(accused.member().id())))
                    .id();
            motions(scene.officer()).vote(id, Vote.FOR);
            scene.pass(Duration.ofDays(8));
            assertThat(accused.view().membership().self().status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(motions(scene.officer()).close(id).status()).isEqualTo(MotionStatus.CARRIED);
            assertForbidden(
                    scene, Rule.ACTING, () -> accused.view().membership().self());
        }
    }

    @Test
    default void a_carried_change_of_class_gives_the_new_rights_from_then_on() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Riser", Charter2019.GENERAL);
            MotionId id = propose(
                            scene,
                            committee(new Proposal.ChangeClass(member.member().id(), Charter2019.CLASS_2)))
                    .id();
            motions(scene.officer()).vote(id, Vote.FOR);
            scene.pass(Duration.ofDays(8));
            motions(scene.officer()).close(id);
            assertThat(member.view().membership().self().memberClass()).isEqualTo(Charter2019.CLASS_2);
        }
    }

    @Test
    default void what_is_no_longer_possible_when_it_closes_lapses() {
        try (Scene scene = Scene.open(this)) {
            Seat accused = scene.seat("Accused", Charter2019.GENERAL);
            MotionId id = propose(
                            scene, committee(new Proposal.Expel(accused.member().id())))
                    .id();
            motions(scene.officer()).vote(id, Vote.FOR);
            accused.view().membership().resign("before you do it");
            scene.pass(Duration.ofDays(8));
            Motion closed = motions(scene.officer()).close(id);
            assertThat(closed.status()).isEqualTo(MotionStatus.LAPSED);
            assertThat(closed.tally().orElseThrow().carried()).isTrue();
        }
    }

    @Test
    default void a_body_decides_only_what_the_charter_lets_it_decide() {
        try (Scene scene = Scene.open(this)) {
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            Proposal expel = new Proposal.Expel(member.member().id());
            Motions motions = motions(scene.officer());
            assertForbidden(
                    scene,
                    Rule.POWERS,
                    () -> motions.propose(MotionDraft.of(Charter2019.GENERAL_ASSEMBLY, expel, "ground"), "1"));
            assertForbidden(
                    scene,
                    Rule.POWERS,
                    () -> motions.propose(
                            MotionDraft.of(
                                    Charter2019.STEERING_COMMITTEE,
                                    new Proposal.AmendCharter(scene.charter(), Map.of()),
                                    "ground"),
                            "2"));
            assertRefused(
                    scene,
                    () -> motions.propose(MotionDraft.of(new BodyId("secretariat"), expel, "ground"), "3"),
                    ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void a_motion_needs_a_ground_a_possible_proposal_and_a_time_to_vote() {
        try (Scene scene = Scene.open(this)) {
            Motions motions = motions(scene.officer());
            Seat member = scene.seat("Member", Charter2019.GENERAL);
            assertRefused(
                    scene,
                    () -> motions.propose(MotionDraft.of(Charter2019.GENERAL_ASSEMBLY, resolve(), " "), "1"),
                    ErrorCode.INVALID_INPUT);
            scene.expel(member.member().id());
            assertRefused(
                    scene,
                    () -> motions.propose(
                            committee(new Proposal.Expel(member.member().id())), "2"),
                    ErrorCode.STATE_CONFLICT);
            for (Duration closes : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(400))) {
                MotionDraft draft = new MotionDraft(
                        Charter2019.GENERAL_ASSEMBLY,
                        resolve(),
                        "ground",
                        Optional.empty(),
                        Optional.of(scene.now().plus(closes)));
                assertRefused(scene, () -> motions.propose(draft, "3"), ErrorCode.INVALID_INPUT);
            }
        }
    }

    @Test
    default void the_same_key_puts_a_motion_once_and_another_draft_is_refused() {
        try (Scene scene = Scene.open(this)) {
            Motion motion = propose(scene, resolution());
            assertChangesNothing(
                    scene, () -> assertThat(propose(scene, resolution()).id()).isEqualTo(motion.id()));
            MotionDraft other = MotionDraft.of(Charter2019.GENERAL_ASSEMBLY, resolve(), "another ground");
            assertRefused(scene, () -> propose(scene, other), ErrorCode.KEY_REUSED);
        }
    }

    @Test
    default void a_proxy_votes_until_the_seat_votes_itself_or_names_another() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 3);
            Seat principal = seats.get(0);
            Seat proxy = seats.get(1);
            MotionId id = propose(scene, resolution()).id();
            assertForbidden(scene, Rule.VOTING, () -> motions(proxy)
                    .voteFor(id, principal.member().id(), Vote.FOR));
            motions(principal).giveProxy(id, proxy.member().id());
            motions(proxy).voteFor(id, principal.member().id(), Vote.FOR);
            assertThat(motions(principal).get(id).ownVote()).contains(Vote.FOR);
            motions(principal).giveProxy(id, seats.get(2).member().id());
            assertThat(motions(principal).get(id).ownVote())
                    .as("ended with the proxy")
                    .isEmpty();
            assertForbidden(scene, Rule.VOTING, () -> motions(proxy)
                    .voteFor(id, principal.member().id(), Vote.FOR));
            motions(principal).vote(id, Vote.AGAINST);
            motions(seats.get(2)).voteFor(id, principal.member().id(), Vote.FOR);
            assertThat(motions(principal).get(id).ownVote()).contains(Vote.AGAINST);
            assertRefused(
                    scene,
                    () -> motions(principal).giveProxy(id, principal.member().id()),
                    ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void a_body_without_proxies_takes_none() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Committee member", Charter2019.CLASS_1);
            motions(scene.officer())
                    .seat(Charter2019.STEERING_COMMITTEE, seat.member().id());
            MotionId id = propose(scene, committee(resolve())).id();
            assertForbidden(scene, Rule.VOTING, () -> motions(seat)
                    .giveProxy(id, scene.officer().member().id()));
        }
    }

    @Test
    default void seats_are_given_and_taken_back_by_officers_and_the_last_one_stays() {
        try (Scene scene = Scene.open(this)) {
            Seat seat = scene.seat("Committee member", Charter2019.CLASS_1);
            Motions officer = motions(scene.officer());
            BodyId committee = Charter2019.STEERING_COMMITTEE;
            assertForbidden(scene, Rule.MOTIONS, () -> motions(seat)
                    .seat(committee, seat.member().id()));
            officer.seat(committee, seat.member().id());
            assertChangesNothing(
                    scene, () -> officer.seat(committee, seat.member().id()));
            assertThat(motions(seat).seats(committee))
                    .containsExactly(
                            scene.officer().member().id(), seat.member().id());
            officer.unseat(committee, scene.officer().member().id());
            assertRefused(scene, () -> officer.unseat(committee, seat.member().id()), ErrorCode.STATE_CONFLICT);
            assertRefused(
                    scene,
                    () -> officer.seat(
                            Charter2019.GENERAL_ASSEMBLY, seat.member().id()),
                    ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void nobody_votes_or_reads_motions_before_signing_the_pledge() {
        try (Scene scene = Scene.open(this)) {
            MotionId id = propose(scene, resolution()).id();
            Seat unsigned = scene.unpledged(scene.admit(Scene.draft("Unsigned", Charter2019.GENERAL)));
            assertForbidden(scene, Rule.PLEDGE, () -> motions(unsigned).vote(id, Vote.FOR));
            assertForbidden(scene, Rule.PLEDGE, () -> motions(unsigned).list());
        }
    }

    @Test
    default void the_sheet_shows_every_ballot_under_a_token_and_names_what_was_altered() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 4);
            MotionId id = propose(scene, resolution()).id();
            List<Ballot> kept = new ArrayList<>();
            seats.forEach(seat -> kept.add(motions(seat).vote(id, Vote.FOR)));
            assertRefused(scene, () -> motions(seats.get(0)).sheet(id), ErrorCode.STATE_CONFLICT);
            scene.pass(Duration.ofDays(15));
            motions(scene.officer()).close(id);
            BallotSheet sheet = motions(seats.get(2)).sheet(id);
            assertThat(sheet.ballots()).containsExactlyInAnyOrderElementsOf(kept);
            assertThat(sheet.toString())
                    .doesNotContain(seats.get(0).member().id().value());
            Body.Voting voting = scene.charter()
                    .body(Charter2019.GENERAL_ASSEMBLY)
                    .orElseThrow()
                    .voting()
                    .orElseThrow();
            assertThat(sheet.voting()).isEqualTo(voting);
            Ballot forged = new Ballot(
                    id,
                    sheet.ballots().get(1).voter(),
                    Vote.AGAINST,
                    sheet.ballots().get(1).castAt(),
                    sheet.ballots().get(1).digest());
            List<Ballot> ballots = new ArrayList<>(sheet.ballots());
            ballots.set(1, forged);
            assertThat(new BallotSheet(id, voting, ballots, sheet.tally()).faults())
                    .contains(new BallotFault(BallotFault.Kind.ALTERED, forged.voter()));
            ballots.set(1, Ballot.of(id, forged.voter(), Vote.AGAINST, forged.castAt()));
            assertThat(new BallotSheet(id, voting, ballots, sheet.tally()).faults())
                    .extracting(BallotFault::kind)
                    .containsExactly(BallotFault.Kind.COUNT);
        }
    }

    @Test
    default void a_motion_is_taken_back_by_who_put_it_before_voting_is_over() {
        try (Scene scene = Scene.open(this)) {
            List<Seat> seats = seats(scene, 2);
            MotionId id = motions(seats.get(0)).propose(resolution(), "1").id();
            assertForbidden(scene, Rule.MOTIONS, () -> motions(seats.get(1)).withdraw(id));
            assertThat(motions(seats.get(0)).withdraw(id).status()).isEqualTo(MotionStatus.WITHDRAWN);
            assertChangesNothing(scene, () -> motions(seats.get(0)).withdraw(id));
            assertForbidden(scene, Rule.VOTING, () -> motions(seats.get(1)).vote(id, Vote.FOR));
            assertForbidden(scene, Rule.VOTING, () -> motions(seats.get(1)).close(id));
            MotionId late = propose(scene, resolution()).id();
            scene.pass(Duration.ofDays(15));
            assertRefused(scene, () -> motions(scene.officer()).withdraw(late), ErrorCode.STATE_CONFLICT);
        }
    }
}
