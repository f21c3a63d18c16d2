package org.renkei.samples.renkei;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.charter.Body;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MotionId;
import org.renkei.api.motion.Ballot;
import org.renkei.api.motion.BallotFault;
import org.renkei.api.motion.BallotSheet;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Tally;
import org.renkei.api.motion.Vote;

/** Sheets of ballots: written, checked, and what happens to one that somebody changed. */
class BallotSheetTest {
    private static final Pattern VOTER = Pattern.compile("\"voter\": \"([^\"]*)\"");

    @TempDir
    private Path directory;

    private Cli cli;
    private Ballot own;
    private String motion;

    @BeforeEach
    void vote() {
        cli = new Cli(directory.resolve("store"));
        try (Earlier earlier = Earlier.open(cli, 30)) {
            List<HandlerId> seats = List.of(earlier.handlerOf("A社"), earlier.handlerOf("B市"), earlier.handlerOf("C社"));
            MotionId id = earlier.put(Earlier.ASSEMBLY, new Proposal.Resolve("x"), "it is time")
                    .id();
            own = earlier.as(seats.get(0)).motions().vote(id, Vote.FOR);
            earlier.as(seats.get(1)).motions().vote(id, Vote.FOR);
            earlier.as(seats.get(2)).motions().vote(id, Vote.ABSTAIN);
            motion = id.value();
        }
    }

    @Test
    void a_sheet_is_written_with_each_ballot_on_a_line_and_shows_everyone_their_own() throws IOException {
        assertThat(cli.run("ballot", "sheet", motion).status())
                .as("not counted yet")
                .isEqualTo(4);
        Path file = sheet();
        assertThat(Files.readString(file))
                .isEqualTo(cli.run("ballot", "sheet", motion).out());
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.contains("\"voter\""))
                .hasSize(3)
                .anyMatch(line -> line.contains(own.voter()) && line.contains("\"FOR\""));
        assertThat(cli.run("ballot", "sheet", motion, "--file", file.toString()).status())
                .as("no file is written over")
                .isEqualTo(5);
    }

    @Test
    void a_whole_sheet_is_status_0_in_the_council_and_outside() {
        String file = sheet().toString();
        JsonObject checked = cli.object("ballot", "verify", motion);
        assertThat(checked.getBoolean("whole")).isTrue();
        assertThat(checked.getInt("ballots")).isEqualTo(3);
        Cli elsewhere = new Cli(directory.resolve("elsewhere"));
        assertThat(elsewhere.object("ballot", "verify", "--file", file)).isEqualTo(checked);
        assertThat(elsewhere.run("ballot", "verify").status()).isEqualTo(2);
        assertThat(elsewhere.run("ballot", "verify", motion, "--file", file).status())
                .isEqualTo(2);
        assertThat(elsewhere.run("ballot", "verify", "--file", file + ".gone").status())
                .isEqualTo(5);
    }

    @Test
    void every_fault_is_named_in_both_languages_with_status_4() throws IOException {
        List<String> lines = Files.readAllLines(sheet());
        int at = indexOf(lines, own.voter());
        List<String> bought = new ArrayList<>(lines);
        bought.set(at, lines.get(at).replace("\"FOR\"", "\"AGAINST\""));
        assertNamed(bought, "ALTERED", "ballot " + own.voter() + " was altered", "票 " + own.voter() + " は書き換えられています");
        List<String> stuffed = new ArrayList<>(lines);
        stuffed.add(at, lines.get(at).replaceAll("},?$", "},"));
        assertNamed(stuffed, "REPEATED", "stands there twice", "重複しているか");
        List<String> lost = new ArrayList<>(lines);
        lost.remove(indexOf(lines, "\"vote\""));
        assertNamed(lost, "COUNT", "is not the count of these ballots", "集計が、これらの票を数えた結果と一致しません");
        List<String> torn = lines.subList(0, at + 1);
        assertNamed(torn, "UNREADABLE", "cannot be read as a sheet", "投票記録として読み取れません");
    }

    @Test
    void what_is_no_sheet_is_named_with_its_line() throws IOException {
        String sheet = Files.readString(sheet());
        Map<String, Integer> lines = Map.of(
                "",
                1,
                "[]",
                1,
                "{}",
                1,
                "null",
                1,
                sheet + sheet,
                sheet.split("\n", -1).length,
                "\n" + sheet.replace("\"motion\"", "\"Motion\""),
                3,
                sheet.replace("{\n", "{\n\"kind\": \"sheet\",\n"),
                2,
                sheet.replaceFirst("\"castAt\": \"(.*?)T", "\"castAt\": \"$1t"),
                18);
        for (Map.Entry<String, Integer> entry : lines.entrySet()) {
            assertThat(named(entry.getKey().getBytes(StandardCharsets.UTF_8)))
                    .as(entry.getKey())
                    .containsExactly("UNREADABLE " + entry.getValue());
        }
        assertThat(named(sheet.getBytes(StandardCharsets.UTF_16))).containsExactly("UNREADABLE 1");
    }

    /** Fifty motions, each voted on by twenty seats, give a thousand ballots; each has one bit of its line turned over. */
    @Test
    void one_flipped_bit_in_any_ballot_is_named() {
        SplittableRandom random = new SplittableRandom(20200605);
        int flipped = 0;
        int altered = 0;
        for (BallotSheet sheet : sheets(20, 50, random)) {
            byte[] whole = JsonText.of(ValueTree.of(sheet)).getBytes(StandardCharsets.UTF_8);
            assertThat(named(whole)).isEmpty();
            String[] lines = new String(whole, StandardCharsets.UTF_8).split("\n", -1);
            int begin = 0;
            for (int i = 0; i < lines.length; i++) {
                int end = begin + lines[i].length();
                if (VOTER.matcher(lines[i]).find()) {
                    flipped++;
                    altered += assertNamed(whole, random.nextInt(begin * 8, end * 8), i, begin, end);
                }
                begin = end + 1;
            }
        }
        assertThat(flipped).isEqualTo(1_000);
        assertThat(altered).as("ballots that could still be read").isBetween(100, 900);
    }

    /** The digest covers what the count rests on, so nobody can turn a lost motion into a carried one by changing the rules. */
    @Test
    void a_count_by_other_rules_or_of_more_seats_is_a_fault() {
        BallotSheet sheet = sheets(3, 1, new SplittableRandom(1)).get(0);
        Tally tally = sheet.tally();
        Body.Voting voting = sheet.voting();
        Tally stretched = new Tally(
                tally.seats() + 1,
                tally.inFavour(),
                tally.against(),
                tally.abstained(),
                tally.quorate(),
                tally.carried(),
                tally.digest());
        Body.Voting longer = new Body.Voting(
                voting.quorum(),
                voting.majority(),
                voting.proxies(),
                voting.usual().plusDays(1));
        assertThat(sheet.faults()).isEmpty();
        for (BallotSheet changed : List.of(
                new BallotSheet(sheet.motion(), voting, sheet.ballots(), stretched),
                new BallotSheet(sheet.motion(), longer, sheet.ballots(), tally))) {
            assertThat(changed.faults()).extracting(BallotFault::kind).containsExactly(BallotFault.Kind.COUNT);
        }
    }

    /** Returns 1 if the ballot could still be read. */
    private static int assertNamed(byte[] whole, int bit, int line, int begin, int end) {
        byte[] changed = whole.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        List<String> named = named(changed);
        Matcher voter = VOTER.matcher(new String(changed, begin, end - begin, StandardCharsets.UTF_8));
        if (named.equals(List.of("UNREADABLE " + (line + 1)))) {
            return 0;
        }
        assertThat(voter.find()).as("bit %s", bit).isTrue();
        assertThat(named).as("bit %s", bit).contains("ALTERED " + voter.group(1));
        return 1;
    }

    /** Returns what the verifier says about a file. */
    private static List<String> named(byte[] file) {
        try {
            return SheetReader.read(file).faults().stream()
                    .map(fault -> fault.kind() + " " + fault.voter())
                    .toList();
        } catch (UnreadableSheet e) {
            return List.of("UNREADABLE " + e.line());
        }
    }

    private static List<BallotSheet> sheets(int seats, int motions, SplittableRandom random) {
        List<BallotSheet> sheets = new ArrayList<>();
        try (Earlier council = Earlier.inMemory()) {
            List<HandlerId> handlers = new ArrayList<>();
            for (int i = 0; i < seats; i++) {
                handlers.add(council.handlerOf("Member " + i));
            }
            List<MotionId> put = new ArrayList<>();
            for (int i = 0; i < motions; i++) {
                MotionId id = council.put(Earlier.ASSEMBLY, new Proposal.Resolve("x"), "ground " + i)
                        .id();
                handlers.forEach(seat -> council.as(seat)
                        .motions()
                        .vote(id, List.of(Vote.values()).get(random.nextInt(3))));
                put.add(id);
            }
            council.pass(15);
            for (MotionId id : put) {
                council.officer().motions().close(id);
                sheets.add(council.officer().motions().sheet(id));
            }
        }
        return sheets;
    }

    private void assertNamed(List<String> lines, String kind, String english, String japanese) throws IOException {
        Path file = Files.write(directory.resolve("changed.json"), lines);
        String[] args = {"ballot", "verify", "--file", file.toString()};
        Cli.Answer answer = cli.run(args);
        assertThat(answer.status()).isEqualTo(4);
        assertThat(answer.out()).contains("whole: false", "kind: " + kind, english);
        assertThat(cli.run(Map.of("LANG", "ja_JP.UTF-8"), args).out()).contains("誤りなし: false", "種別: " + kind, japanese);
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--output", "json"));
        assertThat(cli.run(all.toArray(String[]::new)).out()).contains("\"kind\": \"" + kind + "\"");
    }

    private Path sheet() {
        Path file = directory.resolve("sheet.json");
        cli.object("motion", "close", motion);
        cli.object("ballot", "sheet", motion, "--file", file.toString());
        return file;
    }

    private static int indexOf(List<String> lines, String part) {
        return lines.indexOf(
                lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow());
    }
}
