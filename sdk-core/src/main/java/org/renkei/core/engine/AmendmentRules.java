package org.renkei.core.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.Rule;
import org.renkei.api.charter.Sector;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.SectorId;
import org.renkei.api.intake.Application;
import org.renkei.api.member.Handler;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.member.RecordedDecision;
import org.renkei.core.engine.event.GovernanceEvent;

/** What a new version of the charter has to leave intact: every member has a class, a category and, if it had one, its sector. */
final class AmendmentRules {
    private final CouncilState state;

    AmendmentRules(CouncilState state) {
        this.state = state;
    }

    /** Decides a version; it comes into force on its own first day, or at once if that day has come. */
    Step decided(Charter next, Map<String, String> classes, RecordedDecision decision, Moment moment) {
        Governance governance = state.governance();
        LocalDate today = CouncilDays.of(moment.now());
        boolean known =
                governance.charters().stream().anyMatch(version -> version.id().equals(next.id()));
        if (known) {
            throw refused("charter.id", "each version has an id of its own", "give it a new one");
        }
        if (governance.charters().stream().anyMatch(version -> !version.since().isBefore(next.since()))) {
            throw refused(
                    "charter.since",
                    "it must come into force after every version decided before",
                    "choose a later day");
        }
        checkClasses(next, classes);
        checkPlaces(next);
        Step.Builder step = Step.on(state).governance(new GovernanceEvent.CharterDecided(next, classes, decision));
        if (!next.since().isAfter(today)) {
            step.governance(new GovernanceEvent.CharterTookEffect(next.id()));
        }
        return step.build();
    }

    /** Every class of the version before has to lead somewhere: until the change anyone may still be given it. */
    private void checkClasses(Charter next, Map<String, String> classes) {
        Set<String> going = state.governance().history().last().classes().stream()
                .map(MemberClass::id)
                .filter(known -> next.memberClass(known).isEmpty())
                .map(MemberClassId::value)
                .collect(Collectors.toSet());
        boolean lead = classes.values().stream()
                .allMatch(to -> next.memberClass(new MemberClassId(to)).isPresent());
        if (!classes.keySet().equals(going) || !lead) {
            throw refused(
                    "classes",
                    "it names what follows each class that the new version no longer has, and nothing else",
                    "name the class that follows");
        }
        boolean officers = members()
                .anyMatch(member -> next.abilities(moved(then(member), classes)).contains(Ability.RECORD_DECISIONS)
                        && hasHandler(member));
        if (!officers) {
            throw refused(
                    "charter.classes",
                    "somebody must be able to enter decisions under the new version",
                    "give a class that has members that ability");
        }
    }

    private MemberClassId then(Member member) {
        return state.governance().history().then(member.memberClass());
    }

    private void checkPlaces(Charter next) {
        Set<CategoryId> categories =
                next.categories().stream().map(Category::id).collect(Collectors.toSet());
        Set<SectorId> sectors = next.sectors().stream().map(Sector::id).collect(Collectors.toSet());
        boolean fits = members()
                .allMatch(member -> categories.contains(member.category())
                        && member.subcategory().map(categories::contains).orElse(true)
                        && member.sector().map(sectors::contains).orElse(true));
        for (Application application : new DueRules(state).waiting()) {
            new MemberRecord(state.governance().charter()).checkStays(application.admission(), List.of(next));
        }
        if (!fits) {
            throw refused(
                    "charter.categories",
                    "every category and sector that members have must exist in the new version",
                    "keep them");
        }
    }

    private boolean hasHandler(Member member) {
        return state.governance().handlersOf(member.id()).stream().anyMatch(Handler::active);
    }

    private Stream<Member> members() {
        return state.governance().members().stream().filter(member -> member.status() == MemberStatus.ACTIVE);
    }

    /** Returns the class that members of {@code was} have under the new version. */
    static MemberClassId moved(MemberClassId was, Map<String, String> classes) {
        String to = classes.get(was.value());
        return to == null ? was : new MemberClassId(to);
    }

    private InvalidInputException refused(String field, String rule, String fix) {
        return MemberRecord.cited(state.governance().charter(), Rule.AMENDMENT, field, rule, fix);
    }
}
