package org.renkei.testkit.council;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.submission.Part;

/**
 * One move of a story, told with numbers for members, handlers and items, so that moves can be left out and the rest still makes
 * sense. Number 0 is the founding secretariat and its officer.
 */
sealed interface Move {
    record Admit(int member, String memberClass, Optional<String> sector) implements Move {}

    record ChangeClass(int member, String memberClass) implements Move {}

    record Expel(int member) implements Move {}

    record Appoint(int handler, int member) implements Move {}

    record Sign(int handler) implements Move {}

    record Unsign(int handler) implements Move {}

    record Retire(int handler) implements Move {}

    record Submit(int item, int handler, Optional<Integer> about, Map<Part, Who> parts) implements Move {}

    record Readdress(int item, Part part, Who who) implements Move {}

    record Withdraw(int item) implements Move {}

    record Issue(int item, int ofItem, Who who) implements Move {}

    record Recall(int item) implements Move {}

    /** Merges the cases of two items, or takes that back. */
    record Merge(int item, int other, boolean merged) implements Move {}

    /** An audience in numbers. */
    record Who(
            Set<String> scopes,
            Set<String> sectors,
            Set<Integer> members,
            Set<Integer> handlers,
            Set<Integer> exceptMembers,
            Set<Integer> exceptHandlers,
            boolean onward) {}
}
