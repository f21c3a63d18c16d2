package org.renkei.testkit.council;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.renkei.api.charter.Contribution;
import org.renkei.api.id.MemberClassId;

/** Keeps what a charter says about contributions to the classes that it has, when a test leaves some out. */
final class GivingClasses {
    private GivingClasses() {}

    static Contribution among(Contribution was, Set<MemberClassId> known) {
        Map<String, String> classes = new TreeMap<>(was.classes());
        classes.entrySet()
                .removeIf(entry -> !known.contains(new MemberClassId(entry.getKey()))
                        || !known.contains(new MemberClassId(entry.getValue())));
        Set<MemberClassId> shownTo = new TreeSet<>(was.shownTo());
        shownTo.retainAll(known);
        return new Contribution(
                classes,
                was.termsFrom(),
                was.termMonths(),
                was.threshold(),
                was.confirmations(),
                was.takenUp(),
                shownTo);
    }
}
