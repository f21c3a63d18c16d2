package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;

/** Motions, votes and seats. Three members and the secretariat are there; what has to be over was put a month ago. */
class MotionCommandsTest {
    private Cli cli;
    private List<String> handlers;
    private List<String> members;

    @BeforeEach
    void gather(@TempDir Path directory) {
        cli = new Cli(directory);
        try (Earlier earlier = Earlier.open(cli, 30)) {
            List<HandlerId> seats = List.of(earlier.handlerOf("A社"), earlier.handlerOf("B市"), earlier.handlerOf("C社"));
            handlers = seats.stream().map(HandlerId::value).toList();
            members = seats.stream()
                    .map(seat -> earlier.memberOf(seat).id().value())
                    .toList();
        }
    }

    @Test
    void every_kind_of_motion_goes_to_the_body_that_decides_it() {
        assertThat(put("expel", members.get(0)).getJsonObject("proposal").getString("kind"))
                .isEqualTo("expel");
        JsonObject moved = put("change-class", members.get(1), "class-2");
        assertThat(moved.getString("body")).isEqualTo("steering-committee");
        assertThat(moved.getJsonObject("proposal").getString("to")).isEqualTo("class-2");
        JsonObject met = put("resolve", "次回の総会は\n六月とする", "--body", "general-assembly");
        assertThat(met.getString("status")).isEqualTo("OPEN");
        assertThat(cli.run("motion", "admit", "app-none", "--effective", "2026-04-01", "--ground", "fit")
                        .status())
                .isEqualTo(3);
        assertThat(cli.run("motion", "decline", "app-none", "--ground", "unfit").status())
                .isEqualTo(3);
        assertThat(cli.run("motion", "list").out())
                .contains("expulsion: " + members.get(0), "change of class: " + members.get(1) + ", class-2");
        assertThat(cli.run("motion", "list", "--lang", "ja").out())
                .contains("除名: " + members.get(0), "決議: 次回の総会は 六月とする", "投票受付中", "自らの票");
        Cli.Answer forbidden =
                cli.run("motion", "expel", members.get(0), "--ground", "leak", "--body", "general-assembly");
        assertThat(forbidden.status()).isEqualTo(3);
        assertThat(forbidden.err()).contains("governance.powers");
    }

    @Test
    void a_motion_is_put_once_under_its_key_and_taken_back() {
        JsonObject motion = put("resolve", "x", "--key", "k");
        assertThat(put("resolve", "x", "--key", "k")).isEqualTo(motion);
        assertThat(cli.run("motion", "resolve", "y", "--ground", "it is time", "--key", "k")
                        .status())
                .isEqualTo(4);
        String id = motion.getString("id");
        assertThat(cli.object("motion", "withdraw", id).getString("status")).isEqualTo("WITHDRAWN");
        assertThat(cli.run("motion", "show", id, "--lang", "ja").out()).contains("状態: 撤回", "提出者: mem-");
        assertThat(cli.run("ballot", "cast", id, "for").status()).isEqualTo(3);
    }

    @Test
    void a_day_is_voted_through_to_its_end_in_japan() {
        JsonObject motion = put("resolve", "x", "--opens", "2099-01-01", "--closes", "2099-01-14");
        assertThat(motion.getString("opens")).isEqualTo("2098-12-31T15:00:00Z");
        assertThat(motion.getString("closes")).isEqualTo("2099-01-14T15:00:00Z");
        assertThat(motion.getString("status")).isEqualTo("ANNOUNCED");
        JsonObject timed =
                put("resolve", "y", "--opens", "2099-01-01T09:00:00+09:00", "--closes", "2099-01-01T09:00:00Z");
        assertThat(timed.getString("opens")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(timed.getString("closes")).isEqualTo("2099-01-01T09:00:00Z");
        for (String wrong : List.of("tomorrow", "2099-01-01T09:00:00", "2099-02-30")) {
            Cli.Answer answer = cli.run("motion", "resolve", "x", "--ground", "y", "--closes", wrong);
            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.err()).contains("--closes: it must be a", "ISO 8601");
        }
    }

    @Test
    void the_last_vote_of_a_seat_counts_and_nobody_else_sees_it() {
        String id = put("resolve", "x", "--body", "general-assembly").getString("id");
        JsonObject ballot = cli.object("ballot", "cast", id, "against", "--as", handlers.get(0));
        assertThat(ballot.getString("vote")).isEqualTo("AGAINST");
        JsonObject again = cli.object("ballot", "cast", id, "for", "--as", handlers.get(0));
        assertThat(again.getString("voter")).isEqualTo(ballot.getString("voter"));
        assertThat(cli.object("motion", "show", id, "--as", handlers.get(0)).getString("ownVote"))
                .isEqualTo("FOR");
        assertThat(cli.object("motion", "show", id)).doesNotContainKey("ownVote");
        assertThat(cli.run("motion", "list", "--as", handlers.get(0), "--lang", "ja")
                        .out())
                .contains("賛成");
        assertThat(cli.run("ballot", "cast", id, "maybe").status()).isEqualTo(2);
        Cli.Answer early = cli.run("motion", "close", id);
        assertThat(early.status()).isEqualTo(3);
        assertThat(early.err()).contains("governance.voting", "votes are counted when voting is over");
    }

    @Test
    void a_proxy_votes_for_the_seat_that_named_it() {
        String id = put("resolve", "x", "--body", "general-assembly").getString("id");
        String[] asProxy = {"ballot", "cast", id, "against", "--for", members.get(0), "--as", handlers.get(1)};
        assertThat(cli.run(asProxy).status()).isEqualTo(3);
        cli.object("ballot", "proxy", id, members.get(1), "--as", handlers.get(0));
        cli.object(asProxy);
        assertThat(cli.object("motion", "show", id, "--as", handlers.get(0)).getString("ownVote"))
                .isEqualTo("AGAINST");
        assertThat(cli.object("motion", "show", id, "--as", handlers.get(1))).doesNotContainKey("ownVote");
        String inCommittee = put("resolve", "y").getString("id");
        Cli.Answer none = cli.run("ballot", "proxy", inCommittee, members.get(1));
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("this body knows no proxies");
    }

    @Test
    void votes_are_counted_when_voting_is_over_and_what_was_carried_takes_effect() {
        MotionId carried;
        MotionId lost;
        MotionId lapsed;
        try (Earlier earlier = Earlier.open(cli, 20)) {
            HandlerId leaving = new HandlerId(handlers.get(1));
            Proposal expulsion = new Proposal.Expel(
                    earlier.memberOf(new HandlerId(handlers.get(0))).id());
            Proposal late = new Proposal.Expel(earlier.memberOf(leaving).id());
            carried = earlier.put(Earlier.COMMITTEE, expulsion, "it leaked").id();
            lapsed = earlier.put(Earlier.COMMITTEE, late, "it leaked too").id();
            lost = earlier.put(Earlier.ASSEMBLY, new Proposal.Resolve("x"), "nobody came")
                    .id();
            earlier.officer().motions().vote(carried, Vote.FOR);
            earlier.officer().motions().vote(lapsed, Vote.FOR);
            earlier.as(leaving).membership().resign("before you do it");
        }
        assertThat(cli.object("motion", "show", carried.value()).getString("status"))
                .isEqualTo("ENDED");
        assertThat(cli.run("member", "list").out()).contains("A社");
        JsonObject closed = cli.object("motion", "close", carried.value());
        assertThat(closed.getString("status")).isEqualTo("CARRIED");
        assertThat(closed.getJsonObject("tally").getInt("inFavour")).isEqualTo(1);
        assertThat(cli.object("motion", "close", carried.value())).isEqualTo(closed);
        assertThat(cli.run("member", "list").out()).doesNotContain("A社");
        assertThat(cli.run("motion", "close", lost.value(), "--lang", "ja").out())
                .contains("状態: 否決", "定足数の充足: false");
        assertThat(cli.run("motion", "close", lapsed.value()).out()).contains("status: lapsed");
        assertThat(cli.run("motion", "list", "--lang", "ja").out()).contains("可決", "否決", "失効");
    }

    @Test
    void seats_are_given_taken_back_and_listed() {
        String body = "steering-committee";
        assertThat(cli.array("seat", "list", body)).hasSize(1);
        assertThat(cli.array("seat", "give", body, members.get(0))).hasSize(2);
        assertThat(cli.run("seat", "list", body, "--as", handlers.get(0)).out()).contains("A社", members.get(0));
        assertThat(cli.array("seat", "take", body, members.get(0))).hasSize(1);
        assertThat(cli.run("seat", "list", body, "--as", handlers.get(0)).status())
                .isEqualTo(3);
        assertThat(cli.array("seat", "list", "general-assembly")).hasSize(4);
        Cli.Answer everyone = cli.run("seat", "give", "general-assembly", members.get(0));
        assertThat(everyone.status()).isEqualTo(2);
        assertThat(everyone.err()).contains("governance.motions");
    }

    @Test
    void a_member_leaves_once_it_has_said_that_it_means_it() {
        Cli.Answer asked = cli.run("resign", "--ground", "we merge", "--as", handlers.get(2));
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.err()).contains("C社 (" + members.get(2) + ")", "--yes");
        assertThat(cli.run("resign", "--ground", "合併", "--as", handlers.get(2), "--lang", "ja")
                        .err())
                .contains("C社（" + members.get(2) + "）は退会することになり、取り消せません");
        assertThat(cli.object("resign", "--ground", "we merge", "--yes", "--as", handlers.get(2))
                        .getString("status"))
                .isEqualTo("RESIGNED");
        assertThat(cli.run("member", "list").out()).doesNotContain("C社");
        assertThat(cli.run("feed", "--as", handlers.get(2)).status()).isEqualTo(3);
        assertThat(cli.run("resign", "--ground", "we are tired", "--yes").status())
                .as("the last officers stay")
                .isEqualTo(4);
    }

    /** Puts a motion, on the ground that it is time. */
    private JsonObject put(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "motion";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--ground";
        all[args.length + 2] = "it is time";
        return cli.object(all);
    }
}
