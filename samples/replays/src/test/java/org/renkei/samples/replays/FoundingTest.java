package org.renkei.samples.replays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.RecordedDecision;
import org.renkei.api.member.Roster;

/** Bringing a council to the table of members. */
class FoundingTest {
    private static final LocalDate DAY = LocalDate.of(2017, 5, 8);

    @Test
    void what_was_begun_is_completed_and_nothing_done_twice() {
        SeatTable table = SeatTable.published();
        CouncilOptions options = CouncilOptions.builder()
                .secretariat(table.role("secretariat").ja(), Founding.OFFICER)
                .clock(new VirtualClock(WannaCryTimes.FOUNDED))
                .build();
        try (EmbeddedCouncil council = Council.inMemory(options);
                Council officer = council.as(council.officer())) {
            Founding.complete(council, new SeatTable(table.seats().subList(0, 40)), DAY);
            officer.membership().admit(table.seats().get(40).admission(), decision(officer));
            Cast cast = Founding.complete(council, table, DAY);
            long head = council.head();
            assertThat(Founding.complete(council, table, DAY)).isEqualTo(cast);
            assertThat(council.head()).isEqualTo(head);
            Roster roster = officer.membership().roster();
            assertThat(roster.total()).isEqualTo(225);
            assertThat(cast.actors())
                    .allSatisfy(actor -> assertThat(officer.membership().handlers(actor.member()))
                            .singleElement()
                            .extracting(Handler::pledge)
                            .asString()
                            .contains("2019-1"));
        }
    }

    @Test
    void names_are_invented_and_distinct() {
        SeatTable table = SeatTable.published();
        assertThat(table.seats())
                .extracting(Seat::ja)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("会員\\d{3}|[A-G][社市]|事務局"));
        assertThat(table.seats()).extracting(Seat::en).doesNotHaveDuplicates();
        assertThat(table.seats()).extracting(Seat::number).isSorted().endsWith(225);
        assertThat(table.inClass(new MemberClassId("class-1"))).isEqualTo(5);
        assertThat(table.inClass(new MemberClassId("class-2"))).isEqualTo(7);
    }

    private static RecordedDecision decision(Council officer) {
        return new RecordedDecision(
                officer.membership().charter().bodies().get(0).id(), "half done", DAY);
    }
}
