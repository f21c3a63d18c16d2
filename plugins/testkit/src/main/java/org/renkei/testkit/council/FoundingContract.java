package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Rule;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Membership;
import org.renkei.api.member.RecordedDecision;

/** How a council is founded by a charter that its operator wrote. */
public interface FoundingContract extends CouncilContract {
    @Test
    default void a_council_can_be_founded_by_a_charter_of_its_operator(@TempDir Path directory) {
        Path file = OwnCharter.file(directory, OwnCharter.text());
        try (EmbeddedCouncil council = openCouncil(by(file))) {
            Membership officer = council.as(council.officer()).membership();
            assertThat(officer.charter()).isEqualTo(Council.charter(file));
            assertThat(officer.charter().id()).isEqualTo(new CharterId("harbour-watch-3"));
            assertThat(officer.self().memberClass()).isEqualTo(new MemberClassId("wardens"));
            assertThat(officer.self().category()).isEqualTo(new CategoryId("ashore"));
        }
    }

    @Test
    default void its_classes_and_bodies_decide_and_its_articles_are_cited(@TempDir Path directory) {
        try (EmbeddedCouncil council = openCouncil(by(OwnCharter.file(directory, OwnCharter.text())))) {
            Membership officer = council.as(council.officer()).membership();
            RecordedDecision decision = new RecordedDecision(new BodyId("moot"), "is afloat", LocalDate.of(2026, 1, 5));
            AdmissionDraft draft = AdmissionDraft.builder("Tug", new CategoryId("afloat"), new MemberClassId("crew"))
                    .sector(new SectorId("tugs"))
                    .build();
            Member tug = officer.admit(draft, decision);
            Membership crew = council.as(officer.appoint(tug.id(), HandlerDraft.named("Mate"))
                            .id())
                    .membership();
            NotPermittedException refusal =
                    catchThrowableOfType(NotPermittedException.class, () -> crew.expel(tug.id(), decision));
            assertThat(refusal.article().value()).isEqualTo(OwnCharter.ARTICLE);
        }
    }

    @Test
    default void a_charter_with_a_mistake_is_refused_with_line_key_and_the_nearest_name(@TempDir Path directory) {
        String text = OwnCharter.text().replace("\"record-decisions\"", "\"record-decision\"");
        int line = text.substring(0, text.indexOf("\"record-decision\"")).split("\n", -1).length;
        CouncilOptions options = by(OwnCharter.file(directory, text));
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> openCouncil(options));
        assertThat(refusal.field()).isEqualTo("classes[1].abilities[1]");
        assertThat(refusal.rule()).contains("(line " + line + ", column ");
        assertThat(refusal.fix()).isEqualTo("did you mean 'record-decisions'?");
    }

    @Test
    default void the_charter_that_is_named_last_is_the_one_to_found_by(@TempDir Path directory) {
        CouncilOptions options = CouncilOptions.builder()
                .charter(directory.resolve("absent.json"))
                .charter(new CharterId("council-2019"))
                .clock(new ManualClock(Scene.START))
                .build();
        try (EmbeddedCouncil council = openCouncil(options)) {
            Charter charter = council.as(council.officer()).membership().charter();
            assertThat(charter.id()).isEqualTo(new CharterId("council-2019"));
            assertThat(charter.article(Rule.ACTING).value()).isNotEqualTo(OwnCharter.ARTICLE);
        }
    }

    private static CouncilOptions by(Path charter) {
        return CouncilOptions.builder()
                .charter(charter)
                .clock(new ManualClock(Scene.START))
                .build();
    }
}
