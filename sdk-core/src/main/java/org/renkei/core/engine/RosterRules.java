package org.renkei.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.Sector;
import org.renkei.api.member.CategoryCount;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.member.Roster;

/** What of the members a reader may know. */
final class RosterRules {
    private final Charter charter;
    private final boolean officer;

    /** Shows to {@code reader} what {@code charter} arranges: today's, or that of an earlier day. */
    RosterRules(Charter charter, Actor reader) {
        this.charter = charter;
        this.officer = reader.may(Ability.RECORD_DECISIONS);
    }

    /** Returns the roster of those of {@code members} that take part. */
    Roster of(Collection<Member> members) {
        List<Member> active = members.stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .toList();
        List<Member> named =
                active.stream().filter(member -> officer || member.listed()).toList();
        List<Member> shown = new RosterOrder(charter)
                .sorted(named).stream()
                        .map(member -> officer ? member : withoutRank(member))
                        .toList();
        return new Roster(active.size(), active.size() - shown.size(), counts(active), shown);
    }

    /** A gap between two ranks would tell that somebody unlisted stands there. */
    private static Member withoutRank(Member member) {
        return new Member(
                member.id(),
                member.name(),
                member.reading(),
                member.category(),
                member.subcategory(),
                member.sector(),
                member.memberClass(),
                member.listed(),
                member.status(),
                member.since(),
                Optional.empty());
    }

    private List<CategoryCount> counts(List<Member> active) {
        List<CategoryCount> counts = new ArrayList<>();
        for (Category category : charter.categories()) {
            counts.add(count(category, Optional.empty(), active));
            if (category.sectoral()) {
                for (Sector sector : charter.sectors()) {
                    counts.add(count(category, Optional.of(sector), active));
                }
            }
        }
        return counts;
    }

    private static CategoryCount count(Category category, Optional<Sector> sector, List<Member> active) {
        long members = active.stream()
                .filter(member -> member.category().equals(category.id())
                        || member.subcategory().equals(Optional.of(category.id())))
                .filter(member -> sector.isEmpty() || member.sector().equals(sector.map(Sector::id)))
                .count();
        return new CategoryCount(category.id(), sector.map(Sector::id), Math.toIntExact(members));
    }
}
