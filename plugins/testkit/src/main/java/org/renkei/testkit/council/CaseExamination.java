package org.renkei.testkit.council;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.casework.AttackCase;
import org.renkei.api.casework.Cases;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;

/** Compares each case as a reader sees it with what the oracle lets the reader see of everything that is merged with it. */
final class CaseExamination {
    private final StoryTeller story;

    CaseExamination(StoryTeller story) {
        this.story = story;
    }

    /** Returns the first case that {@code reader}, who may act, sees otherwise than it should. */
    Optional<String> disagreement(HandlerId reader) {
        Cases cases = story.view(reader).cases();
        Set<CaseId> looked = new TreeSet<>();
        for (ItemId item : story.items()) {
            CaseId id = story.caseOf(item);
            if (looked.add(id)) {
                List<ItemId> expected = expected(reader, id);
                List<ItemId> actual = actual(cases, id);
                if (!expected.equals(actual)) {
                    return Optional.of("case " + id + ": the oracle says " + expected + ", the council says " + actual);
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing, if nothing of the very case is seen: then it is not there, whatever is merged with it. */
    private List<ItemId> expected(HandlerId reader, CaseId id) {
        List<ItemId> seen = story.items().stream()
                .filter(item -> story.oracle().sees(reader, item))
                .toList();
        boolean analyst = story.oracle().runsTheCouncil(reader);
        if (!analyst && seen.stream().noneMatch(item -> story.caseOf(item).equals(id))) {
            return List.of();
        }
        Set<CaseId> one = new TreeSet<>(Set.of(id));
        boolean more = true;
        while (more) {
            more = false;
            for (Set<CaseId> pair : story.merged()) {
                more |= pair.stream().anyMatch(one::contains) && one.addAll(pair);
            }
        }
        return seen.stream().filter(item -> one.contains(story.caseOf(item))).toList();
    }

    private static List<ItemId> actual(Cases cases, CaseId id) {
        try {
            AttackCase found = cases.get(id);
            return found.items();
        } catch (NotFoundException hidden) {
            return List.of();
        }
    }
}
