package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.renkei.api.error.Require;
import org.renkei.api.id.MemberClassId;

/**
 * What members of some classes give to keep their place: give and take (貢献がなければ地位を維持できない).
 *
 * @param classes each class that has to give, by its id, with the id of the class that is proposed for a member that does not;
 *     empty if nobody has to
 * @param termsFrom the first day of the first term
 * @param termMonths how many months a term lasts: 1 to 36
 * @param threshold the points that keep the place for a term, at least 1
 * @param confirmations how many other members have to confirm that something was useful before that counts, at least 2
 * @param takenUp which share of the indicators of one submission has to be taken up for it to count, where it lists more than ten
 * @param shownTo the classes whose members see how others stand in terms that are over; empty for officers alone
 */
public record Contribution(
        Map<String, String> classes,
        LocalDate termsFrom,
        Integer termMonths,
        Integer threshold,
        Integer confirmations,
        Share takenUp,
        Set<MemberClassId> shownTo) {
    /** Checks the parts. */
    @JsonbCreator
    public Contribution {
        classes = Require.words("classes", classes, 50);
        Require.present("termsFrom", termsFrom);
        between("termMonths", termMonths, 1, 36);
        between("threshold", threshold, 1, 1_000);
        between("confirmations", confirmations, 2, 100);
        Require.present("takenUp", takenUp);
        shownTo = Require.set("shownTo", shownTo, 50);
    }

    private static void between(String field, Integer value, int min, int max) {
        Require.between(field, Require.present(field, value).longValue(), min, max);
    }
}
