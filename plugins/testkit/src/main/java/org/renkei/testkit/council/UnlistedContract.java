package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Roster;

/** Who an unlisted member is, nobody learns but the officers: councils in which it is another one answer everybody else alike. */
public interface UnlistedContract extends CouncilContract {
    @Test
    default void whoever_an_unlisted_member_is_others_get_the_same_answers() {
        AdmissionDraft first = unlisted("(株)アオ").reading("あお").rank(1).build();
        AdmissionDraft last = unlisted("Zulu Inc.").build();
        try (Scene one = Scene.open(this);
                Scene two = Scene.open(this)) {
            Twin left = Twin.of(one, first);
            Twin right = Twin.of(two, last);
            for (int i = 0; i < left.readers().size(); i++) {
                List<String> answers = left.answers(left.readers().get(i));
                assertThat(answers).isEqualTo(right.answers(right.readers().get(i)));
                assertThat(answers.toString()).contains("Ichi", "Beacon").doesNotContain("アオ", "Zulu", "あお");
            }
            assertThat(left.answers(one.officer()))
                    .as("an officer's answers, which do tell")
                    .isNotEqualTo(right.answers(two.officer()));
        }
    }

    @Test
    default void official_ranks_are_for_officers_because_a_gap_would_tell() {
        try (Scene scene = Scene.open(this)) {
            for (int rank = 1; rank <= 3; rank++) {
                AdmissionDraft.Builder organ = AdmissionDraft.builder(
                                "Organ " + rank, Charter2019.GOVERNMENT, Charter2019.GENERAL)
                        .subcategory(Charter2019.NATIONAL_ORGAN)
                        .rank(rank);
                scene.admit(rank == 2 ? organ.unlisted().build() : organ.build());
            }
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Roster seen = reader.view().membership().roster();
            assertThat(seen.members()).extracting(Member::name).containsSubsequence("Organ 1", "Organ 3");
            assertThat(seen.members()).allMatch(member -> member.rank().isEmpty());
            assertThat(reader.view().membership().roster(Scene.TODAY)).isEqualTo(seen);
            assertThat(scene.officer().view().membership().roster().members())
                    .filteredOn(member -> member.rank().isPresent())
                    .extracting(member -> member.rank().orElseThrow())
                    .containsExactly(1, 3, 2);
        }
    }

    @Test
    default void an_unlisted_member_stands_behind_its_group_whatever_its_class() {
        try (Scene scene = Scene.open(this)) {
            scene.admit(unlisted("Shy").build());
            scene.seat("Bold", Charter2019.GENERAL);
            scene.admit(AdmissionDraft.builder("Next", Charter2019.EDUCATION_RESEARCH, Charter2019.GENERAL)
                    .build());
            assertThat(scene.officer().view().membership().roster().members())
                    .extracting(Member::name)
                    .containsSubsequence("Bold", "Shy", "Next");
        }
    }

    private static AdmissionDraft.Builder unlisted(String name) {
        return AdmissionDraft.builder(name, Charter2019.CYBER_BUSINESS, Charter2019.CLASS_1)
                .unlisted();
    }
}
