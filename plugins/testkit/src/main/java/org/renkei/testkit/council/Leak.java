package org.renkei.testkit.council;

import java.util.List;
import java.util.Optional;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ItemId;
import org.renkei.api.member.Member;
import org.renkei.spi.Notice;

/** What stands between a council and those who look at it: honest, or leaking on purpose to show that it would be noticed. */
public interface Leak {
    /**
     * Returns what an observer is answered.
     *
     * @param answer what the council answered: a value, or the exception by which it refused
     */
    default Object told(Asked asked, Object answer) {
        return answer;
    }

    /** Returns who is called, and what is said to them. */
    default List<Notice> called(List<Notice> notices, Truth truth) {
        return notices;
    }

    /** Returns what is logged. */
    default List<String> logged(List<String> lines, Truth truth) {
        return lines;
    }

    /** Returns the one that leaks nothing. */
    static Leak none() {
        return new Leak() {};
    }

    /**
     * A question of an observer.
     *
     * @param question which method
     * @param about the item it is about, if it is about one
     * @param by who asks
     * @param truth what the one who asks may not know
     */
    record Asked(String question, Optional<ItemId> about, Member by, Truth truth) {}

    /** Who really is behind what. */
    interface Truth {
        /** Returns the member that handed an item in; of countermeasure information, the one that began its case. */
        Optional<Member> provider(ItemId item);

        /** Returns the member that began a case. */
        Optional<Member> opener(CaseId inCase);

        /** Returns everything that was handed in or issued, the oldest first. */
        List<ItemId> items();

        /** Returns every question that was put to a provider, the oldest first. */
        List<ConsentRequest> consents();

        /** Returns who handed in feedback about an item, the earliest first. */
        List<Member> replies(ItemId item);

        /** Returns how many handlers a member has. */
        int handlers(Member member);
    }
}
